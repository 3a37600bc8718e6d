import type { Rational } from '../number/rational.ts';

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** What holds where a relation does not. */
export const OPPOSITE: Readonly<Record<Relation, Relation>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/** What else than a sum is made of all values of an index; the positions of argmax and argmin count from 1. */
export const FOLDS = ['mean', 'max', 'min', 'argmax', 'argmin'] as const;
export type Fold = (typeof FOLDS)[number];

/** The right side of a rule, and the index expressions inside it. */
export type Expression =
  | { readonly type: 'number'; readonly value: Rational }
  /** An index variable, bound by the rule's left side or by a sum. */
  | { readonly type: 'index'; readonly name: string }
  | { readonly type: 'quantity'; readonly id: string; readonly indices: readonly Expression[] }
  | { readonly type: 'negate'; readonly of: Expression }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** `sum(i, …)`: the range of i follows from the shapes of the quantities that it indexes. */
  | { readonly type: 'sum'; readonly index: string; readonly of: Expression }
  /** `mean(i, …)`, `max(i, …)`, `argmax(i, …)` …: one number from all of a range, as a sum is. */
  | { readonly type: 'fold'; readonly name: Fold; readonly index: string; readonly of: Expression }
  /** `softmax(k, z[k], j)`: e^{z_j} / Σ_k e^{z_k}. */
  | { readonly type: 'softmax'; readonly index: string; readonly of: Expression; readonly at: Expression }
  | {
      readonly type: 'choose';
      readonly relation: Relation;
      readonly left: Expression;
      readonly right: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

/** `z1[j] = …`: one formula for every entry of a quantity. */
export interface Rule {
  readonly text: string;
  readonly target: string;
  /** Names; a whole number where it is the rule of a single entry, which the starts of recurrences have. */
  readonly indices: readonly string[];
  readonly body: Expression;
}

/** Ids of the quantities that an expression reads, each once, in the order in which they first stand in it. */
export function idsIn(expression: Expression): readonly string[] {
  const own = expression.type === 'quantity' ? [expression.id] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(idsIn)])];
}

/** How many parts an expression is made of, itself included; a part that stands at several places counts at each. */
export function partsIn(expression: Expression, known = new Map<Expression, number>()): number {
  const found = known.get(expression);
  if (found !== undefined) return found;
  const count = partsOf(expression).reduce((sum, part) => sum + partsIn(part, known), 1);
  known.set(expression, count);
  return count;
}

/** The direct parts of an expression, index expressions included. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'number':
    case 'index':
      return [];
    case 'quantity':
      return expression.indices;
    case 'negate':
    case 'sum':
    case 'fold':
      return [expression.of];
    case 'softmax':
      return [expression.of, expression.at];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
    case 'choose':
      return [expression.left, expression.right, expression.then, expression.otherwise];
  }
}

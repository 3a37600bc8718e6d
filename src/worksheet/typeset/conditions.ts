import { type Expression, OPPOSITE, type Relation } from '../expression.ts';
import { ruleText } from '../expressions/rule-text.ts';

type Choice = Expression & { readonly type: 'choose' };

export interface Comparison {
  readonly type: 'compare';
  readonly relation: Relation;
  readonly left: Expression;
  readonly right: Expression;
}

export type Condition =
  | Comparison
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** A choice as it is read: what was written `p and q ? a : b` is a choice within a choice. */
export interface Conditional {
  readonly condition: Condition;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** Puts choices that share a branch together again: `p ? (q ? a : b) : b` is p and q, `p ? a : (q ? a : b)` p or q. */
export function conditionOf(choice: Choice): Conditional {
  let condition: Condition = compared(choice);
  let { then, otherwise } = choice;
  for (;;) {
    const both =
      then.type === 'choose' ? shared(then, (inner) => isSame(inner.otherwise, otherwise)) : undefined;
    const either =
      otherwise.type === 'choose' ? shared(otherwise, (inner) => isSame(inner.then, then)) : undefined;
    if (both) {
      condition = { type: 'and', left: condition, right: both.condition };
      then = both.then;
    } else if (either) {
      condition = { type: 'or', left: condition, right: either.condition };
      otherwise = either.otherwise;
    } else return { condition, then, otherwise };
  }
}

/** A choice inside, as a whole or by its first comparison alone, where that shares a branch. */
function shared(choice: Choice, isShared: (inner: Conditional) => boolean): Conditional | undefined {
  const { then, otherwise } = choice;
  return [conditionOf(choice), { condition: compared(choice), then, otherwise }].find(isShared);
}

function compared({ relation, left, right }: Choice): Comparison {
  return { type: 'compare', relation, left, right };
}

function isSame(a: Expression, b: Expression): boolean {
  return a === b || (a.type === b.type && ruleText(a) === ruleText(b));
}

export function opposite(condition: Condition): Condition {
  if (condition.type === 'compare') return { ...condition, relation: OPPOSITE[condition.relation] };
  const [left, right] = [opposite(condition.left), opposite(condition.right)];
  return { type: condition.type === 'and' ? 'or' : 'and', left, right };
}

/** A condition in words or signs; an `or` within an `and` stands in parentheses. */
export function conditionText(
  condition: Condition,
  compare: (comparison: Comparison) => string,
  join: (left: string, joiner: 'and' | 'or', right: string) => string,
): string {
  if (condition.type === 'compare') return compare(condition);
  const side = (part: Condition) => {
    const text = conditionText(part, compare, join);
    return condition.type === 'and' && part.type === 'or' ? `(${text})` : text;
  };
  return join(side(condition.left), condition.type, side(condition.right));
}

const JOINERS = { and: '\\land', or: '\\lor' } as const;

export const RELATION_TEX: Readonly<Record<Relation, string>> = {
  '==': '=',
  '!=': '\\ne',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
};

export function conditionTex(condition: Condition, side: (part: Expression) => string): string {
  return conditionText(
    condition,
    ({ relation, left, right }) => `${side(left)} ${RELATION_TEX[relation]} ${side(right)}`,
    (left, joiner, right) => `${left} ${JOINERS[joiner]} ${right}`,
  );
}

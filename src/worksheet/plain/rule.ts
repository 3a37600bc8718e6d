import { type DecimalMark, withMark } from '../../number/decimal-mark.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Rational } from '../../number/rational.ts';
import type { Expression } from '../expression.ts';
import { holds } from '../operations.ts';
import { parseRule } from '../parse-rule.ts';
import { entryId, type Quantity } from '../types.ts';
import { type Comparison, conditionOf, conditionText } from '../typeset/conditions.ts';
import { scopeOf } from '../typeset/in-numbers.ts';
import { indexValue, isIndexExpression, rangeOf, type Scope } from '../typeset/indices.ts';
import { argumentsOf } from '../typeset/walk.ts';
import { plainCall } from './calls.ts';
import {
  difference,
  fraction,
  negation,
  numberPart,
  type PlainPart,
  phrase,
  power,
  product,
  sum,
} from './parts.ts';

type Of<Type extends Expression['type']> = Expression & { readonly type: Type };

/** How a rule is written down as plain text. */
export interface Plain {
  quantity(id: string): Quantity;
  /** What stands for an entry: its id, or its value as {@link plainNumberOf} writes it. */
  entry(slotId: string): string;
  readonly mark: DecimalMark;
  /** A value that depends on a condition: `1 if z[1] >= 0, else 0`. */
  cases(then: string, condition: string, otherwise: string): string;
  /** Quantities whose own rule is written in the place of their entries. */
  readonly unfolded: ReadonlySet<string>;
}

/**
 * The right side of a rule for one entry, to be read in a terminal: `W1[2,1]*x[1] + W1[2,2]*x[2] + b1[2]`, or with
 * numbers put in `0.3*0.5 + (-0.5)*(-1.5) + 0.1`. Sums stand term by term, conditions on indices are settled.
 */
export function plainRule(text: string, tuple: readonly number[], plain: Plain): string {
  const { indices, body } = parseRule(text);
  const { text: whole, alone = whole } = written(body, scopeOf(indices, tuple), plain);
  return alone;
}

/** An exact number: `0.25`, `-3`, `1/3`. */
export function plainNumberOf(value: Rational, mark: DecimalMark): string {
  return withMark(numberToText(value), mark);
}

function written(expression: Expression, scope: Scope, plain: Plain): PlainPart {
  const part = (of: Expression) => written(of, scope, plain);
  switch (expression.type) {
    case 'number':
      return numberPart(plainNumberOf(expression.value, plain.mark));
    case 'index':
      return numberPart(`${scope[expression.name]}`);
    case 'quantity':
      return entry(expression, scope, plain);
    case 'negate':
      return negation(part(expression.of));
    case 'binary':
      return OPERATORS[expression.operator](part(expression.left), part(expression.right));
    case 'call':
      return call(expression, scope, plain);
    case 'sum':
      return total(expression, scope, plain);
    case 'fold':
      return fold(expression, scope, plain);
    case 'softmax':
      return softmax(expression, scope, plain);
    case 'choose':
      return choice(expression, scope, plain);
  }
}

const OPERATORS = { '+': sum, '-': difference, '*': product, '/': fraction, '^': power } as const;

function entry({ id, indices }: Of<'quantity'>, scope: Scope, plain: Plain): PlainPart {
  const tuple = indices.map((index) => indexValue(index, scope));
  const quantity = plain.quantity(id);
  if (quantity.role === 'given' || !plain.unfolded.has(id))
    return numberPart(plain.entry(entryId(id, tuple)));
  const rule = parseRule(quantity.rules[0]!);
  return written(rule.body, scopeOf(rule.indices, tuple), plain);
}

function call(expression: Of<'call'>, scope: Scope, plain: Plain): PlainPart {
  if (isIndexExpression(expression)) return numberPart(`${indexValue(expression, scope)}`);
  const args = argumentsOf(expression).map((arg) => written(arg, scope, plain));
  return plainCall(expression.name, args, plain);
}

function total({ index, of }: Of<'sum'>, scope: Scope, plain: Plain): PlainPart {
  const terms = scopes(index, of, scope, plain)
    .filter((within) => !isLeftOut(of, within))
    .map((within) => written(of, within, plain));
  const [first, ...rest] = terms;
  return first ? rest.reduce(sum, first) : numberPart('0');
}

function fold({ name, index, of }: Of<'fold'>, scope: Scope, plain: Plain): PlainPart {
  const terms = scopes(index, of, scope, plain).map((within) => written(of, within, plain));
  const [first, ...rest] = terms;
  if (name !== 'mean' || !first) return plainCall(name, terms, plain);
  return fraction(rest.reduce(sum, first), numberPart(`${terms.length}`));
}

function scopes(index: string, body: Expression, scope: Scope, plain: Plain): readonly Scope[] {
  return rangeOf(index, body, (id) => plain.quantity(id)).map((value) => ({ ...scope, [index]: value }));
}

/** A condition on indices rules the term out: `ceil(p/4) == e ? … : 0`. */
function isLeftOut(body: Expression, scope: Scope): boolean {
  if (body.type !== 'choose') return false;
  const branch = settled(body, scope);
  return branch !== undefined && branch === body.otherwise && isZero(branch);
}

function isZero(expression: Expression): boolean {
  return expression.type === 'number' && expression.value.n === 0n;
}

function softmax({ index, of, at }: Of<'softmax'>, scope: Scope, plain: Plain): PlainPart {
  const exponential = (within: Scope) => plainCall('exp', [written(of, within, plain)], plain);
  const [first, ...rest] = scopes(index, of, scope, plain).map(exponential);
  const own = exponential({ ...scope, [index]: indexValue(at, scope) });
  return first ? fraction(own, rest.reduce(sum, first)) : own;
}

const JOINERS = { and: '∧', or: '∨' } as const;

function choice(expression: Of<'choose'>, scope: Scope, plain: Plain): PlainPart {
  const branch = settled(expression, scope);
  if (branch) return written(branch, scope, plain);
  const text = (part: Expression) => written(part, scope, plain).text;
  const { condition, then, otherwise } = conditionOf(expression);
  const compared = ({ relation, left, right }: Comparison) => `${text(left)} ${relation} ${text(right)}`;
  const joined = (left: string, joiner: 'and' | 'or', right: string) => `${left} ${JOINERS[joiner]} ${right}`;
  return phrase(plain.cases(text(then), conditionText(condition, compared, joined), text(otherwise)));
}

/** The branch that a condition on indices chooses; undefined where values decide. */
function settled(
  { relation, left, right, then, otherwise }: Of<'choose'>,
  scope: Scope,
): Expression | undefined {
  if (!isIndexExpression(left) || !isIndexExpression(right)) return undefined;
  return holds(relation, Math.sign(indexValue(left, scope) - indexValue(right, scope))) ? then : otherwise;
}

import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from '../../number/rational.ts';
import type { Expression, Fold } from '../expression.ts';
import { holds } from '../operations.ts';
import { parseRule } from '../parse-rule.ts';
import { entryId, type Quantity } from '../types.ts';
import { call, cases, softmaxFraction } from './calls.ts';
import { conditionOf, conditionTex, opposite } from './conditions.ts';
import { indexValue, isIndexExpression, rangeOf, type Scope } from './indices.ts';
import { fraction, numberPart, type Part, sum, texOf } from './parts.ts';
import { type Reading, walk } from './walk.ts';

type Choice = Expression & { readonly type: 'choose' };

/** Where the numbers come from that are put into a rule. */
export interface Numbers {
  quantity(id: string): Quantity;
  /** TeX of the value of an entry, as it is written in. */
  entry(slotId: string): string;
  readonly separator: ',' | ';';
  /** Letter of an activation function, in f′(0.3). */
  readonly activation: string;
  /** TeX of a number that stands in a rule. */
  literal(value: Rational): string;
  /** Value that settles on which side of a condition an entry lies; where it is undefined, both sides are shown. */
  value(slotId: string): Rational | undefined;
  /** Quantities whose own rule is written in place of their value. */
  readonly unfolded: ReadonlySet<string>;
}

/** Reads a rule for one choice of its indices, with numbers in the place of letters and sums term by term. */
export function inNumbers(numbers: Numbers, scope: Scope): Reading {
  const within = (index: string, value: number) => inNumbers(numbers, { ...scope, [index]: value });
  const terms = (index: string, body: Expression, ...wrap: readonly string[]) =>
    addends(index, body, numbers, scope).map((value) => {
      const wrapped = wrap.reduce<Expression>((arg, name) => ({ type: 'call', name, args: [arg] }), body);
      return walk(wrapped, within(index, value));
    });
  const reading: Reading = {
    style: 'numbers',
    separator: numbers.separator,
    activation: numbers.activation,
    number: (value) => numbers.literal(value),
    index: ({ name }) => numberPart(`${scope[name]}`),
    entry: ({ id, indices }) =>
      entry(
        numbers,
        id,
        indices.map((index) => indexValue(index, scope)),
      ),
    total: ({ index, of }) => added(terms(index, of)),
    fold: ({ name, index, of }) => folded(name, terms(index, of), numbers),
    softmax: ({ index, of, at }) =>
      softmaxFraction(walk(of, within(index, indexValue(at, scope))), added(terms(index, of, 'exp'))),
    choose: (expression) => choice(expression, numbers, scope, reading),
  };
  return reading;
}

/** Values of a sum's index, without those that a condition rules out: `ceil(p/4) == e ? … : 0`, `y[n] == k ? … : 0`. */
function addends(index: string, body: Expression, numbers: Numbers, scope: Scope): readonly number[] {
  const range = rangeOf(index, body, (id) => numbers.quantity(id));
  if (body.type !== 'choose' || body.otherwise.type !== 'number' || body.otherwise.value.n !== 0n)
    return range;
  const { relation, left, right } = body;
  return range.filter((value) => {
    const sign = difference(left, right, numbers, { ...scope, [index]: value });
    return sign === undefined || holds(relation, sign);
  });
}

function folded(name: Fold, terms: readonly Part[], { separator }: Numbers): Part {
  if (name !== 'mean') return call(name, terms, { style: 'numbers', separator });
  return fraction(added(terms), numberPart(`${terms.length}`));
}

function added(terms: readonly Part[]): Part {
  return terms.length === 0 ? numberPart('0') : terms.reduce((total, term) => sum(total, '+', term));
}

function entry(numbers: Numbers, id: string, tuple: readonly number[]): Part {
  const quantity = numbers.quantity(id);
  if (quantity.role === 'given' || !numbers.unfolded.has(id))
    return numberPart(numbers.entry(entryId(id, tuple)));
  const rule = parseRule(quantity.rules[0]!);
  return walk(rule.body, inNumbers(numbers, scopeOf(rule.indices, tuple)));
}

/** The index variables of a rule's left side with their values. */
export function scopeOf(names: readonly string[], tuple: readonly number[]): Scope {
  return Object.fromEntries(names.map((name, position) => [name, tuple[position]!]));
}

function choice(expression: Choice, numbers: Numbers, scope: Scope, reading: Reading): Part {
  const { relation, left, right, then, otherwise } = expression;
  const sign = difference(left, right, numbers, scope);
  if (sign !== undefined) return walk(holds(relation, sign) ? then : otherwise, reading);
  const { condition, ...branches } = conditionOf(expression);
  const side = (part: Expression) => texOf(walk(part, reading));
  return cases([
    { value: walk(branches.then, reading), condition: conditionTex(condition, side) },
    { value: walk(branches.otherwise, reading), condition: conditionTex(opposite(condition), side) },
  ]);
}

/** Sign of left − right where it can be told. */
function difference(left: Expression, right: Expression, numbers: Numbers, scope: Scope): number | undefined {
  if (isIndexExpression(left) && isIndexExpression(right)) {
    return Math.sign(indexValue(left, scope) - indexValue(right, scope));
  }
  const [a, b] = [rationalOf(left, numbers, scope), rationalOf(right, numbers, scope)];
  return a && b ? compare(a, b) : undefined;
}

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

function rationalOf(expression: Expression, numbers: Numbers, scope: Scope): Rational | undefined {
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'index':
      return rational(scope[expression.name]!);
    case 'quantity':
      return numbers.value(
        entryId(
          expression.id,
          expression.indices.map((index) => indexValue(index, scope)),
        ),
      );
    case 'negate': {
      const value = rationalOf(expression.of, numbers, scope);
      return value && negate(value);
    }
    case 'binary': {
      const [left, right] = [
        rationalOf(expression.left, numbers, scope),
        rationalOf(expression.right, numbers, scope),
      ];
      return left && right && expression.operator !== '^'
        ? ARITHMETIC[expression.operator](left, right)
        : undefined;
    }
    default:
      return undefined;
  }
}

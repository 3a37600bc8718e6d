import fc from 'fast-check';
import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { valueOr } from '../../src/number/no-value.ts';
import { type Rational, rational } from '../../src/number/rational.ts';

type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'max' | 'min';
type Unary = 'negate' | 'abs' | 'sqrt' | 'exp' | 'ln' | 'sigmoid' | 'tanh' | 'arctan' | 'softplus';

/** An expression that any arithmetic can evaluate. */
export type Expression =
  | { readonly kind: 'leaf'; readonly value: Rational }
  | { readonly kind: 'unary'; readonly name: Unary; readonly a: Expression }
  | { readonly kind: 'binary'; readonly name: Binary; readonly a: Expression; readonly b: Expression }
  | { readonly kind: 'power'; readonly a: Expression; readonly exponent: number };

export function evaluate<T>(arithmetic: Arithmetic<T>, expression: Expression): T {
  switch (expression.kind) {
    case 'leaf':
      return arithmetic.fromRational(expression.value);
    case 'unary':
      return arithmetic[expression.name](evaluate(arithmetic, expression.a));
    case 'binary':
      return arithmetic[expression.name](
        evaluate(arithmetic, expression.a),
        evaluate(arithmetic, expression.b),
      );
    case 'power':
      return arithmetic.power(evaluate(arithmetic, expression.a), expression.exponent);
  }
}

/** The value, or undefined where the expression has none or this arithmetic cannot tell. */
export function attempt<T>(arithmetic: Arithmetic<T>, expression: Expression): T | undefined {
  return valueOr(
    () => evaluate(arithmetic, expression),
    () => undefined,
  );
}

/** Small decimals as exercises have them, fractions, and numbers far beyond the safe integers. */
export const anyRational: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -300, max: 300 }).map((n) => rational(n, 100)) },
  { weight: 2, arbitrary: fc.integer({ min: -4, max: 4 }).map((n) => rational(n)) },
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([n, d]) => rational(n, d)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
    .map(([n, d]) => rational(n, d)),
);

const binaryNames = ['add', 'subtract', 'multiply', 'divide', 'max', 'min'] as const;

/** Random expressions; without `unary` names that leave the rationals, their values are rational. */
export function expressions(unary: readonly Unary[], depth = 4): fc.Arbitrary<Expression> {
  const leaf = anyRational.map((value): Expression => ({ kind: 'leaf', value }));
  if (depth === 0) return leaf;
  const smaller = expressions(unary, depth - 1);
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('binary' as const),
        name: fc.constantFrom(...binaryNames),
        a: smaller,
        b: smaller,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('unary' as const),
        name: fc.constantFrom(...unary),
        a: smaller,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('power' as const),
        a: smaller,
        exponent: fc.integer({ min: -2, max: 3 }),
      }),
    },
  );
}

export const RATIONAL_UNARY = ['negate', 'abs'] as const;
export const ALL_UNARY = [
  'negate',
  'abs',
  'sqrt',
  'exp',
  'ln',
  'sigmoid',
  'tanh',
  'arctan',
  'softplus',
] as const;

import { divide, multiply, negate, ONE, type Rational, rational } from '../../number/rational.ts';
import type { Expression } from '../expression.ts';

/** One part of a sum or product: a summand is added or subtracted, a factor multiplied or (`inverse`) divided by. */
export interface Part {
  readonly of: Expression;
  /** A summand that is subtracted, a factor that is divided by. */
  readonly inverse: boolean;
}

/**
 * An expression as a sum or product of any number of parts, so that neither order nor brackets matter. Numbers among
 * the factors, and minus signs, are one coefficient; of a sum it is 1.
 */
export interface Flat {
  readonly kind: 'sum' | 'product';
  readonly coefficient: Rational;
  readonly parts: readonly Part[];
}

export function flatSum(expression: Expression): Flat {
  return { kind: 'sum', coefficient: ONE, parts: summands(expression, false) };
}

function summands(expression: Expression, inverse: boolean): readonly Part[] {
  if (expression.type === 'negate') return summands(expression.of, !inverse);
  if (expression.type !== 'binary' || !(expression.operator === '+' || expression.operator === '-')) {
    return signed(expression, inverse);
  }
  const turned = expression.operator === '-' ? !inverse : inverse;
  return [...summands(expression.left, inverse), ...summands(expression.right, turned)];
}

/** −2·x is subtracted as 2·x. */
function signed(expression: Expression, inverse: boolean): readonly Part[] {
  const flat = flatProduct(expression);
  if (flat.coefficient.n >= 0n) return [{ of: expression, inverse }];
  return [{ of: unflat({ ...flat, coefficient: negate(flat.coefficient) }), inverse: !inverse }];
}

export function flatProduct(expression: Expression): Flat {
  let coefficient: Rational = ONE;
  const parts: Part[] = [];
  const visit = (part: Expression, inverse: boolean): void => {
    if (part.type === 'number' && !(inverse && part.value.n === 0n)) {
      coefficient = inverse ? divide(coefficient, part.value) : multiply(coefficient, part.value);
    } else if (part.type === 'negate') {
      coefficient = negate(coefficient);
      visit(part.of, inverse);
    } else if (part.type === 'binary' && (part.operator === '*' || part.operator === '/')) {
      visit(part.left, inverse);
      visit(part.right, part.operator === '/' ? !inverse : inverse);
    } else parts.push({ of: part, inverse });
  };
  visit(expression, false);
  return { kind: 'product', coefficient, parts };
}

/** The expression again, its parts in their order. */
export function unflat({ kind, coefficient, parts }: Flat): Expression {
  return kind === 'sum' ? sumOf(parts) : productOf(coefficient, parts);
}

function sumOf(parts: readonly Part[]): Expression {
  const [first, ...rest] = parts;
  if (!first) return { type: 'number', value: rational(0) };
  const start: Expression = first.inverse ? { type: 'negate', of: first.of } : first.of;
  return rest.reduce<Expression>(
    (left, { of, inverse }) => ({ type: 'binary', operator: inverse ? '-' : '+', left, right: of }),
    start,
  );
}

function productOf(coefficient: Rational, parts: readonly Part[]): Expression {
  if (coefficient.n < 0n) return { type: 'negate', of: productOf(negate(coefficient), parts) };
  const isOne = coefficient.n === 1n && coefficient.d === 1n;
  const [first, ...rest] = parts;
  const number: Expression = { type: 'number', value: coefficient };
  if (!first) return number;
  const bare = isOne && !first.inverse;
  return (bare ? rest : parts).reduce<Expression>(
    (left, { of, inverse }) => ({ type: 'binary', operator: inverse ? '/' : '*', left, right: of }),
    bare ? first.of : number,
  );
}

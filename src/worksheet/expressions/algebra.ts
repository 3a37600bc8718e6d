import * as rational from '../../number/rational.ts';
import { type Rational, rational as toRational } from '../../number/rational.ts';
import type { BinaryOperator, Expression, Relation } from '../expression.ts';

type Binary = Expression & { readonly type: 'binary' };

export function constant(value: Rational | number): Expression {
  return { type: 'number', value: typeof value === 'number' ? toRational(value) : value };
}

export function named(id: string): Expression {
  return { type: 'quantity', id, indices: [] };
}

export function called(name: string, ...args: readonly Expression[]): Expression {
  return { type: 'call', name, args };
}

export function isNumber(expression: Expression, value: number): boolean {
  return numberOf(expression)?.n === BigInt(value) && numberOf(expression)?.d === 1n;
}

/** The value of an expression that is a number, also one with a minus or a fraction of two numbers. */
export function numberOf(expression: Expression): Rational | undefined {
  if (expression.type === 'number') return expression.value;
  if (expression.type === 'negate') {
    const value = numberOf(expression.of);
    return value && rational.negate(value);
  }
  if (expression.type !== 'binary' || expression.operator !== '/') return undefined;
  const [above, below] = [numberOf(expression.left), numberOf(expression.right)];
  return above && below && below.n !== 0n ? rational.divide(above, below) : undefined;
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Binary {
  return { type: 'binary', operator, left, right };
}

export function negated(of: Expression): Expression {
  const value = numberOf(of);
  if (value) return constant(rational.negate(value));
  return of.type === 'negate' ? of.of : { type: 'negate', of };
}

export function plus(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a && b) return constant(rational.add(a, b));
  return right.type === 'negate' ? binary('-', left, right.of) : binary('+', left, right);
}

export function minus(left: Expression, right: Expression): Expression {
  return plus(left, negated(right));
}

/** Numbers to the front, a minus before the whole. */
export function times(left: Expression, right: Expression): Expression {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a && b) return constant(rational.multiply(a, b));
  if (b) return times(right, left);
  if (left.type === 'negate') return negated(times(left.of, right));
  if (right.type === 'negate') return negated(times(left, right.of));
  if (!a) return binary('*', left, right);
  if (a.n === 0n || isNumber(left, 1)) return a.n === 0n ? left : right;
  if (a.n < 0n) return negated(times(constant(rational.negate(a)), right));
  const inner = right.type === 'binary' && right.operator === '*' ? numberOf(right.left) : undefined;
  return inner
    ? times(constant(rational.multiply(a, inner)), (right as Binary).right)
    : binary('*', left, right);
}

export function over(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0) || isNumber(right, 1)) return left;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a && b && b.n !== 0n) return constant(rational.divide(a, b));
  if (left.type === 'negate') return negated(over(left.of, right));
  return a && a.n < 0n ? negated(over(negated(left), right)) : binary('/', left, right);
}

export function raised(base: Expression, exponent: Expression): Expression {
  if (isNumber(exponent, 0)) return constant(1);
  return isNumber(exponent, 1) ? base : binary('^', base, exponent);
}

export function choice(
  [left, relation, right]: readonly [Expression, Relation, Expression],
  then: Expression,
  otherwise: Expression,
): Expression {
  const same = [then, otherwise].every((branch) => isNumber(branch, 0));
  return same ? then : { type: 'choose', relation, left, right, then, otherwise };
}

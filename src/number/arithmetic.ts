import type { Rational } from './rational.ts';

/**
 * The operations that rules are made of, over one kind of number `T`.
 * Number kinds come and go behind this interface: float64, float64 intervals, exact rationals, balls.
 */
export interface Arithmetic<T> {
  fromRational(value: Rational): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  /** @throws {NoValue} outside the domain when b is zero; {@link NoValue} when b may be zero. */
  divide(a: T, b: T): T;
  negate(a: T): T;
  abs(a: T): T;
  max(a: T, b: T): T;
  min(a: T, b: T): T;
  /** a to a whole power; `0^0 = 1`. */
  power(a: T, exponent: number): T;
  /** @throws {NoValue} outside the domain when a is negative. */
  sqrt(a: T): T;
  exp(a: T): T;
  /** Natural logarithm. @throws {NoValue} outside the domain when a is not positive. */
  ln(a: T): T;
  /** Logistic function 1 / (1 + e^−a). */
  sigmoid(a: T): T;
  tanh(a: T): T;
  arctan(a: T): T;
  /** ln(1 + e^a). */
  softplus(a: T): T;
  /** @throws {NoValue} undecided when the sign cannot be told at this precision. */
  sign(a: T): -1 | 0 | 1;
  /** The largest whole numbers not above the lower and the upper end of a. @throws {NoValue} undecided without ends. */
  floors(a: T): readonly [bigint, bigint];
  /** The smallest set of this kind that holds both; only for kinds that stand for sets of values. */
  hull?(a: T, b: T): T;
}

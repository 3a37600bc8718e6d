import type { Arithmetic } from './arithmetic.ts';
import { outsideDomain, undecided } from './no-value.ts';
import { toNumber } from './rational.ts';

/** The largest whole number not above a double. @throws {NoValue} undecided where it is not finite. */
export function floorOf(a: number): bigint {
  if (!Number.isFinite(a)) throw undecided('a number without bounds');
  return BigInt(Math.floor(a));
}

/** Plain doubles: to search for candidates and to plot. They decide nothing that is printed or marked. */
export const float64: Arithmetic<number> = {
  fromRational: toNumber,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide(a, b) {
    if (b === 0) throw outsideDomain('division by zero');
    return a / b;
  },
  negate: (a) => 0 - a,
  abs: Math.abs,
  max: (a, b) => Math.max(a, b),
  min: (a, b) => Math.min(a, b),
  power(a, exponent) {
    if (a === 0 && exponent < 0) throw outsideDomain('division by zero');
    return a ** exponent;
  },
  sqrt(a) {
    if (a < 0) throw outsideDomain('square root of a negative number');
    return Math.sqrt(a);
  },
  exp: Math.exp,
  ln(a) {
    if (a <= 0) throw outsideDomain('logarithm of a number that is not positive');
    return Math.log(a);
  },
  // Each form only takes e to a negative power, so that nothing overflows.
  sigmoid: (a) => (a >= 0 ? 1 / (1 + Math.exp(-a)) : Math.exp(a) / (1 + Math.exp(a))),
  tanh: Math.tanh,
  arctan: Math.atan,
  softplus: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  sign(a) {
    if (Number.isNaN(a)) throw undecided('not a number');
    if (a === 0) return 0;
    return a < 0 ? -1 : 1;
  },
  floors: (a) => [floorOf(a), floorOf(a)],
};

import type { Arithmetic } from './arithmetic.ts';
import {
  above,
  addAbove,
  addBelow,
  below,
  type FloatInterval,
  isExactQuotient,
  isSingle,
  timesAbove,
  timesBelow,
} from './float-bounds.ts';
import {
  arctanInterval,
  expInterval,
  lnInterval,
  sigmoidInterval,
  softplusInterval,
  tanhInterval,
} from './float-functions.ts';
import { floorOf } from './float64.ts';
import { outsideDomain, undecided } from './no-value.ts';
import { type Rational, toNumber } from './rational.ts';

export type { FloatInterval } from './float-bounds.ts';

const UNITY: FloatInterval = { lo: 1, hi: 1 };

/** Doubles with outward rounding: fast, and right about every digit of which both ends agree. */
export const floatInterval: Arithmetic<FloatInterval> = {
  fromRational,
  add: (a, b) => ({ lo: addBelow(a.lo, b.lo), hi: addAbove(a.hi, b.hi) }),
  subtract: (a, b) => ({ lo: addBelow(a.lo, -b.hi), hi: addAbove(a.hi, -b.lo) }),
  multiply,
  divide,
  negate,
  abs(a) {
    if (a.lo >= 0) return a;
    return a.hi <= 0 ? negate(a) : { lo: 0, hi: Math.max(a.hi, -a.lo) };
  },
  max(a, b) {
    if (a.lo >= b.hi) return a;
    return b.lo >= a.hi ? b : { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
  },
  min(a, b) {
    if (a.hi <= b.lo) return a;
    return b.hi <= a.lo ? b : { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
  },
  power(a, exponent) {
    if (exponent < 0) return divide(UNITY, raised(a, -exponent));
    return raised(a, exponent);
  },
  sqrt(a) {
    if (a.hi < 0) throw outsideDomain('square root of a negative number');
    if (a.lo < 0) throw undecided('square root of a number that may be negative');
    return { lo: rootBelow(a.lo), hi: rootAbove(a.hi) };
  },
  exp: expInterval,
  ln(a) {
    if (a.hi <= 0) throw outsideDomain('logarithm of a number that is not positive');
    if (a.lo <= 0) throw undecided('logarithm of a number that may not be positive');
    return lnInterval(a);
  },
  sigmoid: sigmoidInterval,
  tanh: tanhInterval,
  arctan: arctanInterval,
  softplus: softplusInterval,
  sign(a) {
    if (a.lo > 0) return 1;
    if (a.hi < 0) return -1;
    if (a.lo === 0 && a.hi === 0) return 0;
    throw undecided('the sign of an interval around zero');
  },
  floors: ({ lo, hi }) => [floorOf(lo), floorOf(hi)],
};

function fromRational(value: Rational): FloatInterval {
  const n = Number(value.n);
  const d = Number(value.d);
  if (Math.abs(n) > Number.MAX_SAFE_INTEGER || d > Number.MAX_SAFE_INTEGER) {
    const near = toNumber(value);
    // Twice, because a result below the normal range was rounded twice.
    return { lo: below(below(near)), hi: above(above(near)) };
  }
  const near = n / d;
  if (d === 1 || isExactQuotient(n, d, near)) return { lo: near, hi: near };
  return { lo: below(near), hi: above(near) };
}

// Subtracted from 0, so that zero never becomes −0.
function negate(a: FloatInterval): FloatInterval {
  return { lo: 0 - a.hi, hi: 0 - a.lo };
}

function multiply(a: FloatInterval, b: FloatInterval): FloatInterval {
  if (a.lo >= 0) return scaled(a, b);
  if (a.hi <= 0) return negate(scaled(negate(a), b));
  if (b.lo >= 0) return { lo: 0 - bounded(b.hi, -a.lo), hi: bounded(b.hi, a.hi) };
  return {
    lo: 0 - Math.max(bounded(-a.lo, b.hi), bounded(a.hi, -b.lo)),
    hi: Math.max(bounded(a.hi, b.hi), bounded(-a.lo, -b.lo)),
  };
}

/** a·b for a ≥ 0. */
function scaled(a: FloatInterval, b: FloatInterval): FloatInterval {
  if (b.lo >= 0) return { lo: timesBelow(a.lo, b.lo), hi: bounded(a.hi, b.hi) };
  if (b.hi <= 0) return { lo: 0 - bounded(a.hi, -b.lo), hi: 0 - timesBelow(a.lo, -b.hi) };
  return { lo: 0 - bounded(a.hi, -b.lo), hi: bounded(a.hi, b.hi) };
}

/** a·b rounded up, for a, b ≥ 0. Zero times an open side is zero: each of the numbers on that side is finite. */
function bounded(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : timesAbove(a, b);
}

function divide(a: FloatInterval, b: FloatInterval): FloatInterval {
  if (b.lo <= 0 && b.hi >= 0) {
    if (b.lo === 0 && b.hi === 0) throw outsideDomain('division by zero');
    throw undecided('division by a number that may be zero');
  }
  if (b.hi < 0) return divide(negate(a), negate(b));
  return {
    lo: a.lo >= 0 ? overBelow(a.lo, b.hi) : -overAbove(-a.lo, b.lo),
    hi: a.hi >= 0 ? overAbove(a.hi, b.lo) : 0 - overBelow(-a.hi, b.hi),
  };
}

/** a/b rounded down, for a ≥ 0, b > 0. */
function overBelow(a: number, b: number): number {
  const quotient = a / b;
  if (isExactQuotient(a, b, quotient)) return quotient;
  return quotient > 0 ? below(quotient) : 0;
}

function overAbove(a: number, b: number): number {
  const quotient = a / b;
  return a === 0 || isExactQuotient(a, b, quotient) ? quotient : above(quotient);
}

function raised(a: FloatInterval, exponent: number): FloatInterval {
  if (exponent === 0) return UNITY;
  if (a.lo >= 0) return { lo: powerOf(a.lo, exponent, timesBelow), hi: powerOf(a.hi, exponent, timesAbove) };
  if (a.hi <= 0)
    return exponent % 2 === 0 ? raised(negate(a), exponent) : negate(raised(negate(a), exponent));
  const up = powerOf(a.hi, exponent, timesAbove);
  const down = powerOf(-a.lo, exponent, timesAbove);
  return exponent % 2 === 0 ? { lo: 0, hi: Math.max(up, down) } : { lo: -down, hi: up };
}

/** x^exponent for x ≥ 0, each product rounded the same way. */
function powerOf(x: number, exponent: number, times: (a: number, b: number) => number): number {
  let result = x;
  for (let count = 1; count < exponent; count += 1) result = times(result, x);
  return result;
}

function rootBelow(x: number): number {
  const root = Math.sqrt(x);
  return isSingle(root) && root * root === x ? root : below(root);
}

function rootAbove(x: number): number {
  const root = Math.sqrt(x);
  return isSingle(root) && root * root === x ? root : above(root);
}

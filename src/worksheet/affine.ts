import type { Arithmetic } from '../number/arithmetic.ts';
import { float64, floorOf } from '../number/float64.ts';
import { outsideDomain, undecided } from '../number/no-value.ts';
import {
  type Affine,
  certain,
  combine,
  difference,
  exactly,
  isNoisy,
  NO_TERMS,
  radius,
  range,
  SLACK,
} from './affine-form.ts';

/** Whether a form is exactly 0, without noise. */
function isZero(a: Affine): boolean {
  return a.center === 0 && radius(a) === 0;
}

/**
 * f on a form: f(center) + slope·(form − center), and what the tangent misses, at most ½·max|f″|·radius² (Taylor).
 * `curvature` bounds |f″| from lo to hi.
 */
function curved(
  a: Affine,
  value: number,
  slope: number,
  curvature: (lo: number, hi: number) => number,
): Affine {
  const spread = radius(a);
  const missed = spread === 0 ? 0 : 0.5 * curvature(a.center - spread, a.center + spread) * spread * spread;
  // The functions themselves are rounded, also where a double happens to be whole (tanh 20).
  return combine(a, slope, undefined, 0, value, missed + Math.abs(value) * SLACK, missed > 0 && isNoisy(a));
}

function hull(a: Affine, b: Affine): Affine {
  const [left, right] = [range(a), range(b)];
  const lo = Math.min(left.lo, right.lo);
  const hi = Math.max(left.hi, right.hi);
  // Two values without noise, such as the classes on both sides of a threshold, leave open which of them it is.
  const apart = Math.abs(a.center - b.center) > a.rest + b.rest;
  const loose = apart || isNoisy(a) || isNoisy(b);
  return { center: (lo + hi) / 2, terms: NO_TERMS, rest: ((hi - lo) / 2) * (1 + SLACK), loose };
}

/** A tangent misses more than the whole range where an error is so large a part of its value. */
const WIDE = 1 / 2;

/**
 * 1/x over its range alone: with the slope that it has at the end farther from zero, what is missed lies between what is
 * missed at both ends, so that the result lies between 1/hi and 1/lo. Stolfi, de Figueiredo 1997, section 3.9 (min-range).
 */
function wideReciprocal(b: Affine, lo: number, hi: number): Affine {
  const far = Math.abs(lo) > Math.abs(hi) ? lo : hi;
  const slope = -1 / (far * far);
  const [atLo, atHi] = [1 / lo - slope * lo, 1 / hi - slope * hi];
  const [middle, missed] = [(atLo + atHi) / 2, Math.abs(atLo - atHi) / 2];
  return combine(b, slope, undefined, 0, middle + slope * b.center, missed, true);
}

function reciprocal(b: Affine): Affine {
  const { lo, hi } = range(b);
  if (isZero(b)) throw outsideDomain('division by zero');
  if (lo <= 0 && hi >= 0) throw undecided('division by a number that may be zero');
  if (radius(b) > WIDE * Math.abs(b.center)) return wideReciprocal(b, lo, hi);
  const inverse = 1 / b.center;
  return curved(
    b,
    inverse,
    -inverse * inverse,
    (from, to) => 2 / Math.min(Math.abs(from), Math.abs(to)) ** 3,
  );
}

function multiply(a: Affine, b: Affine): Affine {
  const second = radius({ ...a, center: 0 }) * radius({ ...b, center: 0 });
  const noise = second > 0 && isNoisy(a) && isNoisy(b);
  return combine(a, b.center, b, a.center, a.center * b.center, second, noise);
}

function power(a: Affine, exponent: number): Affine {
  if (exponent < 0) return reciprocal(power(a, -exponent));
  if (exponent === 0) return certain(1);
  if (exponent === 1) return a;
  const slope = exponent * a.center ** (exponent - 1);
  const factor = exponent * (exponent - 1);
  return curved(
    a,
    a.center ** exponent,
    slope,
    (lo, hi) => factor * Math.max(Math.abs(lo), Math.abs(hi)) ** (exponent - 2),
  );
}

function sign(a: Affine): -1 | 0 | 1 {
  const { lo, hi } = range(a);
  if (lo > 0) return 1;
  if (hi < 0) return -1;
  if (isZero(a)) return 0;
  throw undecided('a value may lie on either side of zero');
}

function sigmoidOf(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The largest |σ″| is 1/(6√3), reached at σ = ½ ± √3/6. */
const LARGEST_SIGMOID_CURVATURE = 1 / (6 * Math.sqrt(3));
/** The largest |tanh″| is 4/(3√3). */
const LARGEST_TANH_CURVATURE = 4 / (3 * Math.sqrt(3));

/** The largest |arctan″| is 3√3/8. */
const LARGEST_ARCTAN_CURVATURE = (3 * Math.sqrt(3)) / 8;
/** softplus″ = σ′. */
const LARGEST_SOFTPLUS_CURVATURE = 1 / 4;

function positive(a: Affine): void {
  const { lo, hi } = range(a);
  if (hi <= 0) throw outsideDomain('logarithm of a number that is not positive');
  if (lo <= 0) throw undecided('logarithm of a number that may not be positive');
}

/** Error propagation: every operation with a bound of what its linear part misses. */
export const affine: Arithmetic<Affine> = {
  fromRational: exactly,
  add: (a, b) => combine(a, 1, b, 1, a.center + b.center, 0),
  subtract: difference,
  multiply,
  divide: (a, b) => multiply(a, reciprocal(b)),
  negate: (a) => combine(a, -1, undefined, 0, 0 - a.center, 0),
  abs: (a) => pick(a, a, affine.negate(a)),
  max: (a, b) => pick(difference(a, b), a, b),
  min: (a, b) => pick(difference(a, b), b, a),
  power,
  sqrt(a) {
    const { lo, hi } = range(a);
    if (isZero(a)) return a;
    if (hi < 0) throw outsideDomain('square root of a negative number');
    if (lo <= 0) throw undecided('square root of a number that may not be positive');
    const root = Math.sqrt(a.center);
    return curved(a, root, 0.5 / root, (lo) => 0.25 / lo ** 1.5);
  },
  exp: (a) => curved(a, Math.exp(a.center), Math.exp(a.center), (_lo, hi) => Math.exp(hi)),
  ln(a) {
    positive(a);
    return curved(a, Math.log(a.center), 1 / a.center, (lo) => 1 / (lo * lo));
  },
  sigmoid(a) {
    const value = sigmoidOf(a.center);
    return curved(a, value, value * (1 - value), () => LARGEST_SIGMOID_CURVATURE);
  },
  tanh(a) {
    const value = Math.tanh(a.center);
    return curved(a, value, 1 - value * value, () => LARGEST_TANH_CURVATURE);
  },
  arctan(a) {
    const { center } = a;
    return curved(a, Math.atan(center), 1 / (1 + center * center), () => LARGEST_ARCTAN_CURVATURE);
  },
  softplus(a) {
    return curved(a, float64.softplus(a.center), sigmoidOf(a.center), () => LARGEST_SOFTPLUS_CURVATURE);
  },
  sign,
  floors: (a) => [floorOf(range(a).lo), floorOf(range(a).hi)],
  hull,
};

/** The first where the difference is positive, the second where it is not, and both where that cannot be told. */
function pick(decisive: Affine, first: Affine, second: Affine): Affine {
  const { lo, hi } = range(decisive);
  if (lo > 0) return first;
  return hi <= 0 ? second : hull(first, second);
}

import type { Arithmetic } from '../number/arithmetic.ts';
import { float64, floorOf } from '../number/float64.ts';
import { outsideDomain, undecided } from '../number/no-value.ts';
import { type Rational, toNumber } from '../number/rational.ts';

/**
 * An affine form: center + Σ terms[k]·ε_k + (something within ±rest), each ε_k anywhere in [−1, 1].
 * Terms that come from the same rounded step cancel as the true errors do, which plain intervals do not.
 * de Figueiredo, Stolfi: Affine arithmetic, Numerical Algorithms 37, 2004.
 */
export interface Affine {
  readonly center: number;
  /** Coefficient of each noise symbol; symbols beyond its end have coefficient 0. */
  readonly terms: Float64Array;
  readonly rest: number;
  /** Whether `rest` holds noise that no symbol stands for, besides float64 rounding: what a tangent misses, a kink. */
  readonly loose: boolean;
}

const NO_TERMS = new Float64Array(0);
/** Covers the float64 rounding of one operation on center and terms, generously. */
const SLACK = 2 ** -48;

/** The form of an exact value. */
export function exactly(value: Rational): Affine {
  const form = certain(toNumber(value));
  return value.d === 1n ? form : { ...form, rest: Math.abs(form.center) * SLACK };
}

/** A form without noise; whole numbers are exact. */
export function certain(center: number): Affine {
  const rest = Number.isSafeInteger(center) ? 0 : Math.abs(center) * SLACK;
  return { center, terms: NO_TERMS, rest, loose: false };
}

/** Whether a form has any noise but float64 rounding. */
export function isNoisy(form: Affine): boolean {
  if (form.loose) return true;
  for (const term of form.terms) if (term !== 0) return true;
  return false;
}

/** How far the value may lie from the center. */
export function radius({ terms, rest }: Affine): number {
  let sum = rest;
  for (const term of terms) sum += Math.abs(term);
  return sum * (1 + SLACK);
}

/** The form plus independent noise of that size, under the symbol's number. */
export function withNoise(form: Affine, symbol: number, size: number): Affine {
  const terms = new Float64Array(symbol + 1);
  terms.set(form.terms);
  terms[symbol] = size;
  return { ...form, terms };
}

/** The form plus noise of that size, round `shift`, that no other form has a part in. */
export function loosened({ center, terms, rest }: Affine, size: number, shift = 0): Affine {
  const slack = shift === 0 ? 0 : Math.abs(center) * SLACK;
  return { center: center + shift, terms, rest: rest + size + slack, loose: true };
}

/** The form with all that no symbol stands for under one symbol, so that it cancels where the value does. */
export function gathered(form: Affine, symbol: number): Affine {
  return { center: form.center, terms: withNoise(form, symbol, form.rest).terms, rest: 0, loose: false };
}

/** scaleA·a + scaleB·b + shift, with extra rest; `noise`: that is more than float64 rounding. */
function combine(
  a: Affine,
  scaleA: number,
  b: Affine | undefined,
  scaleB: number,
  center: number,
  extra: number,
  noise = false,
): Affine {
  const length = Math.max(a.terms.length, b?.terms.length ?? 0);
  const terms = new Float64Array(length);
  let size = Math.abs(center);
  for (let symbol = 0; symbol < length; symbol++) {
    const left = symbol < a.terms.length ? scaleA * a.terms[symbol]! : 0;
    const right = b && symbol < b.terms.length ? scaleB * b.terms[symbol]! : 0;
    terms[symbol] = left + right;
    size += Math.abs(left) + Math.abs(right);
  }
  const rest = Math.abs(scaleA) * a.rest + Math.abs(scaleB) * (b?.rest ?? 0) + extra;
  // Sums and products of whole numbers stay exact, so that 1 − t is known to be 0 where t is 1.
  if (length === 0 && rest === 0 && Number.isSafeInteger(center)) return certain(center);
  if (!Number.isFinite(size + rest)) throw undecided('the error grows beyond all bounds');
  const loose = noise || (a.loose && scaleA !== 0) || (b?.loose === true && scaleB !== 0);
  return { center, terms, rest: rest + (size + rest) * SLACK, loose };
}

/** The difference of two forms as a form. */
export function difference(a: Affine, b: Affine): Affine {
  return combine(a, 1, b, -1, a.center - b.center, 0);
}

/** Ends of the range of a form. */
export function range(form: Affine): { readonly lo: number; readonly hi: number } {
  const spread = radius(form);
  return { lo: form.center - spread, hi: form.center + spread };
}

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

function reciprocal(b: Affine): Affine {
  const { lo, hi } = range(b);
  if (isZero(b)) throw outsideDomain('division by zero');
  if (lo <= 0 && hi >= 0) throw undecided('division by a number that may be zero');
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

import { Decimal } from 'decimal.js';
import type { Arithmetic } from './arithmetic.ts';
import { type Bounds, type DecimalInterval, directed, point } from './decimal-bounds.ts';
import { exp, ln, sigmoid, softplus, tanh } from './decimal-functions.ts';
import { arctan } from './decimal-series.ts';
import { outsideDomain, undecided } from './no-value.ts';

export type { DecimalInterval } from './decimal-bounds.ts';

const byPrecision = new Map<number, Arithmetic<DecimalInterval>>();

/** Intervals of decimals with `precision` significant digits, every operation rounded outward. */
export function decimalInterval(precision: number): Arithmetic<DecimalInterval> {
  const known = byPrecision.get(precision);
  if (known) return known;
  const arithmetic = intervalsOver(directed(precision));
  byPrecision.set(precision, arithmetic);
  return arithmetic;
}

function intervalsOver(bounds: Bounds): Arithmetic<DecimalInterval> {
  const { Down, Up } = bounds;
  return {
    fromRational({ n, d }) {
      const [top, bottom] = [new Decimal(`${n}`), new Decimal(`${d}`)];
      return { lo: Down.div(top, bottom), hi: Up.div(top, bottom) };
    },
    add: (a, b) => ({ lo: Down.add(a.lo, b.lo), hi: Up.add(a.hi, b.hi) }),
    subtract: (a, b) => ({ lo: Down.sub(a.lo, b.hi), hi: Up.sub(a.hi, b.lo) }),
    multiply: (a, b) => multiply(bounds, a, b),
    divide: (a, b) => divide(bounds, a, b),
    negate,
    abs: (a) => (a.lo.gte(0) ? a : a.hi.lte(0) ? negate(a) : { lo: ZERO, hi: largest(a.lo.neg(), a.hi) }),
    max: (a, b) => ({ lo: largest(a.lo, b.lo), hi: largest(a.hi, b.hi) }),
    min: (a, b) => ({ lo: smallest(a.lo, b.lo), hi: smallest(a.hi, b.hi) }),
    power: (a, exponent) =>
      exponent < 0 ? divide(bounds, UNITY, raised(bounds, a, -exponent)) : raised(bounds, a, exponent),
    sqrt(a) {
      if (a.hi.lt(0)) throw outsideDomain('square root of a negative number');
      if (a.lo.lt(0)) throw undecided('square root of a number that may be negative');
      return { lo: Down.sqrt(a.lo), hi: Up.sqrt(a.hi) };
    },
    exp: (a) => exp(bounds, a),
    ln: (a) => ln(bounds, a),
    sigmoid: (a) => sigmoid(bounds, a),
    tanh: (a) => tanh(bounds, a),
    arctan: (a) => arctan(bounds, a),
    softplus: (a) => softplus(bounds, a),
    sign,
    floors: ({ lo, hi }) => [floorOf(lo), floorOf(hi)],
  };
}

const ZERO = new Decimal(0);
const UNITY = point(1);

function negate(a: DecimalInterval): DecimalInterval {
  return { lo: a.hi.neg(), hi: a.lo.neg() };
}

function floorOf(a: Decimal): bigint {
  if (!a.isFinite()) throw undecided('a number without bounds');
  return BigInt(a.floor().toFixed());
}

function sign(a: DecimalInterval): -1 | 0 | 1 {
  if (a.lo.gt(0)) return 1;
  if (a.hi.lt(0)) return -1;
  if (a.lo.isZero() && a.hi.isZero()) return 0;
  throw undecided('the sign of an interval around zero');
}

// Decimal.max would do, but would round numbers of a higher precision.
function largest(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

function smallest(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

function multiply(bounds: Bounds, a: DecimalInterval, b: DecimalInterval): DecimalInterval {
  if (a.lo.gte(0)) return scaled(bounds, a, b);
  if (a.hi.lte(0)) return negate(scaled(bounds, negate(a), b));
  if (b.lo.gte(0)) return scaled(bounds, b, a);
  const { Down, Up } = bounds;
  return {
    lo: smallest(Down.mul(a.lo, b.hi), Down.mul(a.hi, b.lo)),
    hi: largest(Up.mul(a.lo, b.lo), Up.mul(a.hi, b.hi)),
  };
}

/** a·b for a ≥ 0: the sign of each end of b tells which end of a takes it farther. */
function scaled({ Down, Up }: Bounds, a: DecimalInterval, b: DecimalInterval): DecimalInterval {
  return {
    lo: Down.mul(b.lo.gte(0) ? a.lo : a.hi, b.lo),
    hi: Up.mul(b.hi.gte(0) ? a.hi : a.lo, b.hi),
  };
}

function divide(bounds: Bounds, a: DecimalInterval, b: DecimalInterval): DecimalInterval {
  if (b.lo.lte(0) && b.hi.gte(0)) {
    if (b.lo.eq(b.hi)) throw outsideDomain('division by zero');
    throw undecided('division by a number that may be zero');
  }
  if (b.hi.lt(0)) return divide(bounds, negate(a), negate(b));
  return {
    lo: bounds.Down.div(a.lo, a.lo.gte(0) ? b.hi : b.lo),
    hi: bounds.Up.div(a.hi, a.hi.gte(0) ? b.lo : b.hi),
  };
}

function raised(bounds: Bounds, a: DecimalInterval, exponent: number): DecimalInterval {
  if (exponent === 0) return UNITY;
  if (a.lo.gte(0))
    return { lo: powerOf(bounds.Down, a.lo, exponent), hi: powerOf(bounds.Up, a.hi, exponent) };
  const even = exponent % 2 === 0;
  if (a.hi.lte(0))
    return even ? raised(bounds, negate(a), exponent) : negate(raised(bounds, negate(a), exponent));
  const [down, up] = [powerOf(bounds.Up, a.lo.neg(), exponent), powerOf(bounds.Up, a.hi, exponent)];
  return even ? { lo: ZERO, hi: largest(down, up) } : { lo: down.neg(), hi: up };
}

/** x^exponent for x ≥ 0; decimal.js's own pow is not among the operations that are trusted with directed rounding. */
function powerOf(Rounded: typeof Decimal, x: Decimal, exponent: number): Decimal {
  let result = x;
  for (let count = 1; count < exponent; count += 1) result = Rounded.mul(result, x);
  return result;
}

import { Decimal } from 'decimal.js';
import { type Bounds, type DecimalInterval, point } from './decimal-bounds.ts';
import { artanhAbove, artanhBelow, oddFraction } from './decimal-series.ts';
import { outsideDomain, undecided } from './no-value.ts';

/**
 * exp, ln, sigmoid, tanh and softplus: all rise, so the ends of the result belong to the ends of the argument.
 * decimal.js promises correct rounding of exp and ln; one unit of the last digit is added all the same.
 */

/** Beyond ±LARGE e^x is not worth its 43 000 digits of exponent: it is bounded instead. */
const LARGE = 100_000;

export function exp(bounds: Bounds, a: DecimalInterval): DecimalInterval {
  return { lo: expBelow(bounds, a.lo), hi: expAbove(bounds, a.hi) };
}

function expBelow({ Down, precision }: Bounds, x: Decimal): Decimal {
  if (x.isZero()) return new Down(1);
  if (x.lt(-LARGE)) return new Down(0);
  const near = Down.exp(Decimal.min(x, LARGE));
  return Down.sub(near, unit(near, precision));
}

/** @throws {NoValue} undecided when e^x is out of range. */
function expAbove({ Up, precision }: Bounds, x: Decimal): Decimal {
  if (x.isZero()) return new Up(1);
  if (x.gt(LARGE)) throw undecided(`e to the power of more than ${LARGE}`);
  const near = Up.exp(Decimal.max(x, -LARGE));
  return Up.add(near, unit(near, precision));
}

/** At least one unit of the last of `precision` digits of x. */
function unit(x: Decimal, precision: number): Decimal {
  return new Decimal(`1e${x.e - precision + 1}`);
}

export function ln({ Down, Up, precision }: Bounds, a: DecimalInterval): DecimalInterval {
  if (a.hi.lte(0)) throw outsideDomain('logarithm of a number that is not positive');
  if (a.lo.lte(0)) throw undecided('logarithm of a number that may not be positive');
  const lo = Down.ln(a.lo);
  const hi = Up.ln(a.hi);
  return {
    lo: lo.isZero() ? lo : Down.sub(lo, unit(lo, precision)),
    hi: hi.isZero() ? hi : Up.add(hi, unit(hi, precision)),
  };
}

export function sigmoid(bounds: Bounds, a: DecimalInterval): DecimalInterval {
  return { lo: sigmoidBelow(bounds, a.lo), hi: sigmoidAbove(bounds, a.hi) };
}

/** 1/(1 + e^−x) falls with e^−x, and e^x/(1 + e^x) rises with e^x: the power is bounded on the side that counts. */
function sigmoidBelow(bounds: Bounds, x: Decimal): Decimal {
  const { Down, Up } = bounds;
  if (!x.isNeg()) return Down.div(1, Up.add(1, expAbove(bounds, x.neg())));
  const power = expBelow(bounds, x);
  return Down.div(power, Up.add(1, power));
}

function sigmoidAbove(bounds: Bounds, x: Decimal): Decimal {
  const { Down, Up } = bounds;
  if (!x.isNeg()) return Up.div(1, Down.add(1, expBelow(bounds, x.neg())));
  const power = expAbove(bounds, x);
  return Up.div(power, Down.add(1, power));
}

export function tanh(bounds: Bounds, a: DecimalInterval): DecimalInterval {
  return { lo: tanhBelow(bounds, a.lo), hi: tanhAbove(bounds, a.hi) };
}

function tanhBelow(bounds: Bounds, x: Decimal): Decimal {
  return x.isNeg() ? tanhAbove(bounds, x.neg()).neg() : tanhEnds(bounds, x).lo;
}

function tanhAbove(bounds: Bounds, x: Decimal): Decimal {
  return x.isNeg() ? tanhBelow(bounds, x.neg()).neg() : tanhEnds(bounds, x).hi;
}

/** Bounds of tanh x, for x ≥ 0: (1 − e^−2x)/(1 + e^−2x) where that does not cancel, else a continued fraction. */
function tanhEnds(bounds: Bounds, x: Decimal): DecimalInterval {
  // Lambert: tanh x = x/(1 + x²/(3 + x²/(5 + …))). DLMF 4.39.1.
  if (x.lt(0.5)) return oddFraction(bounds, point(x), () => 1);
  const { Down, Up } = bounds;
  const low = expBelow(bounds, Down.mul(-2, x));
  const high = expAbove(bounds, Up.mul(-2, x));
  return {
    lo: Down.div(Down.sub(1, high), Up.add(1, high)),
    hi: Up.div(Up.sub(1, low), Down.add(1, low)),
  };
}

export function softplus(bounds: Bounds, a: DecimalInterval): DecimalInterval {
  return { lo: softplusEnds(bounds, a.lo).lo, hi: softplusEnds(bounds, a.hi).hi };
}

/** ln(1 + e^x) = max(x, 0) + ln(1 + u) with u = e^−|x|, and ln(1 + u) = 2 artanh(u/(2 + u)): nothing cancels. */
function softplusEnds(bounds: Bounds, x: Decimal): DecimalInterval {
  const { Down, Up } = bounds;
  const away = x.abs().neg();
  const lo = artanhBelow(bounds, fractionOfTwo(Down, Up, expBelow(bounds, away)));
  const hi = artanhAbove(bounds, fractionOfTwo(Up, Down, expAbove(bounds, away)));
  const straight = x.isNeg() ? 0 : x;
  return { lo: Down.add(straight, Down.mul(2, lo)), hi: Up.add(straight, Up.mul(2, hi)) };
}

/** u/(2 + u), which rises with u. */
function fractionOfTwo(outer: typeof Decimal, inner: typeof Decimal, u: Decimal): Decimal {
  return outer.div(u, inner.add(2, u));
}

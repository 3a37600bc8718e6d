import { Decimal } from 'decimal.js';
import { DomainError, Undecided } from './arithmetic.ts';
import type { Bounds, DecimalInterval } from './decimal-bounds.ts';

/**
 * exp, ln, sigmoid and tanh: all rise, so the ends of the result belong to the ends of the argument.
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

/** @throws {Undecided} when e^x is out of range. */
function expAbove({ Up, precision }: Bounds, x: Decimal): Decimal {
  if (x.isZero()) return new Up(1);
  if (x.gt(LARGE)) throw new Undecided(`e to the power of more than ${LARGE}`);
  const near = Up.exp(Decimal.max(x, -LARGE));
  return Up.add(near, unit(near, precision));
}

/** At least one unit of the last of `precision` digits of x. */
function unit(x: Decimal, precision: number): Decimal {
  return new Decimal(`1e${x.e - precision + 1}`);
}

export function ln({ Down, Up, precision }: Bounds, a: DecimalInterval): DecimalInterval {
  if (a.hi.lte(0)) throw new DomainError('logarithm of a number that is not positive');
  if (a.lo.lte(0)) throw new Undecided('logarithm of a number that may not be positive');
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
  if (x.lt(0.5)) return lambert(bounds, x);
  const { Down, Up } = bounds;
  const low = expBelow(bounds, Down.mul(-2, x));
  const high = expAbove(bounds, Up.mul(-2, x));
  return {
    lo: Down.div(Down.sub(1, high), Up.add(1, high)),
    hi: Up.div(Up.sub(1, low), Down.add(1, low)),
  };
}

/**
 * Lambert's continued fraction tanh x = x/(1 + x²/(3 + x²/(5 + …))) with rigorous bounds: the tail that begins with the
 * odd number k lies between k and k + x²/(k + 2). DLMF 4.39.1.
 * Half as many levels as digits make these bounds as narrow as the rounding, for x ≤ ½.
 */
function lambert({ Down, Up, precision }: Bounds, x: Decimal): DecimalInterval {
  const below = Down.mul(x, x);
  const above = Up.mul(x, x);
  let odd = 2 * Math.ceil(precision / 2) + 1;
  let low = new Down(odd);
  let high = Up.add(odd, Up.div(above, odd + 2));
  for (odd -= 2; odd >= 1; odd -= 2)
    [low, high] = [Down.add(odd, Down.div(below, high)), Up.add(odd, Up.div(above, low))];
  return { lo: Down.div(x, high), hi: Up.div(x, low) };
}

import type { Decimal } from 'decimal.js';
import { type Bounds, type DecimalInterval, point } from './decimal-bounds.ts';

/** Functions from series and continued fractions with bounds of what is cut off, in + − × ÷ √ only. */

export function arctan(bounds: Bounds, a: DecimalInterval): DecimalInterval {
  return { lo: arctanEnds(bounds, a.lo).lo, hi: arctanEnds(bounds, a.hi).hi };
}

/** Three halvings bring any tangent here: tan(π/16) < 0.2. */
const SMALL_TANGENT = 0.2;

/** arctan x = 2 arctan(x/(1 + √(1 + x²))) until x is small, then x/(1 + 1²x²/(3 + 2²x²/(5 + …))). DLMF 4.25.4. */
function arctanEnds(bounds: Bounds, x: Decimal): DecimalInterval {
  if (x.isNeg()) {
    const { lo, hi } = arctanEnds(bounds, x.neg());
    return { lo: hi.neg(), hi: lo.neg() };
  }
  const { Down, Up } = bounds;
  let tangent = point(x);
  let factor = 1;
  for (; tangent.hi.gt(SMALL_TANGENT); factor *= 2) tangent = halfAngle(bounds, tangent);
  const { lo, hi } = oddFraction(bounds, tangent, (level) => level * level);
  return { lo: Down.mul(lo, factor), hi: Up.mul(hi, factor) };
}

/** t/(1 + √(1 + t²)), which rises with t, for t ≥ 0. */
function halfAngle({ Down, Up }: Bounds, { lo, hi }: DecimalInterval): DecimalInterval {
  return {
    lo: Down.div(lo, Up.add(1, Up.sqrt(Up.add(1, Up.mul(lo, lo))))),
    hi: Up.div(hi, Down.add(1, Down.sqrt(Down.add(1, Down.mul(hi, hi))))),
  };
}

/**
 * x/(1 + c₁x²/(3 + c₂x²/(5 + …))) for x ≥ 0 and cₙ > 0, with rigorous bounds: the tail that begins with the odd number
 * 2n − 1 lies between that and (2n − 1) + cₙx²/(2n + 1). Half as many levels as digits make these bounds as narrow as
 * the rounding for tanh below ½ and for arctan below 0.2.
 */
export function oddFraction(
  { Down, Up, precision }: Bounds,
  { lo, hi }: DecimalInterval,
  numerator: (level: number) => number,
): DecimalInterval {
  const below = Down.mul(lo, lo);
  const above = Up.mul(hi, hi);
  let level = Math.ceil(precision / 2) + 1;
  let low = new Down(2 * level - 1);
  let high = Up.add(low, Up.div(Up.mul(numerator(level), above), 2 * level + 1));
  for (level -= 1; level >= 1; level -= 1)
    [low, high] = [
      Down.add(2 * level - 1, Down.div(Down.mul(numerator(level), below), high)),
      Up.add(2 * level - 1, Up.div(Up.mul(numerator(level), above), low)),
    ];
  return { lo: Down.div(lo, high), hi: Up.div(hi, low) };
}

/** artanh v = v(1 + v²/3 + v⁴/5 + …) for 0 ≤ v ≤ ⅓, cut off: each term is less than a ninth of the one before. */
export function artanhBelow({ Down, precision }: Bounds, v: Decimal): Decimal {
  const square = Down.mul(v, v);
  let sum = new Down(0);
  for (let odd = lastOdd(precision); odd >= 1; odd -= 2)
    sum = Down.add(Down.div(1, odd), Down.mul(square, sum));
  return Down.mul(v, sum);
}

/** The same from above: 1 is more than all that is cut off, its lowest power of v taken out. */
export function artanhAbove({ Up, precision }: Bounds, v: Decimal): Decimal {
  const square = Up.mul(v, v);
  let sum = new Up(1);
  for (let odd = lastOdd(precision); odd >= 1; odd -= 2) sum = Up.add(Up.div(1, odd), Up.mul(square, sum));
  return Up.mul(v, sum);
}

/** With this many terms, nine to the power of their number exceeds 10^precision. */
function lastOdd(precision: number): number {
  return 2 * Math.ceil(precision * 1.05) + 1;
}

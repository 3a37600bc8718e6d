/** All reals from lo to hi; an infinite end means that the side is open. */
export interface FloatInterval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Outward rounding of doubles without switching the rounding mode.
 *
 * A correctly rounded result r differs from the true one by at most half a step at r, that is 2⁻⁵³·|r|, or 2⁻¹⁰⁷⁵ below the
 * normal range. |r|·3·2⁻⁵⁴ + 2⁻¹⁰⁷⁴ is between ¾ of a step and 2½ steps, so r minus it, rounded again, is a
 * double below the true result. Rump, Ogita, Oishi: Accurate floating-point summation, 2008, use the same device.
 */
const RELATIVE = 3 * 2 ** -54;
const TINIEST = Number.MIN_VALUE;

/** A double below whatever rounds to r. */
export function below(r: number): number {
  const lower = r - (Math.abs(r) * RELATIVE + TINIEST);
  if (!Number.isNaN(lower)) return lower;
  // What overflowed is larger than all doubles; what is not a number (∞ − ∞) may be anything.
  return r === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : Number.NEGATIVE_INFINITY;
}

/** A double above whatever rounds to r. */
export function above(r: number): number {
  return -below(-r);
}

/** a + b rounded down: the rounding error of a sum is itself a double (Knuth's TwoSum), so exact sums stay exact. */
export function addBelow(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  const error = a - (sum - part) + (b - part);
  return error >= 0 ? sum : below(sum);
}

export function addAbove(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  const error = a - (sum - part) + (b - part);
  return error <= 0 ? sum : above(sum);
}

/** A product of two single-precision numbers has at most 48 bits: it is exact as a double. */
export function isSingle(x: number): boolean {
  return Math.fround(x) === x;
}

/** a·b rounded down, for a, b ≥ 0. */
export function timesBelow(a: number, b: number): number {
  const product = a * b;
  if (isSingle(a) && isSingle(b) && product < Number.POSITIVE_INFINITY) return product;
  return product > 0 ? below(product) : 0;
}

/** a·b rounded up, for a, b ≥ 0. */
export function timesAbove(a: number, b: number): number {
  const product = a * b;
  return isSingle(a) && isSingle(b) ? product : above(product);
}

/** Whether the quotient r = a/b came out without rounding error. */
export function isExactQuotient(a: number, b: number, r: number): boolean {
  return isSingle(r) && isSingle(b) && r * b === a;
}

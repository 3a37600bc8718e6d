/** Quotients are cut to this many bits before they become doubles: 53, and a margin for the sticky bit. */
const QUOTIENT_BITS = 66;

/**
 * The double nearest to n/d for d > 0, whatever the sizes of n and d.
 * Only results below 2⁻¹⁰²² are rounded twice, and may be one step (2⁻¹⁰⁷⁴) off.
 */
export function nearestDouble(n: bigint, d: bigint): number {
  const numerator = Number(n);
  const denominator = Number(d);
  if (Math.abs(numerator) <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER)
    return numerator / denominator;
  return n < 0n ? -largeQuotient(-n, d) : largeQuotient(n, d);
}

function largeQuotient(n: bigint, d: bigint): number {
  const exponent = bits(n) - bits(d);
  if (exponent > 1100) return Number.POSITIVE_INFINITY;
  if (exponent < -1200) return 0;
  const shift = QUOTIENT_BITS - exponent;
  const top = shift >= 0 ? n << BigInt(shift) : n;
  const bottom = shift >= 0 ? d : d << BigInt(-shift);
  // A set last bit stands for all that is cut off, so that ties are not taken for exact.
  const sticky = top % bottom === 0n ? 0n : 1n;
  const near = Number((top / bottom) | sticky) * 2 ** -QUOTIENT_BITS;
  // In two steps: 2^exponent itself may lie outside the range of doubles where the product does not.
  const half = Math.trunc(exponent / 2);
  return near * 2 ** half * 2 ** (exponent - half);
}

/** The number of bits of n > 0, up to 3 too many. */
function bits(n: bigint): number {
  return n.toString(16).length * 4;
}

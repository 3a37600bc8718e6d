import { nearestDouble } from './nearest-double.ts';
import { type NoValue, outsideDomain } from './no-value.ts';

/** An exact fraction n/d in lowest terms with d > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** n/d in lowest terms; numbers must be whole. @throws {RangeError} when d is zero or a number is not whole. */
export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  if (typeof n === 'number' && typeof d === 'number' && areSafe(n, d) && d !== 0) {
    const divisor = signedDivisor(n, d);
    return { n: BigInt(n / divisor), d: BigInt(d / divisor) };
  }
  const denominator = BigInt(d);
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.');
  return lowestTerms(BigInt(n), denominator);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n + b.n, d: 1n } : lowestTerms(a.n + b.n, a.d);
  return lowestTerms(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n - b.n, d: 1n } : lowestTerms(a.n - b.n, a.d);
  return lowestTerms(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return bounded(a.n * b.n, 1n);
  return lowestTerms(a.n * b.n, a.d * b.d);
}

/** @throws {NoValue} outside the domain when b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw outsideDomain('division by zero');
  return lowestTerms(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? b : a;
}

export function sign(a: Rational): -1 | 0 | 1 {
  if (a.n === 0n) return 0;
  return a.n < 0n ? -1 : 1;
}

/** The largest whole number not above a. */
export function floor({ n, d }: Rational): bigint {
  const towardsZero = n / d;
  return n < 0n && n % d !== 0n ? towardsZero - 1n : towardsZero;
}

export function isInteger(a: Rational): boolean {
  return a.d === 1n;
}

/** a to a whole power; 0⁰ = 1. @throws {NoValue} outside the domain for a negative power of zero, and for too many digits. */
export function power(a: Rational, exponent: number): Rational {
  const size = Math.abs(exponent);
  if (size > 1 && Math.max(bits(a.n), bits(a.d)) * size > 2 * MOST_BITS) throw tooLong();
  const e = BigInt(size);
  const raised = bounded(a.n ** e, a.d ** e);
  return exponent < 0 ? divide(ONE, raised) : raised;
}

/** "151/400"; an integer stands without "/". */
export function toFraction(a: Rational): string {
  return a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`;
}

/** The double nearest to a; see {@link nearestDouble} for results below the normal range. */
export function toNumber(a: Rational): number {
  return nearestDouble(a.n, a.d);
}

/** Below this a whole number is exact as a double, and so is its remainder. */
const SAFE = 2n ** 53n;

/** Nobody needs more, and repeated squares of a hostile file would never end: some 30 000 digits. */
const MOST_BITS = 100_000;
const LARGEST = 2n ** BigInt(MOST_BITS);
// Kept, because negating so long a number takes longer than all the rest of an operation.
const SMALLEST = -LARGEST;

function bounded(n: bigint, d: bigint): Rational {
  if (n > LARGEST || n < SMALLEST || d > LARGEST || d < SMALLEST) throw tooLong();
  return { n, d };
}

function tooLong(): NoValue {
  return outsideDomain('a number of more than 30 000 digits');
}

function bits(n: bigint): number {
  return (n < 0n ? -n : n).toString(2).length;
}

function lowestTerms(n: bigint, d: bigint): Rational {
  if (d === 1n) return bounded(n, d);
  const [p, q] = [Number(n), Number(d)];
  if (areSafe(p, q)) {
    const divisor = signedDivisor(p, q);
    return divisor === 1 ? { n, d } : { n: BigInt(p / divisor), d: BigInt(q / divisor) };
  }
  bounded(n, d);
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const signed = d < 0n ? -divisor : divisor;
  return signed === 1n ? { n, d } : { n: n / signed, d: d / signed };
}

function areSafe(n: number, d: number): boolean {
  return Number.isSafeInteger(n) && Number.isSafeInteger(d);
}

/** The greatest common divisor with the sign of d; for whole numbers whose quotients doubles hold. */
function signedDivisor(n: number, d: number): number {
  const divisor = divisorOf(Math.abs(n), Math.abs(d));
  return d < 0 ? -divisor : divisor;
}

function divisorOf(a: number, b: number): number {
  let [p, q] = [a, b];
  while (q !== 0) [p, q] = [q, p % q];
  return p;
}

/** Euclid's algorithm; it ends in doubles, whose remainders are exact and ten times as fast. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y >= SAFE || x >= SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  return BigInt(divisorOf(Number(x), Number(y)));
}

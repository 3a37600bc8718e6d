import { Decimal } from 'decimal.js';
import { undecided } from './no-value.ts';
import type { Rational } from './rational.ts';
import * as rational from './rational.ts';
import { decimalText, fixed, powerOfTen } from './rounding.ts';

/** An end of an enclosure: each of these is one exact number. */
export type End = Rational | number | Decimal;

/** The value lies somewhere from lo to hi, both included. */
export interface Enclosure {
  readonly lo: End;
  readonly hi: End;
}

/**
 * The decimal text of the value, half away from zero, if it is the same wherever in the enclosure the value lies;
 * else undefined. Rounding is monotone, so the ends decide.
 */
export function certifiedFixed({ lo, hi }: Enclosure, digits: number): string | undefined {
  if (typeof lo === 'number' && typeof hi === 'number') return certifiedFloats(lo, hi, digits);
  const text = endText(lo, digits);
  return text !== undefined && text === endText(hi, digits) ? text : undefined;
}

/** A double is rounded in double arithmetic where that cannot be wrong, else exactly. */
function certifiedFloats(lo: number, hi: number, digits: number): string | undefined {
  const [low, high] = [nearUnits(lo, digits), nearUnits(hi, digits)];
  if (low === undefined || high === undefined) {
    const text = endText(lo, digits);
    return text !== undefined && text === endText(hi, digits) ? text : undefined;
  }
  return low === high ? decimalText(BigInt(low), digits) : undefined;
}

/** From 10²³ on powers of ten are not exact doubles. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, digits) => Number(`1e${digits}`));

/** x·10^digits rounded half away from zero; undefined when the product's own rounding might change the outcome. */
function nearUnits(x: number, digits: number): number | undefined {
  const size = Math.abs(x) * (EXACT_POWERS[digits] ?? Number.NaN);
  if (!(size < 2 ** 50)) return undefined;
  const whole = Math.floor(size);
  // A tie is itself a double, so the rounding of the product cannot carry it across, only onto one.
  if (size - whole === 0.5) return undefined;
  const units = size - whole < 0.5 ? whole : whole + 1;
  return x < 0 ? -units : units;
}

function endText(end: End, digits: number): string | undefined {
  if (typeof end === 'number') return Number.isFinite(end) ? fixed(fromFloat(end), digits) : undefined;
  return 'n' in end ? fixed(end, digits) : decimalFixed(end, digits);
}

/** Longer numbers are nobody's answer, and would take megabytes of zeros. */
const LONGEST = 5000;

function decimalFixed(x: Decimal, digits: number): string | undefined {
  if (!x.isFinite() || x.e > LONGEST) return undefined;
  // decimal.js writes "-0.00" for −0.001.
  return x.toFixed(digits, Decimal.ROUND_HALF_UP).replace(/^-(?=[0.]+$)/, '');
}

/** The exact value of an end. @throws {NoValue} undecided when it is infinite or astronomically large or small. */
export function toRational(end: End): Rational {
  if (typeof end === 'number') return fromFloat(end);
  return 'n' in end ? end : fromDecimal(end);
}

/** Both ends as exact numbers. @throws {NoValue} undecided as {@link toRational}. */
export function rationalEnds({ lo, hi }: Enclosure): { readonly lo: Rational; readonly hi: Rational } {
  return { lo: toRational(lo), hi: toRational(hi) };
}

/** A double is mantissa·2^exponent, exactly (IEEE 754 binary64). */
export function fromFloat(x: number): Rational {
  if (!Number.isFinite(x)) throw undecided('an end of the enclosure is infinite');
  if (Number.isInteger(x)) return { n: BigInt(x), d: 1n };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const word = view.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const mantissa = (word & (2n ** 52n - 1n)) + (biased === 0 ? 0n : 2n ** 52n);
  const power = 2n ** BigInt(1075 - Math.max(biased, 1));
  return rational.rational(x < 0 ? -mantissa : mantissa, power);
}

function fromDecimal(x: Decimal): Rational {
  if (!x.isFinite() || Math.abs(x.e) > LONGEST) throw undecided('an end of the enclosure is out of range');
  const [mantissa = '', exponent = ''] = x.toExponential().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0
    ? { n: digits * powerOfTen(shift), d: 1n }
    : rational.rational(digits, powerOfTen(-shift));
}

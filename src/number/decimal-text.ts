import type { Rational } from './rational.ts';
import * as rational from './rational.ts';
import { powerOfTen } from './rounding.ts';

/** More digits than this, or larger exponents, are nobody's number and cost time. */
export const MOST_DIGITS = 400;

/** What is drawn and calculated from such numbers may be longer, and is read again. */
const MOST_OWN_DIGITS = 1000;

/** A decimal taken apart: ±whole.decimals·10^exponent, the first two being strings of ASCII digits. */
export interface DecimalParts {
  readonly negative: boolean;
  readonly whole: string;
  readonly decimals: string;
  readonly exponent: number;
}

/** Powers of ten that doubles hold. */
const POWERS = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

export function valueOfParts({ negative, whole, decimals, exponent }: DecimalParts): Rational {
  const power = POWERS[decimals.length - exponent];
  if (power !== undefined && whole.length + decimals.length < POWERS.length) {
    const digits = Number(whole + decimals);
    return rational.rational(negative ? -digits : digits, power);
  }
  const size = BigInt(`0${whole}${decimals}`);
  const digits = negative ? -size : size;
  const shift = exponent - decimals.length;
  return shift >= 0
    ? { n: digits * powerOfTen(shift), d: 1n }
    : rational.rational(digits, powerOfTen(-shift));
}

/** How many decimals the number has when it is written without exponent. */
export function decimalsOf({ decimals, exponent }: DecimalParts): number {
  return Math.max(0, decimals.length - exponent);
}

const DECIMAL = String.raw`(?:(\d+)(?:\.(\d*))?|\.(\d+))`;
const STRICT = new RegExp(String.raw`^([+-]?)${DECIMAL}(?:[eE]([+-]?\d{1,3}))?$`);
const STRICT_FRACTION = /^([+-]?[\d.]+)\/([\d.]+)$/;

/**
 * Reads a number of our own files: "0.10", "-3", "1/3", "1e-3"; ASCII, a point, no spaces.
 * @throws {RangeError} for anything else, for a denominator of zero, and beyond {@link MOST_OWN_DIGITS} digits.
 */
export function parseRational(text: string): Rational {
  if (text.length > 2 * MOST_OWN_DIGITS + 10) throw unreadable(text);
  const fraction = STRICT_FRACTION.exec(text);
  if (!fraction) return parseDecimal(text, text);
  const denominator = parseDecimal(fraction[2]!, text);
  if (denominator.n === 0n) throw new RangeError(`"${clipped(text)}" has a denominator of zero.`);
  return rational.divide(parseDecimal(fraction[1]!, text), denominator);
}

function parseDecimal(part: string, text: string): Rational {
  const match = STRICT.exec(part);
  if (!match) throw unreadable(text);
  const [, sign, whole = '', decimals = '', bare = '', exponent = '0'] = match;
  const parts = { negative: sign === '-', whole, decimals: decimals + bare, exponent: Number(exponent) };
  if (tooLong(parts, MOST_OWN_DIGITS)) throw unreadable(text);
  return valueOfParts(parts);
}

export function tooLong({ whole, decimals, exponent }: DecimalParts, most = MOST_DIGITS): boolean {
  return whole.length + decimals.length > most || Math.abs(exponent) > MOST_DIGITS;
}

const SHORT = 10n ** BigInt(MOST_DIGITS);

/** Whether a number has at most {@link MOST_DIGITS} digits above and below the line, however it was written: 1e400 has one more. */
export function isShort({ n, d }: Rational): boolean {
  return n < SHORT && n > -SHORT && d < SHORT;
}

function unreadable(text: string): RangeError {
  return new RangeError(
    `"${clipped(text)}" is not a number. Write it like 0.10, -3, 1/3 or 1e-3, with at most ${MOST_DIGITS} digits.`,
  );
}

function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

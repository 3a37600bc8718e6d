import { Decimal as Base } from 'decimal.js';

/** Plain decimal arithmetic to 60 significant digits: no intervals, no fractions. */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** Sixty digits turn an exact 0 such as 3·(1/3) − 1 into this little at most; no other value comes so near. */
const NOTHING = new Decimal('1e-52');

/** `0.10`, `-3` or `1/3`. */
export function numberOf(text: string): Decimal {
  const [numerator = '', denominator = '1'] = text.split('/');
  return new Decimal(numerator).div(denominator);
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

export function signOf(value: Decimal): -1 | 0 | 1 {
  if (value.abs().lt(NOTHING)) return 0;
  return value.isNegative() ? -1 : 1;
}

/** 1, 2 … count */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Decimal text, half away from zero, never "-0". */
export function roundedText(value: Decimal, digits: number): string {
  return unsigned(awayFromZero(value).toFixed(digits, Decimal.ROUND_HALF_UP));
}

/** Decimal text with the digits after the last one cut off, never "-0". */
export function cutText(value: Decimal, digits: number): string {
  return unsigned(awayFromZero(value).toFixed(digits, Decimal.ROUND_DOWN));
}

/** What lies within 10^−52 of a tie is that tie: sixty digits cannot show a fraction such as 1/3 exactly. */
function awayFromZero(value: Decimal): Decimal {
  return value.isNegative() ? value.minus(NOTHING) : value.plus(NOTHING);
}

function unsigned(text: string): string {
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

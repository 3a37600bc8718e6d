import { compare, type Rational, toNumber } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import type { Accepted } from './tolerance.ts';

/** Whether a value lies in a closed interval that is written as decimal texts, as {@link Accepted} are. */
export function accepts([low, high]: readonly [string, string], value: Rational): boolean {
  const near = toNumber(value);
  const [from, to] = [Number(low), Number(high)];
  // Rounding to doubles keeps the order, so that exact values need be compared only where two are the same.
  if (near < from || near > to) return false;
  if (near > from && near < to) return true;
  return compare(parseRational(low), value) <= 0 && compare(value, parseRational(high)) <= 0;
}

/** The same for a float64, which need not be exact: it decides what is said, and whether a step took work. */
export function holds({ low, high }: Accepted, value: number): boolean {
  return Number(low) <= value && value <= Number(high);
}

export function widthOf({ low, high }: Accepted): number {
  return Number(high) - Number(low);
}

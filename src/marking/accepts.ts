import { compare, type Rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';

/** Whether a value lies in a closed interval that is written as decimal texts. */
export function accepts(interval: readonly [string, string], value: Rational): boolean {
  return compare(parseRational(interval[0]), value) <= 0 && compare(value, parseRational(interval[1])) <= 0;
}

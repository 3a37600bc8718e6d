import { compare, type Rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';

/** Whether a value lies in a closed interval that is written as decimal texts, as {@link Accepted} are. */
export function accepts([low, high]: readonly [string, string], value: Rational): boolean {
  return compare(parseRational(low), value) <= 0 && compare(value, parseRational(high)) <= 0;
}

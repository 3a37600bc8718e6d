import * as z from 'zod';
import type { Rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { didYouMean } from '../../suggest.ts';
import { numberText } from '../ranges.ts';

/** A row of numbers in a problem file. */
export function numberRow(longest: number): z.ZodType<string[]> {
  return z
    .array(numberText, { error: 'a list of numbers, such as ["0.5", "-1"]' })
    .min(1, { error: 'at least one number' })
    .max(longest, { error: `at most ${longest} numbers` });
}

/** A matrix in a problem file, row by row. */
export function numberTable(longest: number): z.ZodType<string[][]> {
  return z
    .array(numberRow(longest), { error: 'a list of rows, such as [["0.3", "-0.5"], ["0.8", "0.1"]]' })
    .min(1, { error: 'at least one row' })
    .max(longest, { error: `at most ${longest} rows` });
}

/** A number above 0, under the name that it has in a problem file. */
export function positiveNumber(name: string) {
  return numberWhere(({ n }) => n > 0n, `${name} must be above 0`);
}

/** A number of 0 or more, under the name that it has in a problem file. */
export function notNegative(name: string) {
  return numberWhere(({ n }) => n >= 0n, `${name} must not be negative`);
}

/** A share of what was gathered that is kept. */
export function keptShare(name: string) {
  return numberWhere(({ n, d }) => n >= 0n && n < d, `${name} is at least 0 and less than 1`);
}

function numberWhere(holds: (value: Rational) => boolean, error: string) {
  return numberText.refine(
    (text) => {
      try {
        return holds(parseRational(text));
      } catch {
        // What is no number is told by the field itself.
        return true;
      }
    },
    { error },
  );
}

/** One of some words; a wrong one is answered with the nearest. */
export function oneOf<const Word extends string>(what: string, words: readonly Word[]) {
  return z.enum(words, {
    error: ({ input }) =>
      input === undefined
        ? `${what} is missing. Allowed: ${words.join(', ')}.`
        : `unknown ${what} ${JSON.stringify(input)}. ${didYouMean(typeof input === 'string' ? input : '', words)}`,
  });
}

/** A whole number, written as such or as text. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.preprocess(
    (written) => (typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : written),
    z.int({ error }).min(least, { error }).max(most, { error }),
  );
}

import { compare, isInteger, type Rational, rational } from '../../number/rational.ts';
import { type Range, rangeSchema } from '../ranges.ts';

/** Whole numbers to draw from: `3`, `[2, 3]` or `{ min: 2, max: 9, step: 1 }`. */
export function wholeRange(least: number, most: number) {
  const error = `whole numbers from ${least} to ${most}: 3, [2, 3] or { min: 2, max: 9, step: 1 }`;
  return rangeSchema.refine((range) => isWhole(range) && liesWithin(range, least, most), { error });
}

function isWhole(range: Range): boolean {
  return (range.kind === 'list' ? range.values : [range.min, range.max, range.step]).every(isInteger);
}

/** Whether no number of a range is beyond these two. */
export function liesWithin(range: Range, least: number, most: number): boolean {
  const ends: readonly Rational[] = range.kind === 'list' ? range.values : [range.min, range.max];
  return ends.every((end) => compare(end, rational(least)) >= 0 && compare(end, rational(most)) <= 0);
}

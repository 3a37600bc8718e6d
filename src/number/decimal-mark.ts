/** What stands before the decimals. */
export type DecimalMark = 'point' | 'comma';

/** A decimal text, written with a point, in the mark of a page. */
export function withMark(text: string, mark: DecimalMark): string {
  return mark === 'comma' ? text.replace('.', ',') : text;
}

import * as z from 'zod';
import { numberToText } from '../number/number-texts.ts';
import {
  add,
  compare,
  divide,
  isInteger,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../number/rational.ts';
import { isShort, parseRational } from '../number/read-number.ts';
import { drawDecimal } from '../random/draws.ts';
import type { Stream } from '../random/stream.ts';

/** A number in a bank or problem file: text, so that 0.10 stays 0.10, or a plain YAML number; "1/3" is allowed. */
export const numberText = z
  .union([z.string(), z.number()], { error: 'a number: 0.5, -3 or "1/3"' })
  .transform((value, context): string => {
    const text = String(value).trim();
    const issue = numberIssue(text);
    if (issue !== undefined) context.addIssue({ code: 'custom', message: issue });
    return text;
  });

function numberIssue(text: string): string | undefined {
  try {
    return isShort(parseRational(text)) ? undefined : `"${text}" ${TOO_LONG}`;
  } catch {
    return `"${text}" is not a number; write 0.5, -3 or "1/3"`;
  }
}

const TOO_LONG = 'has more than 400 digits';

/** The numbers that a parameter may take: evenly spaced from min to max, or one of a list. */
export type Range =
  | {
      readonly kind: 'grid';
      readonly min: Rational;
      readonly max: Rational;
      readonly step: Rational;
      readonly nonzero: boolean;
    }
  | { readonly kind: 'list'; readonly values: readonly Rational[] };

/** `{ min, max, step, nonzero }` */
export const gridSchema = z
  .strictObject({
    min: numberText,
    max: numberText,
    step: numberText.optional(),
    nonzero: z.boolean().optional(),
  })
  .transform((grid, context): Range => {
    const [min, max, step] = [grid.min, grid.max, grid.step ?? '0.1'].map((text) => parseRational(text));
    const issue = gridIssue(min!, max!, step!);
    if (issue) context.addIssue({ code: 'custom', message: issue });
    return { kind: 'grid', min: min!, max: max!, step: step!, nonzero: grid.nonzero ?? false };
  });

function gridIssue(min: Rational, max: Rational, step: Rational): string | undefined {
  if (step.n <= 0n) return 'step must be above 0';
  const [least, most, by] = [min, max, step].map(numberToText);
  if (compare(min, max) > 0) {
    return `the range is upside down: min ${least} is above max ${most}. Did you mean min ${most}, max ${least}?`;
  }
  const steps = divide(subtract(max, min), step);
  if (!isInteger(steps)) {
    const reached = numberToText(add(min, multiply(rational(steps.n / steps.d), step)));
    return `steps of ${by} from ${least} do not reach max ${most}; the last before it is ${reached}`;
  }
  if (!isShort(add(min, step))) return `a number between min and max ${TOO_LONG}`;
  return steps.n > 100_000n ? 'a range has at most 100 000 steps' : undefined;
}

/** `0.5`, `[0.1, 0.5]` (one of these) or `{ min, max, step, nonzero }`. */
export const rangeSchema = z.union([
  numberText.transform((text): Range => ({ kind: 'list', values: [parseRational(text)] })),
  z
    .array(numberText)
    .min(1)
    .transform((texts): Range => ({ kind: 'list', values: texts.map((text) => parseRational(text)) })),
  gridSchema,
]);

/** The evenly spaced range min, min + step … max. */
export function grid(min: string, max: string, step: string, nonzero = false): Range {
  return {
    kind: 'grid',
    min: parseRational(min),
    max: parseRational(max),
    step: parseRational(step),
    nonzero,
  };
}

/** A range as a bank may write it. */
export function rangeAsWritten(range: Range): string | readonly string[] | Readonly<Record<string, unknown>> {
  if (range.kind === 'list') {
    const texts = range.values.map(numberToText);
    return texts.length === 1 ? texts[0]! : texts;
  }
  const [min, max, step] = [range.min, range.max, range.step].map(numberToText);
  if (min === max) return min!;
  return { min, max, step, ...(range.nonzero ? { nonzero: true } : {}) };
}

/** One number of a range. */
export function drawFrom(range: Range, stream: Stream): Rational {
  if (range.kind === 'list') return stream.pick(range.values);
  return drawDecimal(stream, range);
}

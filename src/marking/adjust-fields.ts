import * as z from 'zod';
import { fileIdField, lineField, pointsField } from '../bank/fields.ts';
import { textField } from '../files/text-field.ts';
import { compare, type Rational, rational, sign } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';

const MOST_FOR_ALL = 500;
const MOST_FOR_ONE = 20_000;

/** An exact number as written: "0.5", "1/3"; undefined for anything else. */
export function exactly(written: string): Rational | undefined {
  try {
    return parseRational(written);
  } catch {
    return undefined;
  }
}

function numberField(allowed: string, isAllowed: (value: Rational) => boolean) {
  return z
    .union([z.string(), z.number()], { error: allowed })
    .transform((value) => exactly(String(value)))
    .refine((value) => value !== undefined && isAllowed(value), { error: allowed })
    .transform((value) => value!);
}

const HUNDRED = rational(100);
const fromZero = (value: Rational) => sign(value) >= 0;
const isPercentage = (value: Rational) => fromZero(value) && compare(value, HUNDRED) <= 0;

const points = numberField('a number of points, 0 or more', fromZero);
const percent = numberField('a percentage from 0 to 100', isPercentage);
const number = numberField('a number', () => true);

const reason = lineField;
const name = textField('an id or name of a student, or the code of a sheet').transform(String);
const at = textField('a question, or QUESTION/ENTRY such as first/z1[2]').transform(String);
const student = z.union([name, z.array(name).min(1, { error: 'at least one student' })], {
  error: 'an id, a name or a code, or a list of these',
});

function list<T extends z.ZodType>(entry: T, most: number) {
  return z
    .array(entry, { error: 'a list of entries' })
    .max(most, { error: `at most ${most} entries` })
    .default([]);
}

const acceptField = z
  .strictObject({
    at,
    value: textField('a value as an answer would have it').transform(String).optional(),
    interval: z.tuple([number, number], { error: 'a list of two numbers' }).optional(),
    variant: name.optional(),
    version: name.optional(),
    reason,
  })
  .refine(({ value, interval }) => (value === undefined) !== (interval === undefined), {
    error: 'needs either value or interval.',
  })
  .refine(({ interval }) => !interval || compare(interval[0], interval[1]) <= 0, {
    error: 'interval: the first number must not be above the second.',
  });

const lateField = z
  .strictObject({ student, points: points.optional(), percent: percent.optional(), reason })
  .refine((late) => (late.points === undefined) !== (late.percent === undefined), {
    error: 'needs either points or percent.',
  });

const gradeField = z.strictObject({
  scale: textField('two numbers such as 0-10')
    .transform(scaleOf)
    .refine((scale) => scale !== undefined, { error: 'two different numbers such as 0-10 or 1-5' })
    .transform((scale) => scale!)
    .optional(),
  letters: z.record(z.string(), percent, { error: 'a map such as { A: 90, B: 75, F: 0 }' }).optional(),
  round: pointsField.optional(),
  pass: textField('the least grade that passes').transform(String).optional(),
});

/** `0-10`: what nothing and what everything is worth. */
export interface LinearScale {
  readonly text: string;
  readonly from: Rational;
  readonly to: Rational;
}

function scaleOf(written: string | number): LinearScale | undefined {
  const [, low, high] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:-|–|\.\.)\s*(\d+(?:\.\d+)?)\s*$/.exec(String(written)) ?? [];
  const [from, to] = [exactly(low ?? ''), exactly(high ?? '')];
  return from && to && compare(from, to) !== 0 ? { text: `${low}-${high}`, from, to } : undefined;
}

const forAllField = z.strictObject({ at, reason });

/** A file of adjustments: what an instructor decides after marking, beside the answers and never in them. */
export const adjustSchema = z.strictObject({
  adjust: fileIdField,
  assign: z.record(z.string(), name, { error: 'a map such as { K7QX-2M4P: s2 }' }).default({}),
  accept: list(acceptField, MOST_FOR_ALL),
  'full-marks': list(forAllField, MOST_FOR_ALL),
  drop: list(forAllField, MOST_FOR_ALL),
  override: list(z.strictObject({ student: name, at, points, reason }), MOST_FOR_ONE),
  late: list(lateField, MOST_FOR_ONE),
  bonus: list(z.strictObject({ student, points, reason }), MOST_FOR_ONE),
  comments: list(z.strictObject({ student, at: at.optional(), text: lineField }), MOST_FOR_ONE),
  round: pointsField.optional(),
  grade: gradeField.optional(),
  /** Where an editor finds the schema of adjustments. */
  $schema: z.string().optional(),
});

export type AdjustFields = z.infer<typeof adjustSchema>;

import * as z from 'zod';
import { type ConventionChoice, conventionChoiceSchema } from '../conventions/convention.ts';
import { textField } from '../files/text-field.ts';
import { wordsField } from '../messages/words-field.ts';
import { compare, ONE, type Rational, sign, toFraction, ZERO } from '../number/rational.ts';
import { ENTRIES } from '../number/read-entry.ts';
import { parseRational } from '../number/read-number.ts';
import { REPEATED_SLIP } from './bank.ts';

const MOST_WORK = 100_000;
const FILE_ID = /^(?!\.)[A-Za-z0-9._-]{1,64}$/;

/** What an id may be that becomes the name of a file. */
export const FILE_ID_RULE =
  'letters A-Z and a-z, digits, ".", "_" and "-", at most 64 of them, not starting with "."';

export function isFileId(text: string): boolean {
  return FILE_ID.test(text);
}

function text(allowed: string) {
  return textField(allowed).transform(String);
}

export const fileIdField = text(FILE_ID_RULE).refine(isFileId, { error: FILE_ID_RULE });

/** A line of text for people. */
export const lineField = text('a text')
  .transform((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine((line) => line !== '', { error: 'a text that is not empty' })
  .refine((line) => line.length <= 500, { error: 'at most 500 characters' });

/** A title, in one language or by language. */
export const titleField = wordsField(lineField);

/** What may stand for a number in an answer. */
export const entriesField = z.enum(ENTRIES).optional();

/** Words that questions are found by, such as `lecture-001`. */
export const tagsField = z.array(lineField, { error: 'a list of words' }).default([]);

/** A whole number that may be written as text. */
export function wholeNumberField(min: number, max: number) {
  const allowed = `a whole number from ${min} to ${max}`;
  return z
    .union([z.string(), z.number()], { error: allowed })
    .refine((value) => /^\d{1,9}$/.test(String(value)) && Number(value) >= min && Number(value) <= max, {
      error: allowed,
    })
    .transform(Number);
}

/** Digits after the point: of all quantities, or by quantity, `default` for the others. */
export const decimalsField = z.union(
  [wholeNumberField(0, 12), z.record(z.string(), wholeNumberField(0, 12))],
  {
    error: 'a whole number from 0 to 12, or a map of such numbers by quantity: { default: 4, y: 2 }',
  },
);

/** A number above 0, exact as written: "2.5", "1/3". */
export const pointsField = z
  .union([z.string(), z.number()], { error: 'a number above 0' })
  .transform((value) => positive(String(value)))
  .refine((value) => value !== undefined, { error: 'a number above 0' })
  .transform((value) => value!);

function positive(written: string): Rational | undefined {
  try {
    const value = parseRational(written);
    return sign(value) > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many operations by hand a question may take. */
export const workField = z
  .strictObject({
    atLeast: wholeNumberField(0, MOST_WORK).default(0),
    atMost: wholeNumberField(1, MOST_WORK).default(MOST_WORK),
  })
  .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: 'atLeast must not be above atMost' });

/** A share of a slot's points: "off" is none. */
const shareField = z
  .union([z.string(), z.number(), z.boolean()], { error: 'off, or a share from 0 to 1 such as 1/2' })
  .transform((value) => shareText(String(value)))
  .refine((share) => share !== undefined, { error: 'off, or a share from 0 to 1 such as 1/2' })
  .transform((share) => share!);

/** Whether a part of several right options earns a part of the points; it does where nothing is said. */
const partialField = z
  .union([z.enum(['on', 'off']), z.boolean()], { error: 'on or off' })
  .transform((written) => (written === 'off' || written === false ? ('off' as const) : undefined));

/** What the verdicts between right and wrong earn, how much of a question may follow from mistakes, how often a slip is charged. */
export const creditField = z.strictObject({
  'follow-through': shareField.optional(),
  'other-convention': shareField.optional(),
  imprecise: shareField.optional(),
  'follow-through-at-most': shareField.optional(),
  'repeated-slip': z.enum(REPEATED_SLIP, { error: `${REPEATED_SLIP.join(' or ')}` }).optional(),
  partial: partialField.optional(),
});

function shareText(written: string): string | undefined {
  if (/^(?:off|false|no)$/i.test(written)) return '0';
  if (/^(?:on|true|yes|full)$/i.test(written)) return '1';
  try {
    const share = parseRational(written);
    return compare(share, ZERO) >= 0 && compare(share, ONE) <= 0 ? toFraction(share) : undefined;
  } catch {
    return undefined;
  }
}

/** A convention's choice whose `step0: 0` or `log: 10` may stand without quotes. */
export const conventionField: z.ZodType<ConventionChoice> = z.preprocess(withTexts, conventionChoiceSchema);

function withTexts(choice: unknown): unknown {
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) return choice;
  return Object.fromEntries(
    Object.entries(choice).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
}

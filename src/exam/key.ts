import * as z from 'zod';
import { REPEATED_SLIP } from '../bank/bank.ts';
import { CONVENTION_FIELDS, conventionSchema } from '../conventions/convention.ts';
import { UserError } from '../errors.ts';
import { jsonHash } from '../files/canonical-json.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError } from '../files/data-error.ts';
import { readJson } from '../files/json-source.ts';
import { jsonText } from '../files/json-text.ts';
import { plainSource, type Source } from '../files/source.ts';
import { compare, ONE, type Rational, sign } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { slotAddress } from '../worksheet/slot-id.ts';
import type { ExamKey, KeySlot, Versions } from './exam.ts';
import { VERSIONS } from './versions.ts';

/** The key with the hash that shows whether somebody edited it. */
export function sealKey(key: Omit<ExamKey, 'hash'>): ExamKey {
  return { ...key, hash: jsonHash(key) };
}

/** `key.json`. */
export function keyText(key: ExamKey): string {
  return jsonText(key);
}

const student = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  room: z.string().exactOptional(),
  seat: z.string().exactOptional(),
});
const DECIMAL = /^-?\d{1,400}(?:\.\d{1,200})?$/;
const decimal = z.string().regex(DECIMAL, { error: 'a decimal number' });
const option = z.strictObject({
  label: z.string(),
  value: decimal,
  slip: z.string().nullable(),
  alike: z.array(z.string()).exactOptional(),
});
const slot = z
  .strictObject({
    id: z.string().refine((id) => slotAddress(id) !== undefined, { error: 'an entry such as z1[2]' }),
    kind: z.enum(['real', 'integer', 'boolean', 'choice', 'choices']),
    expected: z.string(),
    accepted: z.tuple([z.string(), z.string()]),
    options: z.array(option).min(2).max(100).exactOptional(),
  })
  .refine(isAnswerable, {
    error: 'expected and accepted must be decimal numbers, or where there are options the label of one',
  });

function isAnswerable({ kind, expected, accepted, options }: Omit<KeySlot, 'id'>): boolean {
  const written = [expected, ...accepted];
  if (!options) return written.every((text) => DECIMAL.test(text));
  const labels = new Set(options.map(({ label }) => label));
  const chosen = kind === 'choices' ? expected.split(', ') : [expected];
  const isKnown = chosen.every((label) => labels.has(label));
  return labels.size === options.length && isKnown && written.every((text) => text === expected);
}

const places = z.int().min(0).max(12);
const share = rationalText('a share from 0 to 1', (value) => sign(value) >= 0 && compare(value, ONE) <= 0);
const question = z.strictObject({
  id: z.string(),
  points: rationalText('a number above 0', (value) => sign(value) > 0),
  decimals: z.union([places, z.object({ default: places }).catchall(places)]),
  attempt: z.int().min(1),
  open: z.array(z.enum(CONVENTION_FIELDS)),
  credit: z.strictObject({
    'follow-through': share.exactOptional(),
    'other-convention': share.exactOptional(),
    imprecise: share.exactOptional(),
    'follow-through-at-most': share.exactOptional(),
    'repeated-slip': z.enum(REPEATED_SLIP).exactOptional(),
    partial: z.literal('off').exactOptional(),
  }),
  entries: z.literal('arithmetic').exactOptional(),
  slips: z.array(z.string()).exactOptional(),
  pictures: z.record(z.string(), z.string()).exactOptional(),
  problem: z.looseObject({ family: z.string(), convention: conventionSchema }),
  ask: z.array(z.string()),
  weights: z
    .record(
      z.string(),
      rationalText('a number above 0', (value) => sign(value) > 0),
    )
    .exactOptional(),
  slots: z.array(slot),
});
const versions = z.strictObject({ deltamark: z.string(), engine: z.string(), generator: z.string() });
const variants = z.array(
  z.strictObject({
    variant: z.string(),
    student: student.nullable(),
    version: z.string().exactOptional(),
    questions: z.array(question),
  }),
);
const revised = {
  banks: z.array(z.strictObject({ id: z.string(), fingerprint: z.string() })),
  questions: z.array(z.string()).exactOptional(),
  variants,
};
const keySchema = z.strictObject({
  exam: z.string(),
  title: z.string(),
  language: z.string(),
  versions,
  seed: z.string(),
  ...revised,
  revision: z.int().min(2).exactOptional(),
  earlier: z.array(z.strictObject({ revision: z.int().min(1), ...revised })).exactOptional(),
  hash: z.string(),
});

function rationalText(allowed: string, holds: (value: Rational) => boolean) {
  const fits = (text: string) => {
    try {
      return holds(parseRational(text));
    } catch {
      return false;
    }
  };
  return z.string().refine(fits, { error: allowed });
}

/**
 * Reads `key.json` as this program wrote it.
 * @throws {UserError} for what is no key, for a key of another engine version, and for one that was edited.
 */
export function readKey(text: string, file: string): ExamKey {
  const source = sourceOf(text, file);
  if (typeof (source.data as { readonly versions?: unknown } | null)?.versions !== 'object') {
    throw new DataError({ file }, [], 'is no key of an exam. Allowed: the key.json that generate wrote.');
  }
  // Another engine may write other fields, so its version is looked at before them.
  const made = checked(versions, source, ['versions']);
  if (made.engine !== VERSIONS.engine) throw otherVersion('engine', made, file);
  const key: ExamKey = checked(keySchema, source, []);
  const { hash, ...rest } = source.data as ExamKey;
  if (jsonHash(rest) !== hash) throw edited(file);
  return key;
}

/**
 * Whoever draws the numbers of a key again needs the generator that drew them.
 * @throws {UserError} naming both versions.
 */
export function requireSameGenerator(made: Versions, file: string): void {
  if (made.generator !== VERSIONS.generator) throw otherVersion('generator', made, file);
}

function sourceOf(text: string, file: string): Source {
  try {
    return plainSource(JSON.parse(text.replace(/^\uFEFF/, '')), file);
  } catch (cause) {
    // Our own reader knows line and column; it is not used for the data because a key's numbers are plain numbers.
    readJson(text, file);
    throw new DataError({ file }, [], 'is not valid JSON.', cause);
  }
}

function checked<T>(schema: z.ZodType<T>, source: Source, at: readonly string[]): T {
  const errors: DataError[] = [];
  const value = checkData(schema, source, at, errors);
  if (errors.length > 0) throw asOne(errors.slice(0, 5));
  return value as T;
}

function otherVersion(part: 'engine' | 'generator', made: Versions, file: string): UserError {
  const why = `was made by deltamark ${made.deltamark} with ${part} version ${made[part]}; this is deltamark ${VERSIONS.deltamark} with ${part} version ${VERSIONS[part]}.`;
  return new UserError(`${why} Use that deltamark, or generate the exam again from its seed.`, {
    place: { file },
  });
}

function edited(file: string): UserError {
  return new UserError(
    'was changed after it was made: its hash does not fit. Take the original, or generate the exam again from its seed.',
    { place: { file } },
  );
}

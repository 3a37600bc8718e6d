import * as z from 'zod';
import type { Bank, BankQuestion } from '../bank/bank.ts';
import { jsonHash } from '../files/canonical-json.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, type DataError } from '../files/data-error.ts';
import { readJson } from '../files/json-source.ts';
import { own } from '../own.ts';
import type { KeyQuestion, Versions } from './exam.ts';
import { keySlotText } from './key-question.ts';
import { VERSIONS } from './versions.ts';

/** How many variants of each question a lock keeps. */
export const LOCK_VARIANTS = 3;

const lockedVariant = z.strictObject({
  /** SHA-256 of the numbers drawn and of how they are asked. */
  problem: z.string(),
  /** Each slot's answer and what is accepted for it. */
  slots: z.record(z.string(), z.string()),
});
const lockSchema = z.strictObject({
  bank: z.string(),
  versions: z.strictObject({ deltamark: z.string(), engine: z.string(), generator: z.string() }),
  questions: z.record(
    z.string(),
    z.strictObject({ fingerprint: z.string(), variants: z.array(lockedVariant) }),
  ),
});

/** What a bank's keys were when somebody last agreed with them. */
export type BankLock = Readonly<z.infer<typeof lockSchema>>;
type LockedQuestion = BankLock['questions'][string];
type LockedVariant = LockedQuestion['variants'][number];

/** A key that is not what the lock says; null stands where there is nothing. */
export interface LockDifference {
  /** Null where the versions differ. */
  readonly question: string | null;
  /** Counted from 1. */
  readonly variant: number | null;
  /** Id of a slot, or `question`, `problem`, `engine`, `generator`. */
  readonly slot: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** The lock of a bank, or of an exam file; `solve` gives the key of a question's variant, counted from 0, always from the same seed. */
export function lockOf(
  bank: Pick<Bank, 'id' | 'questions'>,
  solve: (question: BankQuestion, variant: number) => KeyQuestion,
): BankLock {
  const questions = bank.questions.map((question) => {
    const variants = Array.from({ length: LOCK_VARIANTS }, (_, variant) =>
      lockedOf(solve(question, variant)),
    );
    return [question.id, { fingerprint: jsonHash(variants), variants }] as const;
  });
  return { bank: bank.id, versions: VERSIONS, questions: Object.fromEntries(questions) };
}

function lockedOf({ slots, ...rest }: KeyQuestion): LockedVariant {
  return {
    problem: jsonHash(rest),
    slots: Object.fromEntries(slots.map((slot) => [slot.id, keySlotText(slot)])),
  };
}

/** What differs between two locks, in the order of the questions. */
export function compareLock(old: BankLock, now: BankLock): readonly LockDifference[] {
  const ids = [...new Set([...Object.keys(now.questions), ...Object.keys(old.questions)])];
  return [
    ...versionDifferences(old.versions, now.versions),
    ...ids.flatMap((id) => questionDifferences(id, own(old.questions, id), own(now.questions, id))),
  ];
}

function versionDifferences(old: Versions, now: Versions): readonly LockDifference[] {
  const parts = (['engine', 'generator'] as const).filter((part) => old[part] !== now[part]);
  return parts.map((slot) => ({ question: null, variant: null, slot, old: old[slot], new: now[slot] }));
}

function questionDifferences(
  question: string,
  old?: LockedQuestion,
  now?: LockedQuestion,
): readonly LockDifference[] {
  if (!old || !now) {
    const [before, after] = [old?.fingerprint ?? null, now?.fingerprint ?? null];
    return [{ question, variant: null, slot: 'question', old: before, new: after }];
  }
  if (old.fingerprint === now.fingerprint && jsonHash(old.variants) === old.fingerprint) return [];
  const count = Math.max(old.variants.length, now.variants.length);
  const differences = Array.from({ length: count }, (_, index) =>
    variantDifferences(entriesOf(old.variants[index]), entriesOf(now.variants[index])).map((difference) => ({
      question,
      variant: index + 1,
      ...difference,
    })),
  ).flat();
  if (differences.length > 0) return differences;
  // Only the lock's own sum is wrong: somebody edited it.
  return [{ question, variant: null, slot: 'question', old: old.fingerprint, new: now.fingerprint }];
}

function entriesOf(variant: LockedVariant | undefined): Readonly<Record<string, string>> {
  return variant ? { problem: variant.problem, ...variant.slots } : {};
}

function variantDifferences(old: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  const slots = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter(
    (slot) => own(old, slot) !== own(now, slot),
  );
  return slots.map((slot) => ({ slot, old: own(old, slot) ?? null, new: own(now, slot) ?? null }));
}

/** Reads `NAME.lock.json`. @throws {UserError} for what is no lock file. */
export function readLock(text: string, file: string): BankLock {
  const errors: DataError[] = [];
  const lock = checkData(lockSchema, readJson(text, file), [], errors);
  if (!lock) throw asOne(errors.slice(0, 5));
  return lock;
}

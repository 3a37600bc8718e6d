import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BankQuestion } from '../bank/bank.ts';
import { readBankFile } from '../bank/bank-file.ts';
import { UserError } from '../errors.ts';
import { keyQuestionMistake } from '../exam/check-key.ts';
import type { ExamKey, KeyQuestion, KeySlot } from '../exam/exam.ts';
import { lockPath, readKeyFile, readLockFile, writeLockFile } from '../exam/exam-file.ts';
import { keyQuestionOf, keySlotText, recomputedSlots } from '../exam/key-question.ts';
import { compareLock, lockOf } from '../exam/lock.ts';
import { drawFor } from '../exam/variants.ts';
import { userMistake } from './border.ts';
import { breathe } from './breathe.ts';

export interface VerifyOptions {
  readonly targets: readonly string[];
  readonly update: boolean;
  readonly reporter: 'text' | 'json';
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
}

/** What is not as it should be, in words: where, what the file says, and what comes out now. */
export interface Difference {
  readonly where: string;
  readonly old: string | null;
  readonly new: string | null;
}

export interface Verification {
  readonly target: string;
  readonly kind: 'exam' | 'bank';
  readonly checked: number;
  readonly differences: readonly Difference[];
}

/** Exit code 0 where everything is right, 1 where something differs. */
export async function verifyTargets(options: VerifyOptions): Promise<0 | 1> {
  const done: Verification[] = [];
  for (const target of options.targets.flatMap(expanded)) {
    const verification = await verifyTarget(target, options);
    done.push(verification);
    await options.print(
      options.reporter === 'json' ? `${JSON.stringify(verification)}\n` : verificationText(verification),
    );
  }
  return done.every(({ differences }) => differences.length === 0) ? 0 : 1;
}

/** An exam folder and a bank stand for themselves; another folder for the banks in it. */
function expanded(target: string): readonly string[] {
  if (!existsSync(target))
    throw new UserError('there is no such file or folder.', { place: { file: target } });
  if (!statSync(target).isDirectory() || existsSync(join(target, 'key.json'))) return [target];
  const banks = readdirSync(target)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(target, name));
  if (banks.length > 0) return banks;
  throw new UserError('holds neither a key.json nor banks (*.yaml).', { place: { file: target } });
}

async function verifyTarget(target: string, options: VerifyOptions): Promise<Verification> {
  if (!statSync(target).isDirectory()) return verifyBank(target, options);
  const key = readKeyFile(join(target, 'key.json'));
  return { target, kind: 'exam', ...(await verifyKey(key)) };
}

/** Solves every question of a key anew from the numbers that stand in it. */
export async function verifyKey(key: ExamKey): Promise<Pick<Verification, 'checked' | 'differences'>> {
  const differences: Difference[] = [];
  let checked = 0;
  for (const { variant, questions } of key.variants) {
    for (const question of questions) {
      checked += question.slots.length;
      differences.push(...questionDifferences(`${variant} ${question.id}`, question));
    }
    await breathe();
  }
  return { checked, differences };
}

function questionDifferences(where: string, question: KeyQuestion): readonly Difference[] {
  try {
    const now = new Map(recomputedSlots(question).map((slot) => [slot.id, slot]));
    const old = new Map(question.slots.map((slot) => [slot.id, slot]));
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) =>
      slotDifference(`${where} ${id}`, old.get(id), now.get(id)),
    );
  } catch (error) {
    return [{ where, old: 'solved', new: keyQuestionMistake(question) ?? userMistake(error).message }];
  }
}

function slotDifference(
  where: string,
  old: KeySlot | undefined,
  now: KeySlot | undefined,
): readonly Difference[] {
  const [before, after] = [slotText(old), slotText(now)];
  return before === after ? [] : [{ where, old: before, new: after }];
}

function slotText(slot: KeySlot | undefined): string | null {
  return slot ? keySlotText(slot) : null;
}

function verifyBank(file: string, { update, notice }: VerifyOptions): Verification {
  // A lock keeps what is right, in whatever language the bank is written.
  const bank = readBankFile(file, { language: 'en' });
  const now = lockOf(bank, (question, variant) => lockedQuestion(bank.id, question, variant));
  const checked = Object.values(now.questions)
    .flatMap(({ variants }) => variants)
    .reduce((sum, { slots }) => sum + Object.keys(slots).length, 0);
  if (update) {
    writeLockFile(file, now);
    notice(`${lockPath(file)}: written`);
    return { target: file, kind: 'bank', checked, differences: [] };
  }
  const old = readLockFile(file);
  if (!old) {
    const differences = [{ where: lockPath(file), old: null, new: 'a lock file; make one with --update' }];
    return { target: file, kind: 'bank', checked, differences };
  }
  const differences = compareLock(old, now).map((difference) => ({
    where: [difference.question, difference.variant && `variant ${difference.variant}`, difference.slot]
      .filter((part) => part !== null)
      .join(' '),
    old: difference.old,
    new: difference.new,
  }));
  return { target: file, kind: 'bank', checked, differences };
}

/** Locks are drawn from a seed of their own, which no exam uses. */
function lockedQuestion(bank: string, question: BankQuestion, variant: number): KeyQuestion {
  const address = { code: '', student: null, address: ['lock', String(variant)] as const };
  return keyQuestionOf(drawFor('lock', bank, address, question));
}

function verificationText({ target, kind, checked, differences }: Verification): string {
  if (differences.length === 0) return `${target}: ${kind} is right, ${checked} answers checked\n`;
  const lines = differences.map(
    ({ where, old, new: now }) => `  ${where}: is ${old ?? 'missing'}, should be ${now ?? 'missing'}`,
  );
  return [`${target}: ${differences.length} of ${checked} answers differ`, ...lines, ''].join('\n');
}

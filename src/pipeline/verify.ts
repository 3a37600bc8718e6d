import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BankQuestion } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { keyQuestionMistake } from '../exam/check-key.ts';
import { questionsIn } from '../exam/design.ts';
import { isExamFile, readDesignFiles } from '../exam/design-file.ts';
import type { ExamKey, KeyQuestion, KeySlot } from '../exam/exam.ts';
import { lockPath, readKeyFile, readLockFile, writeLockFile } from '../exam/exam-file.ts';
import type { Exercise } from '../exam/exercise.ts';
import { allVariants } from '../exam/key-order.ts';
import { keyQuestionOf, keySlotText, recomputedSlots } from '../exam/key-question.ts';
import { compareLock, lockOf } from '../exam/lock.ts';
import { givenWarnings } from '../exam/rejection-text.ts';
import { drawFor } from '../exam/variants.ts';
import { recover } from '../files/work-folder-file.ts';
import { userMistake } from '../worksheet/border.ts';
import { breathe } from './breathe.ts';
import { Net } from './net.ts';
import { withPatience } from './print-last.ts';
import { bankAndExamFiles, banksFolder } from './shipped-banks.ts';

export interface VerifyOptions {
  /** None: the banks of the folder that one works in, else those of this package. */
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
  /** An exam is a folder of one, an exam file is one that says what is in it. */
  readonly kind: 'exam' | 'exam file' | 'bank';
  readonly checked: number;
  readonly differences: readonly Difference[];
}

/** Exit code 0 where everything is right, 1 where something differs. */
export async function verifyTargets(options: VerifyOptions): Promise<0 | 1> {
  return options.update
    ? withPatience(options.print, (print) => verifyAll({ ...options, print }))
    : verifyAll(options);
}

async function verifyAll(options: VerifyOptions): Promise<0 | 1> {
  const done: Verification[] = [];
  const net = new Net();
  const targets = options.targets.length === 0 ? [banksFolder()] : options.targets;
  for (const target of targets.flatMap(expanded)) {
    const verification = await verifyTarget(target, options, net);
    if (!verification) continue;
    done.push(verification);
    await options.print(
      options.reporter === 'json' ? `${JSON.stringify(verification)}\n` : verificationText(verification),
    );
  }
  net.end();
  return done.every(({ differences }) => differences.length === 0) ? 0 : 1;
}

/** An exam folder, a bank and an exam file stand for themselves; another folder for the files of banks and exams in it. */
function expanded(target: string): readonly string[] {
  recover(resolve(target));
  if (!existsSync(target)) throw new UserError('does not exist.', { place: { file: target } });
  if (!statSync(target).isDirectory() || existsSync(join(target, 'key.json'))) return [target];
  const banks = bankAndExamFiles(target).map((name) => join(target, name));
  if (banks.length > 0) return banks;
  throw new UserError('holds neither a key.json nor banks (*.yaml).', { place: { file: target } });
}

/** Undefined where it failed. */
async function verifyTarget(
  target: string,
  options: VerifyOptions,
  net: Net,
): Promise<Verification | undefined> {
  if (!statSync(target).isDirectory()) return net.catching(target, () => verifyBank(target, options));
  const key = readKeyFile(join(target, 'key.json'));
  return { target, kind: 'exam', ...(await verifyKey(key, net)) };
}

/** Solves every question of a key anew from the numbers that stand in it. */
export async function verifyKey(
  key: ExamKey,
  net = new Net(),
): Promise<Pick<Verification, 'checked' | 'differences'>> {
  const differences: Difference[] = [];
  let checked = 0;
  for (const { variant, questions } of allVariants(key)) {
    for (const question of questions) {
      checked += question.slots.length;
      const where = `${variant} ${question.id}`;
      differences.push(...(net.catching(where, () => questionDifferences(where, question)) ?? []));
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
  const bank = readDesignFiles([file], { language: 'en' });
  const kind = isExamFile(file) ? 'exam file' : 'bank';
  const drawn = new Map<string, Exercise[]>();
  const now = lockOf({ id: bank.id, questions: questionsIn(bank) }, (question, variant) => {
    const exercise = lockedExercise(bank.id, question, variant);
    drawn.set(question.id, [...(drawn.get(question.id) ?? []), exercise]);
    return keyQuestionOf(exercise);
  });
  for (const warning of [...bank.warnings, ...givenWarnings([...drawn.values()])]) {
    notice(`${file}: ${warning}`);
  }
  const checked = Object.values(now.questions)
    .flatMap(({ variants }) => variants)
    .reduce((sum, { slots }) => sum + Object.keys(slots).length, 0);
  if (update) {
    writeLockFile(file, now);
    notice(`${lockPath(file)}: written`);
    return { target: file, kind, checked, differences: [] };
  }
  const old = readLockFile(file);
  if (!old) {
    const differences = [{ where: lockPath(file), old: null, new: 'a lock file; make one with --update' }];
    return { target: file, kind, checked, differences };
  }
  const differences = compareLock(old, now).map((difference) => ({
    where: [difference.question, difference.variant && `variant ${difference.variant}`, difference.slot]
      .filter((part) => part !== null)
      .join(' '),
    old: difference.old,
    new: difference.new,
  }));
  return { target: file, kind, checked, differences };
}

/** Locks are drawn from a seed of their own, which no exam uses. */
function lockedExercise(bank: string, question: BankQuestion, variant: number): Exercise {
  const address = { code: '', student: null, address: ['lock', String(variant)] as const };
  return drawFor('lock', bank, address, question);
}

function verificationText({ target, kind, checked, differences }: Verification): string {
  if (differences.length === 0) return `${target}: ${kind} is right, ${checked} answers checked\n`;
  const lines = differences.map(
    ({ where, old, new: now }) => `  ${where}: is ${old ?? 'missing'}, should be ${now ?? 'missing'}`,
  );
  return [`${target}: ${differences.length} of ${checked} answers differ`, ...lines, ''].join('\n');
}

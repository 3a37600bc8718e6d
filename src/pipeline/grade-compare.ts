import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isFileId } from '../bank/fields.ts';
import { UserError } from '../errors.ts';
import type { ExamKey } from '../exam/exam.ts';
import { questionOrder } from '../exam/key-order.ts';
import { readTextFile } from '../files/text-file.ts';
import {
  type EarlierMarking,
  readExamReport,
  readGradebook,
  readVerdicts,
  requireSameExam,
} from '../marking/earlier-marking.ts';

/** An earlier marking on disk; nothing in it is ever written. */
export interface EarlierRun {
  /** As the user named it. */
  readonly name: string;
  readonly marking: EarlierMarking;
  /** Verdicts by question and slot; undefined where the earlier run left no report of a sitting. */
  verdicts(sitting: string): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
}

const FILES = ['report.json', 'gradebook.csv'];
/** Reports of thousands of students are larger than any file that a person writes. */
const MOST_BYTES = 500_000_000;

/** @throws {UserError} for what is no marking of this exam. */
export function openEarlierRun(name: string, key: ExamKey): EarlierRun {
  const file = fileOf(name);
  const text = readTextFile(file, MOST_BYTES);
  const marking = /\.csv$/i.test(file)
    ? readGradebook(text, file, questionOrder(key))
    : readExamReport(text, file);
  requireSameExam(marking, key, file);
  const reports = join(dirname(file), 'reports');
  return { name, marking, verdicts: (variant) => verdictsIn(reports, variant) };
}

function fileOf(name: string): string {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return name;
  const found = FILES.map((file) => join(name, file)).find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new UserError(`holds no earlier marking. Allowed: a folder with ${FILES.join(' or ')}.`, {
    place: { file: name },
  });
}

function verdictsIn(reports: string, variant: string): ReturnType<EarlierRun['verdicts']> {
  const file = join(reports, `${variant}.json`);
  return isFileId(variant) && existsSync(file) ? readVerdicts(readFileSync(file, 'utf8')) : undefined;
}

/** @throws {UserError} where writing into `out` would change the earlier marking. */
export function refuseSameFolder(out: string, old: string): void {
  const folder = statSync(old, { throwIfNoEntry: false })?.isDirectory() ? old : dirname(old);
  if (realPath(out) !== realPath(folder)) return;
  throw new UserError(
    `--out: "${out}" is the folder that --compare looks at, and nothing in it is overwritten. Choose another folder.`,
  );
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

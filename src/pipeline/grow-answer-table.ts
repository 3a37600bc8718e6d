import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import type { WriteFile } from '../files/whole-folder-file.ts';
import { answerTableOf } from './exam-data.ts';
import type { ExamFolder } from './exam-folder.ts';
import type { ExamPlan } from './exam-plan.ts';
import { revisionFolder } from './made-from.ts';

/** The table that answers of an exam with a roster are typed into. */
export const ANSWER_TABLE = 'answers.csv';

/** Whether a table is missing that the exam should have. */
export function lacksAnswerTable({ name, key, revision }: ExamFolder): boolean {
  const hasRoster = key.variants.some(({ student }) => student !== null);
  return hasRoster && !existsSync(join(name, revisionFolder(revision), ANSWER_TABLE));
}

/**
 * Puts rows for late students, and corrected names, into the table of answers, or makes it where it is missing. One in which somebody wrote is
 * never touched: the late students then have a table of their own.
 * @returns the name of that one
 */
export function growAnswerTable(
  put: WriteFile,
  { name, key, revision }: ExamFolder,
  plan: ExamPlan,
  grown: ExamKey,
  late: readonly KeyVariant[],
): string | undefined {
  const below = revisionFolder(revision);
  const file = join(name, below, ANSWER_TABLE);
  const table = answerTableOf(grown, plan);
  if (table === undefined) return undefined;
  const now = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (now === undefined || now === answerTableOf(key, plan)) {
    if (now !== table) put(`${below}${ANSWER_TABLE}`, table);
    return undefined;
  }
  if (late.length === 0) return undefined;
  const own = `${below}${freeName(join(name, below))}`;
  put(own, answerTableOf(grown, plan, late)!);
  return own;
}

/** `answers-2.csv`, or the first number that is free. */
function freeName(folder: string): string {
  for (let number = 2; ; number++) {
    const name = `answers-${number}.csv`;
    if (!existsSync(join(folder, name))) return name;
  }
}

import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { ExamKey } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { questionOrder } from '../exam/key-order.ts';
import { readTextFile } from '../files/text-file.ts';
import { recover } from '../files/work-folder-file.ts';
import type { Adjustments } from '../marking/adjustments.ts';
import { findAnswerFiles } from '../marking/answers-file.ts';
import { compareMarking } from '../marking/compare.ts';
import { type GradebookRow, type GradebookStatus, gradebookCsv, percentOf } from '../marking/gradebook.ts';
import { MarkingRun } from '../marking/marking-run.ts';
import { readAdjustments } from '../marking/read-adjust.ts';
import { compare, type Rational, rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { type EarlierRun, openEarlierRun, refuseSameFolder } from './grade-compare.ts';
import type { MarkingFolder } from './grade-folder.ts';
import type { GradeOptions } from './grade-options.ts';
import { GradingRun } from './grade-run.ts';
import { comparisonText, gradebookText, whereText } from './grade-text.ts';
import { spokenLanguage } from './language.ts';
import { Net } from './net.ts';
import { withPatience } from './print-last.ts';

/**
 * Marks every answer file; 3 where this program failed at one, else 2 where one could not be marked, else 1 where one
 * needs a look, a document could not be printed, or a mark is under `pass`, else 0.
 * @throws {PartsFailed} where this program failed at the analysis, when all the rest is written
 */
export async function gradeAnswers(options: GradeOptions, run = new MarkingRun()): Promise<0 | 1 | 2 | 3> {
  const pass = options.pass === undefined ? undefined : percentageOf(options.pass);
  checkOptions(options);
  recover(resolve(dirname(options.key)));
  const key = readKeyFile(options.key);
  const earlier = options.compare === undefined ? undefined : openEarlierRun(options.compare, key);
  const adjustments = options.adjust === undefined ? undefined : adjustmentsIn(options.adjust, key);
  const { rows, isWhole, net } = await (options.out === undefined
    ? markAll({ key, folder: undefined, earlier, run, adjustments }, options)
    : withPatience(options.print, (print) =>
        withFolder(key, { ...options, print }, (folder) =>
          markAll({ key, folder, earlier, run, adjustments }, { ...options, print }),
        ),
      ));
  net.end();
  const has = (wanted: GradebookStatus) => rows.some(({ status }) => status === wanted);
  if (has('failed')) return 3;
  if (has('refused')) return 2;
  if (has('needs a look') || !isWhole) return 1;
  const isLow = ({ mark }: GradebookRow) =>
    pass !== undefined && mark !== undefined && mark.possible.n !== 0n && compare(percentOf(mark), pass) < 0;
  return rows.some(isLow) ? 1 : 0;
}

function adjustmentsIn(file: string, key: ExamKey): Adjustments {
  return readAdjustments(readTextFile(file), file, key);
}

function percentageOf(text: string): Rational {
  try {
    const percentage = parseRational(text.replace(/%$/, ''));
    if (compare(percentage, rational(0)) >= 0 && compare(percentage, rational(100)) <= 0) return percentage;
  } catch {
    // Told below, as for a number out of range.
  }
  throw new UserError(`--pass: "${text}" is not a percentage from 0 to 100.`);
}

function checkOptions({ language, out, format, pdf, compare: old }: GradeOptions): void {
  if (language !== undefined) spokenLanguage(language);
  if (out === undefined && format === 'html') throw new UserError('--format html needs --out DIR.');
  if (out === undefined && pdf) throw new UserError('--pdf needs --out DIR.');
  if (out !== undefined && old !== undefined) refuseSameFolder(out, old);
}

type Folder = MarkingFolder | undefined;

/** Documents and the browser are loaded only where something is written. */
async function withFolder<T>(
  key: ExamKey,
  options: GradeOptions,
  use: (folder: Folder) => Promise<T>,
): Promise<T> {
  const { out } = options;
  if (out === undefined) return use(undefined);
  const { withMarkingFolder } = await import('./grade-folder.ts');
  return withMarkingFolder(key, { ...options, out }, use);
}

interface Marking {
  readonly key: ExamKey;
  readonly folder: Folder;
  readonly earlier: EarlierRun | undefined;
  readonly run: MarkingRun;
  readonly adjustments: Adjustments | undefined;
}

interface Marked {
  readonly rows: readonly GradebookRow[];
  /** Whether every document was printed. */
  readonly isWhole: boolean;
  readonly net: Net;
}

/** Marks, writes what is to be written, and prints what is to be printed. */
async function markAll(
  { key, folder, earlier, run: shared, adjustments }: Marking,
  options: GradeOptions,
): Promise<Marked> {
  const net = new Net();
  const questions = questionOrder(key);
  const run = new GradingRun(key, options, folder, { earlier, run: shared, adjustments });
  await run.take(findAnswerFiles(options.answers, options.out, options.adjust));
  const analysis = run.analysis();
  await net.catchingLater('the analysis', async () => folder?.addAnalysis(analysis));
  const unprinted = await folder?.unprinted();
  if (unprinted) run.lackPrints(unprinted);
  const rows = run.rows();
  const comparison = earlier && compareMarking(earlier.marking, rows, run.verdictChanges);
  folder?.finish({ rows, questions, analysis, comparison, adjustments });
  await printResult(rows, questions, options);
  if (earlier && comparison) {
    const text = comparisonText(comparison, earlier);
    if (options.format === 'text') await options.print(text);
    else options.notice(text.trimEnd());
  }
  return { rows, isWhole: !unprinted?.size, net };
}

/** Reports are printed one by one as they are made; a comparison stands for the table. */
async function printResult(
  rows: readonly GradebookRow[],
  questions: readonly string[],
  { format, out, pdf, compare: old, print, adjust }: GradeOptions,
): Promise<void> {
  if (format === 'csv') await print(gradebookCsv(questions, rows, adjust !== undefined));
  if (format === 'html') await print(whereText(out!, pdf));
  if (format === 'text' && old === undefined) await print(gradebookText(rows, questions));
}

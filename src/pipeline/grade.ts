import { UserError } from '../errors.ts';
import type { ExamKey } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { findAnswerFiles } from '../marking/answers-file.ts';
import { compareMarking } from '../marking/compare.ts';
import { type GradebookRow, gradebookCsv, type Points } from '../marking/gradebook.ts';
import { variantsByCode } from '../marking/mark-exam.ts';
import { compare, divide, multiply, type Rational, rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { type EarlierRun, openEarlierRun, refuseSameFolder } from './grade-compare.ts';
import { comparisonText } from './grade-comparison-text.ts';
import { GradingRun } from './grade-run.ts';
import { gradebookText } from './grade-text.ts';
import { spokenLanguage } from './language.ts';

export interface GradeOptions {
  readonly answers: readonly string[];
  readonly key: string;
  readonly out: string | undefined;
  readonly format: 'text' | 'json' | 'csv' | 'html';
  /** Reports as PDF too. */
  readonly pdf: boolean;
  readonly paper: 'A4' | 'Letter';
  /** Least percentage. */
  readonly pass: string | undefined;
  readonly latest: boolean;
  /** An earlier marking: its folder, or its `report.json` or `gradebook.csv`. */
  readonly compare: string | undefined;
  readonly language: string | undefined;
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
}

/** Marks every answer file; 2 where one could not be marked, else 1 where a mark is under `pass`, else 0. */
export async function gradeAnswers(options: GradeOptions): Promise<0 | 1 | 2> {
  const pass = options.pass === undefined ? undefined : percentageOf(options.pass);
  checkOptions(options);
  const key = readKeyFile(options.key);
  const earlier = options.compare === undefined ? undefined : openEarlierRun(options.compare, key);
  const rows = await markAll(key, earlier, options);
  if (rows.some(({ status }) => status === 'refused')) return 2;
  const low = pass !== undefined && rows.some(({ mark }) => mark && compare(percentOf(mark), pass) < 0);
  return low ? 1 : 0;
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

export function percentOf({ earned, possible }: Points): Rational {
  return possible.n === 0n ? rational(0) : divide(multiply(earned, rational(100)), possible);
}

function checkOptions({ language, out, format, pdf, compare: old }: GradeOptions): void {
  if (language !== undefined) spokenLanguage(language);
  if (out === undefined && format === 'html') throw new UserError('--format html needs --out DIR.');
  if (out === undefined && pdf) throw new UserError('--pdf needs --out DIR.');
  if (out !== undefined && old !== undefined) refuseSameFolder(out, old);
}

/** Marks, writes what is to be written, and prints what is to be printed. */
async function markAll(
  key: ExamKey,
  earlier: EarlierRun | undefined,
  options: GradeOptions,
): Promise<readonly GradebookRow[]> {
  const variants = variantsByCode(key);
  const questions = key.variants[0]?.questions.map(({ id }) => id) ?? [];
  const files = findAnswerFiles(options.answers);
  return withFolder(key, options, async (folder) => {
    const run = new GradingRun(key, variants, options, folder, earlier);
    await run.take(files);
    const rows = run.rows();
    const comparison = earlier && compareMarking(earlier.marking, rows, run.verdictChanges);
    await folder?.finish({ rows, questions, analysis: run.analysis(), comparison });
    await options.print(summaryOf(rows, questions, options));
    if (earlier && comparison) {
      const text = comparisonText(comparison, earlier, questions);
      if (options.format === 'text') await options.print(text);
      else options.notice(text.trimEnd());
    }
    return rows;
  });
}

type Folder = import('./grade-folder.ts').MarkingFolder | undefined;

/** Documents and the browser are loaded only where something is written. */
async function withFolder<T>(key: ExamKey, options: GradeOptions, use: (folder: Folder) => Promise<T>): Promise<T> {
  if (options.out === undefined) return use(undefined);
  const { withMarkingFolder } = await import('./grade-folder.ts');
  return withMarkingFolder(key, { ...options, out: options.out }, use);
}

/** Empty where reports were printed one by one, and where a comparison is printed instead. */
function summaryOf(
  rows: readonly GradebookRow[],
  questions: readonly string[],
  { format, out, pdf, compare: old }: GradeOptions,
): string {
  if (format === 'csv') return gradebookCsv(questions, rows);
  if (format === 'html') return `${whereText(out!, pdf)}\n`;
  return format === 'text' && old === undefined ? gradebookText(rows, questions) : '';
}

function whereText(out: string, pdf: boolean): string {
  return [
    `Marking in ${out}`,
    `  reports/       ${pdf ? 'HTML, PDF' : 'HTML'} and JSON for each student`,
    '  analysis.html  how the questions did',
    '  gradebook.csv  everybody’s points',
    '  report.json    the same and the analysis, for programs',
  ].join('\n');
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { jsonText } from '../exam/json-text.ts';
import type { AnswerSheet } from '../marking/answer-sheet.ts';
import { type AnswerFile, readAnswerFiles } from '../marking/answers-file.ts';
import { type GradebookRow, gradebookCsv, markedRow, missingRow, refusedRow } from '../marking/gradebook.ts';
import { markSheet, variantsByCode } from '../marking/mark-exam.ts';
import type { ExamMark } from '../marking/marks.ts';
import { buildReport } from '../marking/report.ts';
import { compare, divide, multiply, type Rational, rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { fixed } from '../number/rounding.ts';
import { breathe } from './breathe.ts';
import { spokenLanguage } from './language.ts';
import { writeWhole } from './write-whole.ts';

export interface GradeOptions {
  readonly answers: readonly string[];
  readonly key: string;
  readonly out: string | undefined;
  readonly format: 'text' | 'json' | 'csv' | 'html';
  /** Least percentage. */
  readonly pass: string | undefined;
  readonly latest: boolean;
  readonly compare: string | undefined;
  readonly language: string | undefined;
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
}

/** Marks every answer file; 2 where one could not be marked, else 1 where a mark is under `pass`, else 0. */
export async function gradeAnswers(options: GradeOptions): Promise<0 | 1 | 2> {
  const pass = options.pass === undefined ? undefined : percentageOf(options.pass);
  if (options.language !== undefined) spokenLanguage(options.language);
  const key = readKeyFile(options.key);
  const run = new GradingRun(key, options);
  for (const file of readAnswerFiles(options.answers)) {
    await run.take(file);
    await breathe();
  }
  const rows = await run.finish();
  const questions = key.variants[0]?.questions.map(({ id }) => id) ?? [];
  const csv = gradebookCsv(questions, rows);
  if (options.out !== undefined) writeWhole(join(options.out, 'gradebook.csv'), csv);
  if (options.format === 'csv') await options.print(csv);
  if (options.format === 'text') await options.print(gradebookText(rows, questions));
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

function percentOf({ earned, possible }: ExamMark): Rational {
  return possible.n === 0n ? rational(0) : divide(multiply(earned, rational(100)), possible);
}

/** Marks sheets as they come and keeps only what the gradebook needs. */
class GradingRun {
  private readonly key: ExamKey;
  private readonly options: GradeOptions;
  private readonly variants: ReadonlyMap<string, KeyVariant>;
  private readonly marked = new Map<string, GradebookRow>();
  private readonly refused: GradebookRow[] = [];
  private readonly files = new Map<string, string>();
  /** With `latest`, the last sheet of each variant so far. */
  private readonly latest = new Map<string, AnswerSheet>();

  constructor(key: ExamKey, options: GradeOptions) {
    this.key = key;
    this.options = options;
    this.variants = variantsByCode(key);
    if (options.out !== undefined) mkdirSync(join(options.out, 'reports'), { recursive: true });
  }

  async take(file: AnswerFile): Promise<void> {
    if ('error' in file) return this.refuse(file.error, {});
    for (const sheet of file.sheets) {
      if (this.options.latest) this.latest.set(sheet.variant, sheet);
      else await this.mark(sheet);
    }
  }

  /** Rows in the order of the key, then what could not be marked. */
  async finish(): Promise<readonly GradebookRow[]> {
    for (const sheet of this.latest.values()) await this.mark(sheet);
    const rows = this.key.variants.map((variant) => this.marked.get(variant.variant) ?? missingRow(variant));
    return [...rows, ...this.refused];
  }

  private async mark(sheet: AnswerSheet): Promise<void> {
    const earlier = this.files.get(sheet.variant);
    if (earlier !== undefined) {
      const why = `variant ${sheet.variant} was answered by ${earlier} already; take the last one with --latest`;
      return this.refuse(new UserError(why, { place: { file: sheet.file } }), sheet);
    }
    try {
      const mark = markSheet(sheet, this.key, this.variants);
      this.files.set(sheet.variant, sheet.file);
      const student = this.variants.get(sheet.variant)?.student ?? null;
      this.marked.set(mark.variant, markedRow(mark, student, mark.notes.join('; ')));
      for (const note of mark.notes) this.options.notice(`${sheet.file}: ${note}`);
      await this.report(mark);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.refuse(new UserError(error.message, { place: { file: sheet.file }, cause: error }), sheet);
    }
  }

  private refuse(error: UserError, known: { readonly variant?: string; readonly student?: string }): void {
    this.options.notice(error.message);
    this.refused.push(refusedRow(error.message, known));
  }

  private async report(mark: ExamMark): Promise<void> {
    const report = buildReport(mark, this.options.language ?? this.key.language);
    if (this.options.format === 'json') await this.options.print(`${JSON.stringify(report)}\n`);
    if (this.options.out !== undefined) {
      writeWhole(join(this.options.out, 'reports', `${mark.variant}.json`), jsonText(report));
    }
  }
}

/** The gradebook as a table for the terminal. */
function gradebookText(rows: readonly GradebookRow[], questions: readonly string[]): string {
  const head = ['variant', 'student', 'name', ...questions, 'earned', 'possible', 'percent', 'status'];
  const table = [head, ...rows.map((row) => cellsOf(row, questions))];
  const widths = head.map((_, column) => Math.max(...table.map((cells) => [...cells[column]!].length)));
  const lines = table.map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column]!, column > 2))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function padded(cell: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - [...cell].length);
  return toTheRight ? space + cell : cell + space;
}

function cellsOf(
  { variant, student, mark, status }: GradebookRow,
  questions: readonly string[],
): readonly string[] {
  const points = new Map(mark?.questions.map(({ id, earned }) => [id, fixed(earned, 2)]));
  const totals = mark
    ? [fixed(mark.earned, 2), fixed(mark.possible, 2), `${fixed(percentOf(mark), 1)}%`]
    : ['', '', ''];
  return [
    variant,
    student.id,
    student.name,
    ...questions.map((id) => points.get(id) ?? ''),
    ...totals,
    status,
  ].map(printable);
}

/** Names come from outside; nothing in them may steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

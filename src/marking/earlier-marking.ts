import * as z from 'zod';
import { UserError } from '../errors.ts';
import type { ExamKey } from '../exam/exam.ts';
import { checkData } from '../files/check-data.ts';
import { type CsvTable, csvError, readCsv } from '../files/csv-rows.ts';
import { asOne, DataError, quoted } from '../files/data-error.ts';
import { readJson } from '../files/json-source.ts';
import { plainSource, type Source } from '../files/source.ts';
import type { Rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { questionTitle } from './gradebook.ts';

/** What an earlier marking gave, as far as it says. */
export interface EarlierMarking {
  /** A gradebook does not say. */
  readonly exam: string | undefined;
  /** By variant, where a sheet was marked; where several were of one, by {@link pointsKey}. */
  readonly points: ReadonlyMap<string, EarlierPoints>;
}

export interface EarlierPoints {
  readonly student: string;
  readonly earned: Rational;
  readonly questions: ReadonlyMap<string, Rational>;
}

/** Points have few digits; a number that is too long to be read is none. */
const decimal = z.string().regex(/^\d{1,20}(\.\d{1,20})?$/, 'a decimal number such as 8.5000');
const variantSchema = z.object({
  variant: z.string(),
  student: z.string(),
  earned: decimal.nullable(),
  questions: z.record(z.string(), decimal),
});
const reportSchema = z.object({ exam: z.string(), variants: z.array(variantSchema) });

/** Reads `report.json` as an earlier run wrote it. @throws {UserError} */
export function readExamReport(text: string, file: string): EarlierMarking {
  const errors: DataError[] = [];
  const report = checkData(reportSchema, sourceOf(text, file), [], errors);
  if (!report) throw asOne(errors.slice(0, 3));
  const marked = report.variants.flatMap(({ variant, student, earned, questions }) =>
    earned === null ? [] : [[variant, pointsOf(student, earned, Object.entries(questions))] as const],
  );
  return { exam: report.exam, points: byVariant(marked) };
}

/** `JSON.parse` reads large reports faster; our own reader says where the mistake is. */
function sourceOf(text: string, file: string): Source {
  try {
    return plainSource(JSON.parse(text), file);
  } catch (cause) {
    readJson(text, file);
    throw new DataError({ file }, [], 'is not valid JSON.', cause);
  }
}

/** Of one student's sheet of a version that several have. */
export function pointsKey(variant: string, student: string): string {
  return `${variant} ${student}`;
}

function byVariant(marked: readonly (readonly [string, EarlierPoints])[]): EarlierMarking['points'] {
  const counts = new Map<string, number>();
  for (const [variant] of marked) counts.set(variant, (counts.get(variant) ?? 0) + 1);
  return new Map(
    marked.map(([variant, points]) => [
      counts.get(variant) === 1 ? variant : pointsKey(variant, points.student),
      points,
    ]),
  );
}

function isOfVariants(keys: readonly string[], { variants }: ExamKey): boolean {
  const codes = new Set(variants.map(({ variant }) => variant));
  return keys.some((key) => codes.has(key.split(' ')[0]!));
}

function pointsOf(
  student: string,
  earned: string,
  questions: readonly (readonly [string, string])[],
): EarlierPoints {
  return {
    student,
    earned: parseRational(earned),
    questions: new Map(questions.map(([id, points]) => [id, parseRational(points)])),
  };
}

/** Reads `gradebook.csv`; `questions` are the ids to look for. @throws {UserError} */
export function readGradebook(text: string, file: string, questions: readonly string[]): EarlierMarking {
  const table = readCsv(text, file);
  for (const column of ['variant', 'student', 'earned']) {
    if (!table.header.includes(column)) {
      throw csvError(file, 1, `has no column ${column}. Allowed: a gradebook.csv that grade wrote.`);
    }
  }
  const columns = questions.flatMap((id) => {
    const column = table.titles.indexOf(questionTitle(id));
    return column < 0 ? [] : [{ id, column }];
  });
  return { exam: undefined, points: byVariant(pointsIn(table, file, columns)) };
}

function pointsIn(
  { header, rows }: CsvTable,
  file: string,
  columns: readonly { readonly id: string; readonly column: number }[],
): readonly (readonly [string, EarlierPoints])[] {
  const [variant, student, earned] = ['variant', 'student', 'earned'].map((name) => header.indexOf(name));
  return rows.flatMap(({ cells, line }) => {
    const cell = (column: number | undefined) => cells[column!] ?? '';
    if (cell(earned) === '') return [];
    const wrong = [earned!, ...columns.map(({ column }) => column)].find(
      (column) => cell(column) !== '' && !decimal.safeParse(cell(column)).success,
    );
    if (wrong !== undefined) {
      throw csvError(file, line, `${header[wrong]}: ${quoted(cell(wrong))} is no number of points.`);
    }
    const points = columns
      .map(({ id, column }) => [id, cell(column)] as const)
      .filter(([, text]) => text !== '');
    return [[cell(variant), pointsOf(cell(student), cell(earned), points)] as const];
  });
}

const slotSchema = z.object({ id: z.string(), verdict: z.string() });
const studentSchema = z.object({
  questions: z.array(z.object({ id: z.string(), slots: z.array(slotSchema) })),
});

/** The verdicts of an earlier `reports/CODE.json`, by question and slot; undefined where it is no such report. */
export function readVerdicts(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined {
  try {
    const { questions } = studentSchema.parse(JSON.parse(text));
    return new Map(
      questions.map(({ id, slots }) => [id, new Map(slots.map((slot) => [slot.id, slot.verdict]))]),
    );
  } catch {
    return undefined;
  }
}

/** @throws {UserError} for a marking of another exam, or of none of its variants. */
export function requireSameExam({ exam, points }: EarlierMarking, key: ExamKey, file: string): void {
  const place = { file };
  if (exam !== undefined && exam !== key.exam) {
    throw new UserError(`is a marking of exam "${exam}", but the key is of exam "${key.exam}".`, { place });
  }
  if (points.size > 0 && !isOfVariants([...points.keys()], key)) {
    throw new UserError(`holds no variant of exam "${key.exam}".`, { place });
  }
}

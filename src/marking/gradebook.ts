import type { KeyVariant, Student } from '../exam/exam.ts';
import { csvText, harmlessCell } from '../files/csv-cell.ts';
import { divide, multiply, type Rational, rational } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import type { AdjustStep, ExamMark, QuestionMark } from './marks.ts';

/**
 * `marked`; `needs a look`: counted for nobody, because it is not clear whose answers these are, or marked, but somebody
 * should look, or no file of answers; `missing`: nobody answered the variant; `refused`: answers came that cannot be marked; `failed`: a fault of this program at the
 * sheet, or at its report, where it has a mark. The note says why.
 */
export const STATUSES = ['marked', 'needs a look', 'missing', 'refused', 'failed'] as const;
export type GradebookStatus = (typeof STATUSES)[number];

/** The points of a mark without its answers: a gradebook of thousands fits into memory. */
export interface Points {
  readonly earned: Rational;
  /** How much of what was earned follows from the student's own mistakes. */
  readonly followed: Rational;
  readonly possible: Rational;
  readonly questions: readonly Pick<QuestionMark, 'id' | 'earned' | 'possible'>[];
  readonly adjusted?: NonNullable<ExamMark['adjusted']>;
  readonly grade?: NonNullable<ExamMark['grade']>;
}

export interface GradebookRow {
  readonly variant: string;
  /** Where several students have the variant: whose sheet of it. */
  readonly sitting?: string;
  readonly student: Student;
  readonly mark: Points | undefined;
  readonly status: GradebookStatus;
  readonly note: string;
}

const NOBODY: Student = { id: '', name: '', email: '' };

/** `student` is the roster's, where there is one. */
export function markedRow(mark: ExamMark, student: Student | null, note = ''): GradebookRow {
  return {
    variant: mark.variant,
    student: student ?? { ...NOBODY, id: mark.student },
    mark: pointsOf(mark),
    status: 'marked',
    note,
  };
}

function pointsOf({ earned, followed, possible, questions, adjusted, grade }: ExamMark): Points {
  return {
    earned,
    followed,
    possible,
    questions: questions.map(({ id, earned, possible }) => ({ id, earned, possible })),
    ...(adjusted ? { adjusted } : {}),
    ...(grade ? { grade } : {}),
  };
}

export function missingRow({ variant, student }: KeyVariant): GradebookRow {
  return { variant, student: student ?? NOBODY, mark: undefined, status: 'missing', note: '' };
}

/** For a file that cannot be read, or a sheet that belongs to no variant; what is known of it may be given. */
export function refusedRow(
  note: string,
  known: { readonly variant?: string; readonly student?: string } = {},
): GradebookRow {
  const student = { ...NOBODY, id: known.student ?? '' };
  return { variant: known.variant ?? '', student, mark: undefined, status: 'refused', note };
}

/** For a sheet of which it is not clear whose it is: in its owner's place, where it has one, and counted for nobody. */
export function heldRow(
  note: string,
  known: { readonly variant: string; readonly student?: string },
  variant: KeyVariant | undefined,
): GradebookRow {
  const row = { ...refusedRow(note, known), status: 'needs a look' } as const;
  return variant ? { ...row, variant: variant.variant, student: variant.student ?? row.student } : row;
}

/** For a file among the answers that is not read. */
export function unreadRow(note: string): GradebookRow {
  return { ...refusedRow(note), status: 'needs a look' };
}

/** For a file or sheet at which this program fails; all others are marked. */
export function failedRow(note: string, known: Parameters<typeof refusedRow>[1] = {}): GradebookRow {
  return { ...refusedRow(note, known), status: 'failed' };
}

/** The row of a mark that is not to count before somebody has looked at it. */
export function lookedAt(row: GradebookRow, reason?: string): GradebookRow {
  return { ...withReason(row, reason ?? ''), status: row.status === 'marked' ? 'needs a look' : row.status };
}

/** The row of a mark whose report this program could not make. */
export function unreported(row: GradebookRow, reason: string): GradebookRow {
  return { ...withReason(row, reason), status: 'failed' };
}

function withReason(row: GradebookRow, reason: string): GradebookRow {
  return { ...row, note: [reason, row.note].filter((part) => part !== '').join('; ') };
}

const COLUMNS = ['variant', 'student', 'name', 'email', 'earned', 'possible', 'percent', 'status', 'note'];
/** Of what was earned, how many parts in a hundred follow from the student's own mistakes; behind the questions. */
const FOLLOWED = 'follow-through';
/** Where marks were adjusted, behind all others; no question is named so. */
const ADJUSTED = ['earned before', 'adjusted because', 'final grade', 'has passed'];

/** `gradebook.csv`, with a column for each question; no cell runs as a formula. */
export function gradebookCsv(
  questions: readonly string[],
  rows: readonly GradebookRow[],
  isAdjusted = false,
): string {
  const table = [
    [...COLUMNS, ...questions.map(columnTitle), FOLLOWED, ...(isAdjusted ? ADJUSTED : [])],
    ...rows.map((row) => [...cellsOf(row, questions), ...(isAdjusted ? adjustedCells(row) : [])]),
  ];
  return csvText(table.map((cells) => cells.map(harmlessCell)));
}

/** A question that is named as a column is called otherwise. */
function columnTitle(id: string): string {
  return [...COLUMNS, FOLLOWED].includes(id) ? `question ${id}` : id;
}

/** The title of a question's column as it stands in the file. */
export function questionTitle(id: string): string {
  return harmlessCell(columnTitle(id));
}

function cellsOf(
  { variant, student, mark, status, note }: GradebookRow,
  questions: readonly string[],
): readonly string[] {
  const points = mark
    ? [pointsText(mark.earned), pointsText(mark.possible), percentText(mark)]
    : ['', '', ''];
  const earned = new Map(mark?.questions.map((question) => [question.id, pointsText(question.earned)]));
  const line = note.replace(/\s+/g, ' ').trim();
  return [
    variant,
    student.id,
    student.name,
    student.email,
    ...points,
    status,
    line,
    ...questions.map((id) => earned.get(id) ?? ''),
    mark ? percentText({ earned: mark.followed, possible: mark.earned }) : '',
  ];
}

function adjustedCells({ mark }: GradebookRow): readonly string[] {
  const { adjusted, grade } = mark ?? {};
  const passed = grade?.passed === undefined ? '' : grade.passed ? 'yes' : 'no';
  return [
    adjusted ? pointsText(adjusted.before) : '',
    adjusted ? adjusted.steps.map(stepText).join('; ') : '',
    grade?.value ?? '',
    passed,
  ];
}

/** `first/z1: 0.0000 → 0.5000 (override: reason)` */
export function stepText({ kind, at, before, after, reason }: AdjustStep): string {
  const why = reason === '' ? kind : `${kind}: ${reason}`;
  return `${at} ${pointsText(before)} → ${pointsText(after)} (${why})`;
}

/** Points as gradebook and reports print them. */
export function pointsText(points: Rational): string {
  return fixed(points, 4);
}

type Total = Pick<Points, 'earned' | 'possible'>;

/** 0 where there was nothing to earn. */
export function percentOf({ earned, possible }: Total): Rational {
  return possible.n === 0n ? rational(0) : divide(multiply(earned, rational(100)), possible);
}

/** Empty where there was nothing to earn. */
export function percentText(total: Total): string {
  return total.possible.n === 0n ? '' : fixed(percentOf(total), 2);
}

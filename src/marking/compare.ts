import type { Student } from '../exam/exam.ts';
import { type Rational, subtract } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { type EarlierMarking, type EarlierPoints, pointsKey } from './earlier-marking.ts';
import { type GradebookRow, type Points, pointsText } from './gradebook.ts';
import type { AdjustStep, ExamMark } from './marks.ts';

/** Points before and after marking again; undefined where there is no mark. */
export interface Difference {
  readonly before: Rational | undefined;
  readonly after: Rational | undefined;
}

export interface QuestionChange extends Difference {
  readonly id: string;
}

/** Answers of one question whose verdict changed in the same way. */
export interface VerdictChange {
  readonly question: string;
  readonly before: string;
  readonly after: string;
  readonly slots: readonly string[];
}

/** One student for whom something is different now. */
export interface Change extends Difference {
  readonly variant: string;
  readonly student: Student;
  readonly questions: readonly QuestionChange[];
  readonly verdicts: readonly VerdictChange[];
  /** What an instructor adjusted now. */
  readonly steps: readonly AdjustStep[];
}

export interface Comparison {
  /** Marked before, now, or both. */
  readonly compared: number;
  /** In the order of the key. */
  readonly changes: readonly Change[];
}

/**
 * Holds new marks against an earlier marking. Points are compared as they are printed, with four decimals, because
 * that is what the earlier marking wrote down.
 */
export function compareMarking(
  earlier: EarlierMarking,
  rows: readonly GradebookRow[],
  verdicts: ReadonlyMap<string, readonly VerdictChange[]>,
): Comparison {
  const pairs = rows
    .filter(({ status, mark }) => mark || (status !== 'refused' && status !== 'failed'))
    .map((row) => ({ row, before: earlierPoints(earlier, row, rows) }))
    .filter(({ row, before }) => row.mark !== undefined || before !== undefined);
  const changes = pairs.map(({ row, before }) =>
    changeOf(row, before, verdicts.get(row.sitting ?? row.variant) ?? []),
  );
  return { compared: pairs.length, changes: changes.filter(isChange) };
}

/** Of a version that several have, that of the same student. */
function earlierPoints(
  { points }: EarlierMarking,
  { variant, student }: GradebookRow,
  rows: readonly GradebookRow[],
): EarlierPoints | undefined {
  const own = points.get(pointsKey(variant, student.id)) ?? points.get(variant);
  const isShared = rows.filter((row) => row.variant === variant).length > 1;
  return isShared && own?.student !== student.id ? undefined : own;
}

function changeOf(
  row: GradebookRow,
  before: EarlierPoints | undefined,
  verdicts: readonly VerdictChange[],
): Change {
  const after = row.mark && printed(row.mark);
  const student = before && row.student.id === '' ? { ...row.student, id: before.student } : row.student;
  const ids = new Set([...(before?.questions.keys() ?? []), ...(after?.questions.keys() ?? [])]);
  const questions = [...ids].map((id) => ({
    id,
    before: before?.questions.get(id),
    after: after?.questions.get(id),
  }));
  return {
    variant: row.variant,
    student,
    before: before?.earned,
    after: after?.earned,
    questions: before && after ? questions.filter(isDifferent) : [],
    verdicts,
    steps: row.mark?.adjusted?.steps ?? [],
  };
}

function printed({ earned, questions }: Points): Omit<EarlierPoints, 'student'> {
  const rounded = (points: Rational) => parseRational(pointsText(points));
  return {
    earned: rounded(earned),
    questions: new Map(questions.map((question) => [question.id, rounded(question.earned)])),
  };
}

function isChange(change: Change): boolean {
  return isDifferent(change) || change.questions.length > 0 || change.verdicts.length > 0;
}

function isDifferent({ before, after }: Difference): boolean {
  if (!before || !after) return before !== after;
  return subtract(after, before).n !== 0n;
}

/** Whose verdicts differ from the earlier ones; slots that one of both lacks are left out. */
export function verdictChanges(
  before: ReadonlyMap<string, ReadonlyMap<string, string>>,
  mark: ExamMark,
): readonly VerdictChange[] {
  return mark.questions.flatMap(({ id: question, slots }) => {
    const changes = new Map<string, VerdictChange & { slots: string[] }>();
    for (const { id, finding } of slots) {
      const [old, now] = [before.get(question)?.get(id), finding.verdict];
      if (old === undefined || old === now) continue;
      const key = `${old} ${now}`;
      const change = changes.get(key) ?? { question, before: old, after: now, slots: [] };
      change.slots.push(id);
      changes.set(key, change);
    }
    return [...changes.values()];
  });
}

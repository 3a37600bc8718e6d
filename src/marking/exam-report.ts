import type { ExamKey } from '../exam/exam.ts';
import { oneLineIn } from '../messages/one-line.ts';
import { wordsIn } from '../messages/text.ts';
import { add, divide, multiply, type Rational, rational, ZERO } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import type { ChoiceAnalysis } from './choice-analysis.ts';
import { type GradebookRow, type GradebookStatus, percentText, pointsText, STATUSES } from './gradebook.ts';
import type {
  AdjustmentCount,
  ExamAnalysis,
  QuestionAnalysis,
  SlipCount,
  VerdictCounts,
} from './item-analysis.ts';
import { booleanText } from './item-text.ts';
import { type GradeReport, gradeReport, type StepReport, stepReport } from './report.ts';

/** The instructor's `report.json`: everybody's points, and how the questions did. Numbers are decimal texts. */
export interface ExamReport {
  readonly exam: string;
  readonly title: string;
  readonly totals: ExamTotals;
  /** In the order of the key, then what could not be marked. */
  readonly variants: readonly VariantReport[];
  readonly questions: readonly QuestionReport[];
  /** What an instructor changed after marking, and on how many sheets. */
  readonly adjustments?: readonly AdjustmentCount[];
}

export interface ExamTotals extends Readonly<Record<GradebookStatus, number>> {
  /** Of the percentages; null where nothing was marked. */
  readonly mean: string | null;
  readonly median: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
}

export interface VariantReport {
  readonly variant: string;
  readonly student: string;
  readonly name: string;
  readonly status: GradebookStatus;
  readonly note: string;
  readonly earned: string | null;
  readonly possible: string | null;
  readonly percent: string | null;
  /** In points, how much follows from the student's own mistakes. */
  readonly followThrough: string | null;
  readonly questions: Readonly<Record<string, string>>;
  readonly adjusted?: { readonly before: string; readonly steps: readonly StepReport[] };
  readonly grade?: GradeReport;
}

export interface QuestionReport {
  readonly id: string;
  readonly possible: string;
  readonly facility: string;
  readonly discrimination: string | null;
  readonly verdicts: VerdictCounts;
  readonly quantities: readonly {
    readonly id: string;
    readonly answers: number;
    readonly possible: string;
    readonly verdicts: VerdictCounts;
  }[];
  /** Who chose what, with texts in the exam's language. */
  readonly choices: readonly ChoiceReport[];
  readonly slips: readonly SlipReport[];
}

export interface SlipReport extends Omit<SlipCount, 'words'> {
  /** Of one that the question's author names, in the exam's language. */
  readonly title?: string;
}

export interface ChoiceReport {
  readonly prompt: string | null;
  readonly options: readonly { readonly text: string; readonly right: boolean; readonly count: number }[];
  readonly none: number;
}

export function buildExamReport(
  { exam, title, language }: Pick<ExamKey, 'exam' | 'title' | 'language'>,
  rows: readonly GradebookRow[],
  analysis: ExamAnalysis,
): ExamReport {
  return {
    exam,
    title,
    totals: { ...statusCounts(rows), ...percentages(analysis.shares) },
    variants: rows.map(variantReport),
    questions: analysis.questions.map((question) => questionReport(question, language)),
    ...(analysis.adjustments.length === 0 ? {} : { adjustments: analysis.adjustments }),
  };
}

function statusCounts(rows: readonly GradebookRow[]): Record<GradebookStatus, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<GradebookStatus, number>;
  for (const { status } of rows) counts[status]++;
  return counts;
}

function percentages(shares: readonly Rational[]): Omit<ExamTotals, GradebookStatus> {
  const summary = summaryOf(shares);
  const percent = (share: Rational | undefined) => (share ? fixed(multiply(share, rational(100)), 2) : null);
  return {
    mean: percent(summary?.mean),
    median: percent(summary?.median),
    lowest: percent(summary?.lowest),
    highest: percent(summary?.highest),
  };
}

export interface Summary {
  readonly mean: Rational;
  readonly median: Rational;
  readonly lowest: Rational;
  readonly highest: Rational;
}

/** Of numbers from lowest to highest; undefined where there are none. */
export function summaryOf(sorted: readonly Rational[]): Summary | undefined {
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return undefined;
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return { mean: meanOf(sorted), median: meanOf(middle), lowest, highest };
}

function meanOf(numbers: readonly Rational[]): Rational {
  return divide(numbers.reduce(add, ZERO), rational(numbers.length));
}

function variantReport({ variant, student, mark, status, note }: GradebookRow): VariantReport {
  return {
    variant,
    student: student.id,
    name: student.name,
    status,
    note,
    earned: mark ? pointsText(mark.earned) : null,
    possible: mark ? pointsText(mark.possible) : null,
    percent: mark ? percentText(mark) : null,
    followThrough: mark ? pointsText(mark.followed) : null,
    questions: Object.fromEntries(mark?.questions.map(({ id, earned }) => [id, pointsText(earned)]) ?? []),
    ...(mark?.adjusted
      ? { adjusted: { before: pointsText(mark.adjusted.before), steps: mark.adjusted.steps.map(stepReport) } }
      : {}),
    ...(mark?.grade ? { grade: gradeReport(mark.grade) } : {}),
  };
}

function questionReport(question: QuestionAnalysis, language: string): QuestionReport {
  const { id, possible, facility, discrimination, verdicts, quantities, choices, slips } = question;
  return {
    id,
    possible: pointsText(possible),
    facility: fixed(facility, 4),
    discrimination: discrimination === undefined ? null : discrimination.toFixed(4),
    verdicts,
    quantities: quantities.map((one) => ({ ...one, possible: pointsText(one.possible) })),
    choices: choices.map((choice) => choiceReport(choice, language)),
    slips: slips.map((count) => slipReport(count, language)),
  };
}

function slipReport({ words, ...count }: SlipCount, language: string): SlipReport {
  return words ? { ...count, title: wordsIn(language, words.title) } : count;
}

function choiceReport({ prompt, options, none }: ChoiceAnalysis, language: string): ChoiceReport {
  return {
    prompt: prompt && oneLineIn(language, prompt),
    options: options.map(({ text, right, count }, index) => ({
      text: text ? oneLineIn(language, text) : booleanText(index === 0, language),
      right,
      count,
    })),
    none,
  };
}

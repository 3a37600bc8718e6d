import { summaryOf } from '../marking/exam-report.ts';
import { scaleText } from '../marking/grade-scale.ts';
import type { AdjustmentCount, ExamAnalysis } from '../marking/item-analysis.ts';
import type { AdjustStep, ExamMark } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { multiply, type Rational, rational } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { shownPoints } from './feedback-head.ts';
import { plainNumber } from './number-text.ts';

/** What an instructor changed after marking, what was written to the student, and the grade. */
export interface AdjustedView {
  readonly title: string;
  readonly steps: readonly {
    readonly at: string;
    readonly isTotal: boolean;
    readonly before: string;
    readonly after: string;
    readonly why: string;
  }[];
  readonly commentsTitle: string;
  readonly comments: readonly { readonly at: string; readonly text: string }[];
  /** Empty where there is no scale. */
  readonly grade: string;
}

/** Null where nothing was adjusted. */
export function adjustedView(
  mark: ExamMark,
  decimalMark: DecimalMark,
  language: string,
): AdjustedView | null {
  const { adjusted, comments = [], grade } = mark;
  if (!adjusted && comments.length === 0 && !grade) return null;
  return {
    title: message(language, 'adjusted.title'),
    steps: (adjusted?.steps ?? []).map((step) => ({
      at: step.at === 'total' ? message(language, 'adjusted.total') : step.at,
      isTotal: step.at === 'total',
      before: shownPoints(step.before, decimalMark),
      after: shownPoints(step.after, decimalMark),
      why: whyText(step, language),
    })),
    commentsTitle: message(language, 'adjusted.comments'),
    comments: comments.map(({ at, text }) => ({ at: at ?? '', text })),
    grade: grade ? gradeText(grade, decimalMark, language) : '',
  };
}

function gradeText(
  { value, passed, scale }: NonNullable<ExamMark['grade']>,
  decimalMark: DecimalMark,
  language: string,
): string {
  const shown = scale.kind === 'linear' ? plainNumber(value, decimalMark) : value;
  const text = message(language, 'adjusted.grade', { value: shown, scale: scaleText(scale) });
  if (passed === undefined) return text;
  return `${text} · ${message(language, passed ? 'adjusted.passed' : 'adjusted.failed')}`;
}

function whyText({ kind, reason }: Pick<AdjustStep, 'kind' | 'reason'>, language: string): string {
  const what = message(language, `adjusted.${kind}`);
  return reason === '' ? what : `${what}: ${reason}`;
}

/** What was adjusted on how many sheets. */
export interface AdjustmentsView {
  readonly title: string;
  readonly means: string;
  readonly labels: Readonly<Record<'at' | 'why' | 'sheets', string>>;
  readonly rows: readonly {
    readonly at: string;
    readonly isTotal: boolean;
    readonly why: string;
    readonly sheets: string;
  }[];
  /** Empty where all are shown. */
  readonly others: string;
}

const MOST_ROWS = 40;

/** Null where nothing was adjusted. */
export function adjustmentsView(
  { adjustments, shares, sharesBefore }: ExamAnalysis,
  mark: DecimalMark,
  language: string,
): AdjustmentsView | null {
  if (adjustments.length === 0) return null;
  const text = (key: string) => message(language, `adjusted.${key}`);
  const percent = (all: readonly Rational[]) =>
    plainNumber(fixed(multiply(summaryOf(all)!.mean, rational(100)), 1), mark);
  const others = adjustments.length - MOST_ROWS;
  return {
    title: text('title'),
    means: message(language, 'adjusted.means', { before: percent(sharesBefore), after: percent(shares) }),
    labels: { at: text('at'), why: text('why'), sheets: text('sheets') },
    rows: adjustments.slice(0, MOST_ROWS).map((count) => rowOf(count, language)),
    others: others > 0 ? message(language, 'adjusted.others', { count: `${others}` }) : '',
  };
}

function rowOf(count: AdjustmentCount, language: string): AdjustmentsView['rows'][number] {
  const at = count.at === 'total' ? message(language, 'adjusted.total') : count.at;
  return { at, isTotal: count.at === 'total', why: whyText(count, language), sheets: `${count.sheets}` };
}

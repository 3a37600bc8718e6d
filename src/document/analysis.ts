import { summaryOf } from '../marking/exam-report.ts';
import type { ExamAnalysis } from '../marking/item-analysis.ts';
import { message } from '../messages/index.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { multiply, type Rational, rational, toNumber } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { type AdjustmentsView, adjustmentsView } from './adjusted.ts';
import { type OverviewRow, overviewRow } from './analysis-overview.ts';
import { type QuestionView, questionView } from './analysis-question.ts';
import { type ChartView, columnsView } from './chart.ts';
import type { HeaderView } from './header.ts';
import { plainNumber } from './number-text.ts';
import { render } from './render.ts';
import type { DocumentHtml } from './sheet.ts';
import type { SolutionExercise } from './source.ts';

/** What the item analysis is made of. */
export interface AnalysisSource {
  readonly title: string;
  readonly language: string;
  readonly analysis: ExamAnalysis;
  /** Some variant's questions, for titles and symbols. */
  readonly exercises: readonly SolutionExercise[];
}

interface AnalysisView {
  readonly header: HeaderView;
  readonly summary: string;
  /** Null where nothing was marked. */
  readonly total: TotalView | null;
  /** Null where nothing was. */
  readonly adjusted: AdjustmentsView | null;
  readonly overview: {
    readonly title: string;
    readonly labels: Readonly<
      Record<'question' | 'points' | 'facility' | 'discrimination' | 'blanks', string>
    >;
    readonly rows: readonly OverviewRow[];
    readonly legend: string;
  };
  readonly questions: readonly QuestionView[];
}

interface TotalView {
  readonly title: string;
  readonly chart: ChartView;
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
}

/** The instructor's page: how the exam went, and each of its questions. */
export function analysisHtml(source: AnalysisSource): DocumentHtml {
  const view = analysisView(source);
  return { title: view.header.title, body: render('analysis', view) };
}

function analysisView({ title, language, analysis, exercises }: AnalysisSource): AnalysisView {
  const text = (key: string) => message(language, `analysis.${key}`);
  const numbered = analysis.questions.map((question, position) => ({
    question,
    number: position + 1,
    exercise: exercises[position]!,
    language,
  }));
  return {
    header: {
      size: '',
      foot: null,
      head: null,
      version: '',
      title: message(language, 'analysis.title', { title }),
      variant: null,
      student: null,
      points: null,
    },
    summary: summaryText(analysis.sheets, language),
    total:
      analysis.sheets === 0
        ? null
        : totalView(analysis.shares, exercises[0]?.convention.mark ?? 'point', language),
    adjusted: adjustmentsView(analysis, exercises[0]?.convention.mark ?? 'point', language),
    overview: {
      title: text('overview'),
      labels: {
        question: text('question-column'),
        points: text('points-column'),
        facility: text('facility'),
        discrimination: text('discrimination'),
        blanks: text('blanks'),
      },
      rows: numbered.map(overviewRow),
      legend: text('legend'),
    },
    questions: numbered.map(questionView),
  };
}

function summaryText(sheets: number, language: string): string {
  if (sheets === 0) return message(language, 'analysis.none');
  return message(language, 'analysis.sheets', { count: String(sheets) });
}

const BINS = 10;

function totalView(shares: readonly Rational[], mark: DecimalMark, language: string): TotalView {
  const summary = summaryOf(shares)!;
  const percent = (share: Rational) =>
    message(language, 'report.percent', {
      percent: plainNumber(fixed(multiply(share, rational(100)), 1), mark),
    });
  const numbers = (['mean', 'median', 'lowest', 'highest'] as const).map((name) => ({
    label: message(language, `analysis.${name}`),
    value: percent(summary[name]),
  }));
  const ticks = Array.from({ length: BINS + 1 }, (_, bin) => `${(100 * bin) / BINS}`);
  const axis = message(language, 'analysis.percent-reached');
  const title = message(language, 'analysis.total');
  return { title, chart: columnsView(axis, binned(shares), ticks, axis), numbers };
}

/** How many shares lie in each tenth; everything reached is in the last. */
function binned(shares: readonly Rational[]): readonly number[] {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const share of shares) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(toNumber(multiply(share, rational(BINS))))));
    counts[bin]!++;
  }
  return counts;
}

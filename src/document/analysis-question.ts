import { familyById } from '../families/index.ts';
import { slipLetters } from '../families/slip-letters.ts';
import type { QuantityAnalysis, SlipCount, VerdictCounts } from '../marking/item-analysis.ts';
import type { Verdict } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { type SlipLetters, slipTitle } from '../messages/slip-text.ts';
import { type ChoicesView, choicesView } from './analysis-choices.ts';
import { type AnalysedQuestion, percentText } from './analysis-overview.ts';
import { barView, type ChartView } from './chart.ts';
import { shownPoints } from './feedback-head.ts';
import { onLine } from './on-line.ts';
import { lookup } from './rule-formula.ts';
import { questionTitle } from './statement.ts';

export interface QuestionView {
  readonly heading: string;
  readonly points: string;
  readonly verdicts: {
    readonly title: string;
    readonly legend: readonly { readonly kind: string; readonly words: string }[];
    readonly labels: Readonly<Record<'quantity' | 'shares' | 'credited' | 'blank', string>>;
    readonly rows: readonly {
      /** TeX. */
      readonly symbol: string;
      readonly id: string;
      readonly bar: ChartView;
      readonly credited: string;
      readonly blank: string;
    }[];
  };
  readonly choices: ChoicesView;
  readonly slips: {
    /** Not of a question that has none and shows what was chosen. */
    readonly shown: boolean;
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly bar: ChartView; readonly text: string }[];
    readonly legend: string;
    /** Empty where all are shown. */
    readonly others: string;
    readonly none: string;
  };
}

/** How verdicts are told apart without colours: classes of the stylesheet. */
const FILLS: readonly { readonly kind: string; readonly verdicts: readonly Verdict[] }[] = [
  { kind: 'right', verdicts: ['correct'] },
  { kind: 'follows', verdicts: ['follow-through', 'other-convention'] },
  { kind: 'imprecise', verdicts: ['imprecise'] },
  { kind: 'slip', verdicts: ['slip'] },
  { kind: 'wrong', verdicts: ['incorrect', 'unreadable'] },
  { kind: 'blank', verdicts: ['blank'] },
];

export function questionView(analysed: AnalysedQuestion): QuestionView {
  const { question, number, exercise, language } = analysed;
  return {
    heading: message(language, 'analysis.question', {
      number: `${number}`,
      title: questionTitle(exercise, language),
    }),
    points: message(language, 'document.question-points', {
      points: shownPoints(question.possible, exercise.convention.mark),
    }),
    verdicts: {
      title: message(language, 'analysis.verdicts-by-quantity'),
      legend: FILLS.map(({ kind }) => ({ kind, words: message(language, `analysis.fill-${kind}`) })),
      labels: {
        quantity: message(language, 'analysis.quantity'),
        shares: message(language, 'analysis.share-of-answers'),
        credited: message(language, 'analysis.credited'),
        blank: message(language, 'analysis.blank'),
      },
      rows: question.quantities.map((quantity) => quantityRow(quantity, analysed)),
    },
    choices: choicesView(question.choices, language),
    slips: slipsView(analysed),
  };
}

const VERDICT_WIDTH = 380;

function quantityRow({ id, verdicts, answers }: QuantityAnalysis, { exercise, language }: AnalysedQuestion) {
  const counts = FILLS.map((fill) => ({ kind: fill.kind, value: countOf(verdicts, fill.verdicts) }));
  const credited = countOf(verdicts, ['correct', 'follow-through', 'other-convention']);
  const label = message(language, 'analysis.share-of-answers');
  return {
    symbol: onLine(lookup(exercise)(id).symbol([])),
    id,
    bar: barView(label, counts, answers, VERDICT_WIDTH),
    credited: percentText(credited / answers, language),
    blank: percentText(verdicts.blank / answers, language),
  };
}

function countOf(counts: VerdictCounts, verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}

const MOST_SLIPS = 6;
const SLIP_WIDTH = 260;

function slipsView({ question, exercise, language }: AnalysedQuestion): QuestionView['slips'] {
  const letters = slipLetters(familyById(exercise.family), exercise.convention);
  const shown = question.slips.slice(0, MOST_SLIPS);
  const most = Math.max(1, ...shown.map(({ sheets, possibly }) => sheets + possibly));
  const others = question.slips.length - shown.length;
  return {
    shown: question.slips.length > 0 || question.choices.length === 0,
    title: message(language, 'analysis.slips'),
    rows: shown.map((count) => slipRow(count, most, language, letters)),
    legend: message(language, 'analysis.slips-axis'),
    others: others === 0 ? '' : message(language, 'analysis.other-slips', { count: String(others) }),
    none: message(language, 'analysis.no-slips'),
  };
}

function slipRow(
  { slip, words, sheets, possibly }: SlipCount,
  most: number,
  language: string,
  letters: SlipLetters,
) {
  const label = slipTitle(slip, language, words, letters);
  const parts = [
    { kind: 'solid', value: sheets },
    { kind: 'possibly', value: possibly },
  ];
  return {
    label,
    bar: barView(label, parts, most, SLIP_WIDTH),
    text: possibly === 0 ? `${sheets}` : `${sheets} + ${possibly}`,
  };
}

import { answersIn, type QuestionAnalysis } from '../marking/item-analysis.ts';
import { message } from '../messages/index.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { toNumber } from '../number/rational.ts';
import { fixed } from '../number/rounding.ts';
import { barView, type ChartView, signedBarView } from './chart.ts';
import { shownPoints } from './feedback-head.ts';
import { plainNumber } from './number-text.ts';
import type { SolutionExercise } from './source.ts';
import { questionTitle } from './statement.ts';

/** A question of the exam with what is known of it. */
export interface AnalysedQuestion {
  readonly question: QuestionAnalysis;
  readonly number: number;
  readonly exercise: SolutionExercise;
  readonly language: string;
}

interface Measure {
  readonly text: string;
  readonly bar: ChartView;
}

export interface OverviewRow {
  readonly title: string;
  readonly points: string;
  readonly facility: Measure;
  readonly discrimination: Measure;
  readonly blanks: Measure;
}

const WIDTH = 78;

export function overviewRow({ question, number, exercise, language }: AnalysedQuestion): OverviewRow {
  const { mark } = exercise.convention;
  return {
    title: message(language, 'analysis.question', {
      number: `${number}`,
      title: questionTitle(exercise, language),
    }),
    points: shownPoints(question.possible, mark),
    facility: {
      text: plainNumber(fixed(question.facility, 2), mark),
      bar: barView(
        message(language, 'analysis.facility'),
        [{ kind: 'solid', value: toNumber(question.facility) }],
        1,
        WIDTH,
      ),
    },
    discrimination: discrimination(question, mark, language),
    blanks: blanks(question, language),
  };
}

function discrimination(
  { discrimination: value }: QuestionAnalysis,
  mark: DecimalMark,
  language: string,
): Measure {
  return {
    text: value === undefined ? message(language, 'analysis.undefined') : plainNumber(value.toFixed(2), mark),
    bar: signedBarView(message(language, 'analysis.discrimination'), value, WIDTH),
  };
}

function blanks({ verdicts }: QuestionAnalysis, language: string): Measure {
  const answers = answersIn(verdicts);
  const share = answers === 0 ? 0 : verdicts.blank / answers;
  return {
    text: percentText(share, language),
    bar: barView(message(language, 'analysis.blanks'), [{ kind: 'solid', value: share }], 1, WIDTH),
  };
}

/** A share of answers, for people. */
export function percentText(share: number, language: string): string {
  return message(language, 'report.percent', { percent: String(Math.round(100 * share)) });
}

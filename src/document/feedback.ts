import type { KeyQuestion, KeyVariant } from '../exam/exam.ts';
import type { ExamMark, QuestionMark } from '../marking/marks.ts';
import { message } from '../messages/index.ts';
import { type AdjustedView, adjustedView } from './adjusted.ts';
import { keyExercise } from './feedback-exercise.ts';
import { feedbackHeader, type PointsReached, pointsReached, shownPoints } from './feedback-head.ts';
import { type Remark, remarksOn } from './feedback-remarks.ts';
import { type FeedbackRow, feedbackRows } from './feedback-rows.ts';
import { costliestStep, type FeedbackStep } from './feedback-step.ts';
import type { HeaderView } from './header.ts';
import { render } from './render.ts';
import type { DocumentHtml } from './sheet.ts';
import type { SolutionExercise } from './source.ts';
import { questionTitle } from './statement.ts';

/** One marked answer sheet. */
export interface FeedbackSource {
  readonly title: string;
  readonly language: string;
  readonly variant: KeyVariant;
  readonly mark: ExamMark;
  /** Titles of questions by id, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
}

interface FeedbackView {
  readonly header: HeaderView;
  readonly points: PointsReached;
  readonly labels: Readonly<
    Record<'answer' | 'given' | 'expected' | 'verdict' | 'points' | 'remarks', string>
  >;
  readonly adjusted: AdjustedView | null;
  readonly questions: readonly QuestionView[];
  readonly note: string;
}

interface QuestionView {
  readonly heading: string;
  readonly points: string;
  /** `short` stands in one column. */
  readonly table: 'short' | 'long';
  readonly rows: readonly FeedbackRow[];
  /** Null where there is more to say. */
  readonly allRight: string | null;
  readonly remarks: readonly Remark[];
  readonly step: (Pick<FeedbackStep, 'givens' | 'quantities'> & { readonly title: string }) | null;
}

/** What a student gets back: every answer with its verdict, the mistakes by name, the step that went wrong. */
export function feedbackHtml(source: FeedbackSource): DocumentHtml {
  const view = feedbackView(source);
  return { title: `${view.header.title} (${source.mark.variant})`, body: render('feedback', view) };
}

function feedbackView({ title, language, mark, variant, titles }: FeedbackSource): FeedbackView {
  const exercises = variant.questions.map((question) =>
    keyExercise(question, titles.get(question.id) ?? null),
  );
  const label = (key: string) => message(language, `report.${key}`);
  return {
    header: feedbackHeader(title, mark, variant, language),
    points: pointsReached(mark, exercises[0]?.convention.mark ?? 'point', language),
    labels: {
      answer: label('answer'),
      given: label('given'),
      expected: label('expected'),
      verdict: label('verdict'),
      points: label('points-column'),
      remarks: label('remarks'),
    },
    adjusted: adjustedView(mark, exercises[0]?.convention.mark ?? 'point', language),
    questions: mark.questions.map((question, position) =>
      questionView(question, variant.questions[position]!, exercises[position]!, position + 1, language),
    ),
    note: message(language, 'report.note'),
  };
}

const SHORT_TABLE = 10;

function questionView(
  mark: QuestionMark,
  key: KeyQuestion,
  exercise: SolutionExercise,
  number: number,
  language: string,
): QuestionView {
  const points = (value: QuestionMark['earned']) => shownPoints(value, exercise.convention.mark);
  const step = costliestStep(exercise, mark.slots);
  const remarks = remarksOn(mark.slots, language);
  return {
    heading: message(language, 'report.question', {
      number: `${number}`,
      title: questionTitle(exercise, language),
    }),
    points: message(language, 'report.points', {
      earned: points(mark.earned),
      possible: points(mark.possible),
    }),
    table: mark.slots.length <= SHORT_TABLE ? 'short' : 'long',
    rows: feedbackRows(exercise, mark.slots, key.slots, language),
    allRight: remarks.length === 0 && !step ? message(language, 'report.all-right') : null,
    remarks,
    step: step && {
      title: message(language, step.isBlank ? 'report.step-blank' : 'report.step', { slot: step.slot }),
      givens: step.givens,
      quantities: step.quantities,
    },
  };
}

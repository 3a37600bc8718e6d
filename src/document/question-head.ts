import { message } from '../messages/index.ts';
import type { Figures } from './figures.ts';
import { type GivensView, givensView } from './givens.ts';
import { pointsText } from './header.ts';
import type { RichText } from './rich-text.ts';
import type { ShownExercise } from './source.ts';
import { questionTitle, statementText } from './statement.ts';

/** What stands above the boxes of a sheet and above the steps of a solution alike. */
export interface QuestionHead {
  readonly heading: string;
  readonly title: string;
  readonly points: string;
  readonly statement: RichText;
  readonly givens: GivensView;
  /** What is agreed on for this question alone. */
  readonly agreements: readonly RichText[];
}

/** `position` counts from 0. */
export function questionHead(
  exercise: ShownExercise,
  position: number,
  agreements: readonly RichText[],
  language: string,
  figures: Figures,
): QuestionHead {
  return {
    heading: message(language, 'document.question', { number: `${position + 1}` }),
    title: questionTitle(exercise, language),
    points: pointsText(exercise, language),
    statement: statementText(exercise, language),
    givens: givensView(exercise, language, figures),
    agreements,
  };
}

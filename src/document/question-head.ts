import { message } from '../messages/index.ts';
import { slotAddress } from '../worksheet/slot-id.ts';
import type { Authored } from './authored.ts';
import type { Figures } from './figures.ts';
import { type GivensView, givensView } from './givens.ts';
import { pointsText } from './header.ts';
import { plainNumber } from './number-text.ts';
import { onLine } from './on-line.ts';
import { type RichText, richMessage } from './rich-text.ts';
import { lookup } from './rule-formula.ts';
import type { ShownExercise } from './source.ts';
import { questionTitle, statementText } from './statement.ts';

/** What stands above the boxes of a sheet and above the steps of a solution alike. */
export interface QuestionHead {
  readonly heading: string;
  readonly title: string;
  readonly points: string;
  readonly statement: Authored;
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
    agreements: [...weightsLine(exercise, language), ...agreements],
  };
}

/** What each thing that is asked is worth, in one line; none where all entries are worth the same. */
function weightsLine(exercise: ShownExercise, language: string): readonly RichText[] {
  const { weights, points, convention } = exercise;
  if (!weights || points === null) return [];
  const parts = Object.entries(weights).map(([id, worth], place) => {
    const { quantity, indices } = slotAddress(id)!;
    const tex = onLine(lookup(exercise)(quantity).symbol(indices.map(String)));
    const values = { asked: { tex }, points: plainNumber(worth, convention.mark) };
    return richMessage(language, place === 0 ? 'document.weights' : 'document.further-weight', values);
  });
  return [parts.flat()];
}

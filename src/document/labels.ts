import { wordsIn } from '../messages/text.ts';
import { own } from '../own.ts';
import type { ShownExercise } from './source.ts';

/** What its author says that a quantity is; nothing where nobody does. */
export function labelOf({ presentation }: ShownExercise, id: string, language: string): string {
  const words = own(presentation.labels, id);
  return words === undefined ? '' : wordsIn(language, words);
}

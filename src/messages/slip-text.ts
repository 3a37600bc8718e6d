import { message } from './index.ts';
import { type Words, wordsIn } from './text.ts';

/** What the author of a question calls a mistake, why it is one, and what helps whoever makes it. */
export interface SlipWords {
  readonly title: Words;
  readonly why: Words;
  readonly hint?: Words | undefined;
}

/** Words of authors by the slip's id; the texts of others stand in the messages under `slip.<id>`. */
export type SlipWordsById = Readonly<Record<string, SlipWords>>;

/** What a slip is called. */
export function slipTitle(id: string, language: string, words?: SlipWords): string {
  return words ? wordsIn(language, words.title) : message(language, `slip.${id}.title`);
}

/** Why it is a mistake, or what was done instead. */
export function slipExplanation(id: string, language: string, words?: SlipWords): string {
  return words ? wordsIn(language, words.why) : message(language, `slip.${id}.explanation`);
}

/** A nudge that does not give the answer away: an author's title, where there is no more. */
export function slipHint(id: string, language: string, words?: SlipWords): string {
  return words ? wordsIn(language, words.hint ?? words.title) : message(language, `slip.${id}.hint`);
}

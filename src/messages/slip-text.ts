import { message } from './index.ts';
import { oneLineIn } from './one-line.ts';
import { type Words, wordsIn } from './text.ts';

/** What the author of a question calls a mistake, why it is one, and what helps whoever makes it. */
export interface SlipWords {
  readonly title: Words;
  readonly why: Words;
  readonly hint?: Words | undefined;
}

/** Words of authors by the slip's id; the texts of others stand in the messages under `slip.<id>`. */
export type SlipWordsById = Readonly<Record<string, SlipWords>>;

/**
 * Quantities that courses write differently and that texts on slips name: `{a}` in a text is the value after the
 * activation, however the course writes it.
 */
export type SlipLetters = Readonly<Record<'z' | 'a' | 't' | 'eta' | 'f' | 'delta' | 'lambda', string>>;

/** As texts name them where no course is at hand. */
export const USUAL_LETTERS: SlipLetters = {
  z: 'z',
  a: 'a',
  t: 't',
  eta: 'η',
  f: 'f',
  delta: 'δ',
  lambda: 'λ',
};

/** What a slip is called. */
export function slipTitle(id: string, language: string, words?: SlipWords, letters = USUAL_LETTERS): string {
  return words ? wordsIn(language, words.title) : message(language, `slip.${id}.title`, letters);
}

/** Why it is a mistake, or what was done instead. */
export function slipExplanation(
  id: string,
  language: string,
  words?: SlipWords,
  letters = USUAL_LETTERS,
): string {
  return words
    ? oneLineIn(language, { words: words.why })
    : message(language, `slip.${id}.explanation`, letters);
}

/** A nudge that does not give the answer away: an author's title, where there is no more. */
export function slipHint(id: string, language: string, words?: SlipWords, letters = USUAL_LETTERS): string {
  return words
    ? oneLineIn(language, { words: words.hint ?? words.title })
    : message(language, `slip.${id}.hint`, letters);
}

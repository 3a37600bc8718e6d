import { own } from '../own.ts';
import { message } from './index.ts';

/** Words that the author of a bank wrote: in one language, or by language code. */
export type Words = string | Readonly<Record<string, string>>;

/** A text for people: an entry of the catalogue, or an author's words. */
export type Text =
  | { readonly key: string; readonly values?: Readonly<Record<string, string>> }
  | { readonly words: Words };

/** An author's words in a language; where there are none in it, those in English, else the first. */
export function wordsIn(language: string, words: Words): string {
  if (typeof words === 'string') return words;
  return own(words, language) ?? words['en'] ?? Object.values(words)[0] ?? '';
}

export function textIn(language: string, text: Text): string {
  return 'key' in text ? message(language, text.key, text.values) : wordsIn(language, text.words);
}

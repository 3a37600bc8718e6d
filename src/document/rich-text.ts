import { authoredParts } from '../messages/authored-parts.ts';
import { formulaIssue } from '../messages/formula-issue.ts';
import { hasMessage, message } from '../messages/index.ts';

/** A stretch of text or a formula inside it; exactly one of both is set. */
export interface Segment {
  readonly text: string | null;
  readonly tex: string | null;
}

export type RichText = readonly Segment[];

/** A value of a message that is a formula. */
export interface Tex {
  readonly tex: string;
}

/** Private characters that stand for formulas while a message is put together. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const PRIVATE = /[\uE000\uE001]/g;
const PLACE = /\uE000(\d+)\uE001/;

/** A message whose placeholders may be formulas, as stretches of text and TeX. */
export function richMessage(
  language: string,
  key: string,
  values: Readonly<Record<string, string | Tex>> = {},
): RichText {
  const formulas: string[] = [];
  const texts = Object.entries(values).map(([name, value]): [string, string] => {
    if (typeof value === 'string') return [name, value.replaceAll(PRIVATE, '')];
    formulas.push(value.tex);
    return [name, `${OPEN}${formulas.length - 1}${CLOSE}`];
  });
  return message(language, key, Object.fromEntries(texts))
    .split(PLACE)
    .map((part, position) =>
      position % 2 === 0 ? plain(part) : { text: null, tex: formulas[Number(part)]! },
    )
    .filter(({ text }) => text !== '');
}

export function plain(text: string): Segment {
  return { text, tex: null };
}

/**
 * Text that somebody wrote, with formulas between dollar signs: `the sum $w_1 + w_2$`. Banks with formulas that
 * cannot be printed are refused when they are read; where such a text comes another way, it stands as it is.
 */
export function authoredText(text: string): RichText {
  return authoredParts(text)
    .map(({ content, isFormula }) => {
      if (!isFormula) return plain(content);
      return formulaIssue(content) === undefined ? { text: null, tex: content } : plain(`$${content}$`);
    })
    .filter(({ text: content }) => content !== '');
}

/** What a person calls a thing of our files: `half-squared-error`. */
export function inWords(language: string, word: string): string {
  return hasMessage(`word.${word}`) ? message(language, `word.${word}`) : word;
}

import type { Picture } from '../bank/read-picture.ts';
import { formulaIssue } from '../messages/formula-issue.ts';
import { hasMessage, message } from '../messages/index.ts';
import type { Inlines } from '../messages/written.ts';

/** A picture with all that it takes to show it. */
export interface ShownPicture extends Pick<Picture, 'src' | 'width' | 'height'> {
  readonly kind: 'picture';
  readonly alt: string;
}

/** A line of text with formulas in it. */
export type RichText = Inlines<ShownPicture>;

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
      position % 2 === 0 ? plain(part) : { kind: 'formula' as const, tex: formulas[Number(part)]! },
    )
    .filter((part) => part.kind !== 'text' || part.text !== '');
}

export function plain(text: string): RichText[number] {
  return { kind: 'text', text };
}

const FORMULA = /\\(\$)|\$([^$\n]+)\$/;

/**
 * A sentence with formulas between dollar signs and nothing else in it; `\$` is a dollar sign. What cannot be printed
 * stands as it is.
 */
export function formulaLine(text: string): RichText {
  const parts = text.split(FORMULA);
  const segments = parts.map((part = '', position) => {
    const isFormula = position % 3 === 2 && parts[position] !== undefined;
    if (!isFormula) return plain(part);
    return formulaIssue(part) === undefined ? ({ kind: 'formula', tex: part } as const) : plain(`$${part}$`);
  });
  return segments.filter((segment) => segment.kind !== 'text' || segment.text !== '');
}

/** What a person calls a thing of our files: `half-squared-error`. */
export function inWords(language: string, word: string): string {
  return hasMessage(`word.${word}`) ? message(language, `word.${word}`) : word;
}

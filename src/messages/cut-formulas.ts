/** A formula in an author's text. */
export interface CutFormula {
  /** Without its dollar signs. */
  readonly tex: string;
  /** With them. */
  readonly written: string;
  /** Between two dollar signs on either side: it stands on a line of its own. */
  readonly display: boolean;
}

/** A text in whose formulas' place a single character stands each, and the formulas. */
export interface CutText {
  readonly text: string;
  readonly formulas: readonly CutFormula[];
}

/** Characters without a meaning, which authors have no use for, stand for formulas while a text is taken apart. */
const FIRST = 0xe100;
const PLACES = /[\ue100-\uf8ff]/g;
const MOST = 0xf8ff - FIRST;

/** From left to right: what is escaped, blocks of code, code, formulas, a product of names. What begins first, wins. */
const PARTS = new RegExp(
  [
    /\\[\s\S]/u,
    /^[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\k<fence>)[^\n]*)*(?:\n[ \t>]*\k<fence>[^\n]*)?/u,
    /(?<!`)(?<ticks>`+)(?!`)[^`](?:[\s\S]*?[^`])?\k<ticks>(?!`)/u,
    /\$\$((?:(?!\$\$|\n[ \t]*\n)[\s\S])+)\$\$/u,
    /\$([^$\n]+)\$/u,
    /(?<=[\p{L}\p{N})\]$])\*(?=[\p{L}\p{N}([$\\])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gmu',
);

/**
 * Takes the formulas between dollar signs out of a text in Markdown, which so leaves their signs alone; code keeps its
 * own dollar signs, and a single one is one. An asterisk between names or numbers is a product.
 */
export function cutFormulas(written: string): CutText {
  const formulas: CutFormula[] = [];
  const place = (whole: string, _fence?: string, _ticks?: string, display?: string, inline?: string) => {
    const tex = display ?? inline;
    if (tex === undefined || formulas.length > MOST) return whole === '*' ? '\\*' : whole;
    formulas.push({ tex: tex.trim(), written: whole, display: display !== undefined });
    return String.fromCharCode(FIRST + formulas.length - 1);
  };
  return { text: written.replaceAll(PLACES, '\ufffd').replaceAll(PARTS, place), formulas };
}

/** What a text without its formulas consists of: stretches of text, and numbers of formulas. */
export function placesIn(text: string): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let end = 0;
  for (const { 0: place, index } of text.matchAll(PLACES)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push(place.charCodeAt(0) - FIRST);
    end = index + 1;
  }
  return end < text.length ? [...parts, text.slice(end)] : parts;
}

/** The text with its formulas as they were written. */
export function withFormulas(text: string, formulas: readonly CutFormula[]): string {
  return placesIn(text)
    .map((part) => (typeof part === 'string' ? part : formulas[part]!.written))
    .join('');
}

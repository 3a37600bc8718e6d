import { joined } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

const GREEK: ReadonlySet<string> = new Set(
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega'.split(
    ' ',
  ),
);

/** TeX from an id: `z1` is z with index 1, `eta` is η, `loss` stands upright, `x_new` has an upright index. */
export function symbolFromId(id: string): TexSymbol {
  const [, word = id, digits = '', rest = ''] = /^([A-Za-z]+)(\d*)_?(.*)$/.exec(id) ?? [];
  const below = [digits, rest && `\\mathrm{${rest.replaceAll('_', '\\,')}}`].filter((part) => part !== '');
  return (indices) => subscripted(letter(word), [...below, ...indices]);
}

/** Plain text as a symbol. */
export function symbolFromText(text: string): TexSymbol {
  return (indices) => subscripted(`\\text{${text}}`, indices);
}

/** A base with indices below it. */
export function subscripted(base: string, below: readonly string[]): string {
  return below.length === 0 ? base : `${base}_{${joined(below)}}`;
}

function letter(word: string): string {
  if (word.length === 1) return word;
  return GREEK.has(word) ? `\\${word}` : `\\mathrm{${word}}`;
}

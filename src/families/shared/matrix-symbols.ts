import { lettered } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

/** `\mathbf{W}^{x}`, and its entries `w_{ji}^{x}`. */
export function matrixSymbol(letter: string, above = ''): TexSymbol {
  const [whole, entry] = [lettered(upper(letter), { above }), lettered(letter, { above })];
  return (indices) => (indices.length === 0 ? whole(indices) : entry(indices));
}

/** `h_{j}^{(s)}`: entry j at time s; `\mathbf{H}` the whole, which has a row for each time. */
export function timed(letter: string): TexSymbol {
  return ([time, ...indices]) => {
    if (time === undefined) return lettered(upper(letter))([]);
    return indices.length === 0 ? `${letter}^{(${time})}` : lettered(letter, { above: `(${time})` })(indices);
  };
}

/** `\mathbf{h}^{(s)}`: all entries at a time. */
export function vectorAt(letter: string, time: string): string {
  return lettered(letter, { above: `(${time})` })([]);
}

function upper(letter: string): string {
  return letter.length === 1 ? letter.toUpperCase() : letter;
}

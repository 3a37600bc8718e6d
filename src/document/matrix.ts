import type { Quantity, Shape } from '../worksheet/types.ts';
import { estimatedWidth } from '../worksheet/typeset/width.ts';

/** Rows of a matrix in brackets; columns right-aligned, which lines up numbers of equal decimals. */
export function bracketed(rows: readonly (readonly string[])[], align: 'r' | 'c' = 'r'): string {
  const [open, close] = align === 'c' ? ['bmatrix', 'bmatrix'] : ['bmatrix*', 'bmatrix*'];
  const lines = rows.map((row) => row.join(' & '));
  return `\\begin{${open}}${align === 'c' ? '' : '[r]'} ${lines.join(' \\\\ ')} \\end{${close}}`;
}

/** Entries, row by row, laid out in a quantity's shape; a vector is a column, or a row where the course has row vectors. */
export function laidOut<T>(
  shape: Shape,
  entries: readonly T[],
  rowVectors: boolean,
): readonly (readonly T[])[] {
  if (shape.length === 2) {
    return Array.from({ length: shape[0] }, (_, row) => entries.slice(row * shape[1], (row + 1) * shape[1]));
  }
  return rowVectors || shape.length === 0 ? [entries] : entries.map((entry) => [entry]);
}

/** Texts with decimals made equally long by invisible digits, so that their points line up. */
export function padded(texts: readonly string[]): readonly string[] {
  const tails = texts.map((text) => /(?:\.|\{,\})\d+$/.exec(text)?.[0] ?? '');
  const digits = (tail: string) => tail.replace(/\D/g, '').length;
  const longest = tails.reduce((a, b) => (digits(b) > digits(a) ? b : a), '');
  if (texts.some((text) => text.includes('frac'))) return texts;
  return texts.map((text, position) => {
    const missing = invisible(tails[position]!, longest);
    return missing === '' ? text : `${text}\\phantom{${missing}}`;
  });
}

function invisible(tail: string, longest: string): string {
  if (tail === '') return longest;
  return '0'.repeat(longest.length - tail.length);
}

/** Widest matrix on a line, in digits, and longest vector that stands upright. */
const [WIDEST, LONGEST] = [76, 12];

/** `symbol = matrix` of values that are already TeX; a matrix wider than the page in blocks of columns. */
export function equations(
  quantity: Quantity,
  texts: readonly string[],
  rowVectors: boolean,
): readonly string[] {
  const { shape } = quantity;
  const symbol = quantity.symbol([]);
  if (shape.length === 0) return [`${symbol} = ${texts[0]}`];
  const lying = shape.length === 1 && !rowVectors && shape[0] > LONGEST;
  const rows = laidOut(shape, padded(texts), rowVectors || lying);
  const name = lying ? `${symbol}^{\\top}` : symbol;
  const blocks = columnBlocks(rows);
  if (blocks.length === 1) return [`${name} = ${bracketed(rows)}`];
  return blocks.map(([from, to]) => {
    const part = rows.map((row) => row.slice(from, to));
    return `${name}_{[${from + 1}\\ldots ${to}]} = ${bracketed(part)}`;
  });
}

/** Ranges of columns that fit on a line each. */
function columnBlocks(rows: readonly (readonly string[])[]): readonly (readonly [number, number])[] {
  const widest = Math.max(...rows.flat().map((text) => estimatedWidth(text)));
  const count = rows[0]!.length;
  const perBlock = Math.max(1, Math.floor(WIDEST / (widest + 2.4)));
  return Array.from({ length: Math.ceil(count / perBlock) }, (_, block) => [
    block * perBlock,
    Math.min(count, (block + 1) * perBlock),
  ]);
}

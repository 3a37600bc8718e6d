import type { Quantity, Shape } from '../worksheet/types.ts';
import { estimatedWidth } from '../worksheet/typeset/width.ts';
import type { Numeral } from './number-text.ts';

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
  if (shape.length > 1) {
    // What is traced has a row for each time.
    const wide = entries.length / shape[0]!;
    return Array.from({ length: shape[0]! }, (_, row) => entries.slice(row * wide, (row + 1) * wide));
  }
  return rowVectors || shape.length === 0 ? [entries] : entries.map((entry) => [entry]);
}

/** Numbers with decimals made equally long by invisible digits, so that their marks line up; not beside fractions. */
export function padded(numerals: readonly Numeral[]): readonly string[] {
  const tails = numerals.map(({ behind }) => behind);
  if (tails.includes(null)) return numerals.map(({ tex }) => tex);
  const longest = tails.reduce<string>((most, tail) => (tail!.length > most.length ? tail! : most), '');
  return numerals.map(({ tex, behind }) => {
    const missing = behind === '' ? longest : '0'.repeat(longest.length - behind!.length);
    return missing === '' ? tex : `${tex}\\phantom{${missing}}`;
  });
}

/** Widest matrix on a line, in digits, and longest vector that stands upright. */
const [WIDEST, LONGEST] = [76, 12];

/** `symbol = matrix` of numbers; a matrix wider than the page in blocks of columns. */
export function equations(
  quantity: Quantity,
  numerals: readonly Numeral[],
  rowVectors: boolean,
): readonly string[] {
  const { shape } = quantity;
  const symbol = quantity.symbol([]);
  if (shape.length === 0) return [`${symbol} = ${numerals[0]!.tex}`];
  const lying = shape.length === 1 && !rowVectors && shape[0] > LONGEST;
  const rows = laidOut(shape, padded(numerals), rowVectors || lying);
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

import { type Decimal, numberOf, sum } from './decimal.ts';
import type { Hand } from './hand.ts';

export type Matrix = readonly (readonly Decimal[])[];

export const matrixOf = (texts: readonly (readonly string[])[]): Matrix =>
  texts.map((row) => row.map(numberOf));

export const transposed = (a: Matrix): Matrix => a[0]!.map((_, column) => a.map((row) => row[column]!));

export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => sum(row.map((value, index) => value.times(column[index]!)))));
}

export const scaledBy = (a: Matrix, factor: Decimal | number): Matrix =>
  a.map((row) => row.map((value) => value.times(factor)));

/** Notes every entry, `id[1,1]` …, and gives back what is carried on with. */
export function noteMatrix(hand: Hand, id: string, a: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => hand.note(`${id}[${i + 1},${j + 1}]`, value)));
}

/** Columns from `from` on, so many. */
export const columnsOf = (a: Matrix, from: number, count: number): Matrix =>
  a.map((row) => row.slice(from, from + count));

/** Matrices side by side. */
export const beside = (...all: readonly Matrix[]): Matrix => all[0]!.map((_, i) => all.flatMap((a) => a[i]!));

import type { Shape } from '../../worksheet/types.ts';

/** Texts in a shape, each from its indices counted from 1: `''`, `'2'`, `'1,3'`. */
export function nested(shape: Shape, entry: (address: string) => string): string | string[] | string[][] {
  const [rows, columns] = shape;
  if (rows === undefined) return entry('');
  const row = (j: number) =>
    columns === undefined ? entry(`${j}`) : Array.from({ length: columns }, (_, i) => entry(`${j},${i + 1}`));
  return Array.from({ length: rows }, (_, j) => row(j + 1)) as string[] | string[][];
}

import type { Convention } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { ProblemError } from '../problem.ts';

export type Table = readonly (readonly string[])[];

/** Rows and columns. @throws {ProblemError} where a row is not as long as the first. */
export function extentsOf(id: string, table: Table): readonly [rows: number, columns: number] {
  const columns = table[0]!.length;
  const uneven = table.findIndex((row) => row.length !== columns);
  if (uneven < 0) return [table.length, columns];
  const has = counted(table[uneven]!.length, 'number');
  throw new ProblemError([id, uneven], `has ${has}, but the first row has ${columns}`);
}

/** @throws {ProblemError} where a row has not this many numbers; `why` says where the count comes from. */
export function checkRow(id: string, row: readonly string[] | undefined, count: number, why: string): void {
  if (row === undefined || row.length === count) return;
  throw new ProblemError([id], `has ${counted(row.length, 'number')}, not ${count}: ${why}`);
}

/** @throws {ProblemError} where a table has other rows or columns; `why` says where the extents come from. */
export function checkTable(
  id: string,
  table: Table | undefined,
  [rows, columns]: readonly [number, number],
  why: string,
): void {
  if (table === undefined) return;
  const [height, width] = extentsOf(id, table);
  if (height === rows && width === columns) return;
  throw new ProblemError([id], `is ${height} × ${width}, not ${rows} × ${columns}: ${why}`);
}

/** How the convention writes weights that lead from `inputs` to `units`, and where an entry stands. */
export function orientation({ weights }: Pick<Convention, 'weights'>) {
  const rows = weights === 'rows';
  return {
    shape: (units: number, inputs: number): readonly [number, number] =>
      rows ? [units, inputs] : [inputs, units],
    /** `W[j,i]` in rows, `W[i,j]` in columns. */
    entry: (id: string, unit: string, input: string) =>
      rows ? `${id}[${unit},${input}]` : `${id}[${input},${unit}]`,
    /** Units and inputs of a matrix of weights. */
    sizes: (id: string, table: Table): readonly [units: number, inputs: number] => {
      const [height, width] = extentsOf(id, table);
      return rows ? [height, width] : [width, height];
    },
  };
}

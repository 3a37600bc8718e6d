/** Which side of its column a cell stands at. */
export type Side = 'left' | 'right';

/** Cells made as wide as the widest of their column, in code points. Rows are equally long. */
export function inColumns(
  rows: readonly (readonly string[])[],
  side: (column: number) => Side = () => 'left',
): readonly (readonly string[])[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, lengthOf(row[column]!)), 0),
  );
  return rows.map((row) => row.map((cell, column) => padded(cell, widths[column]!, side(column))));
}

/** A table to be read in a terminal: columns two spaces apart, no space at the end of a line. */
export function tableText(
  rows: readonly (readonly string[])[],
  side: (column: number) => Side = () => 'left',
): string {
  return inColumns(rows, side)
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}

function padded(cell: string, width: number, side: Side): string {
  const space = ' '.repeat(width - lengthOf(cell));
  return side === 'right' ? space + cell : cell + space;
}

function lengthOf(text: string): number {
  return [...text].length;
}

import type { SheetPrint } from '../exam/sheet-print.ts';

/** Room to work in below a question. */
export interface WorkRoom {
  readonly ruling: SheetPrint['ruling'];
  /** Millimetres: of all of it where it is blank, else of a row. */
  readonly height: number;
  /** For each row what is drawn in it, as a path in millimetres; one without a path where it is blank. */
  readonly rows: readonly string[];
  readonly width: number;
}

/** Millimetres: fits both papers, and whole squares. */
const WIDTH = 170;
const ROW = { lines: 8, squares: 5 } as const;

/** Null where none is asked for. Rows may go on on the next page. */
export function workRoom({ workspace, ruling }: SheetPrint): WorkRoom | null {
  if (workspace === 0) return null;
  if (ruling === 'blank') return { ruling, height: workspace, rows: [''], width: WIDTH };
  const height = ROW[ruling];
  const count = Math.max(1, Math.floor(workspace / height));
  return { ruling, height, rows: Array.from({ length: count }, () => drawn(ruling, height)), width: WIDTH };
}

function drawn(ruling: 'lines' | 'squares', height: number): string {
  const below = `M0 ${height}H${WIDTH}`;
  if (ruling === 'lines') return below;
  const columns = Array.from(
    { length: WIDTH / height + 1 },
    (_, column) => `M${column * height} 0V${height}`,
  );
  return `M0 0H${WIDTH}${below}${columns.join('')}`;
}

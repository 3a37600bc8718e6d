import { csvText, harmlessCell } from '../files/csv-cell.ts';
import type { KeyVariant } from './exam.ts';

/** `roster.csv`: which variant is whose. */
export function rosterCsv(variants: readonly KeyVariant[]): string {
  const rows = variants.flatMap(({ variant, student }) =>
    student ? [[variant, student.id, student.name, student.email]] : [],
  );
  return csvText([['variant', 'id', 'name', 'email'], ...rows.map((row) => row.map(harmlessCell))]);
}

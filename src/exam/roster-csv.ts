import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from '../files/csv-cell.ts';
import type { KeyVariant } from './exam.ts';

/** `roster.csv`: which variant is whose. */
export function rosterCsv(variants: readonly KeyVariant[]): string {
  const rows = variants.flatMap(({ variant, student }) =>
    student ? [[variant, student.id, student.name, student.email]] : [],
  );
  return stringify([['variant', 'id', 'name', 'email'], ...rows.map((row) => row.map(harmlessCell))]);
}

import { csvText, harmlessCell } from '../files/csv-cell.ts';
import type { KeyVariant, Student } from './exam.ts';
import { groupedBy } from './grouped.ts';

interface Owned extends KeyVariant {
  readonly student: Student;
}

/** `roster.csv`: which variant is whose; where rooms are known, room by room. */
export function rosterCsv(variants: readonly KeyVariant[]): string {
  const owned = variants.filter((variant): variant is Owned => variant.student !== null);
  const columns: readonly (readonly [string, (variant: Owned) => string | undefined])[] = [
    ['version', ({ version }) => version],
    ['room', ({ student }) => student.room],
    ['seat', ({ student }) => student.seat],
  ];
  const used = columns.filter(([, cell]) => owned.some((variant) => cell(variant) !== undefined));
  const rows = byRoom(owned).map((variant) => {
    const { id, name, email } = variant.student;
    return [variant.variant, id, name, email, ...used.map(([, cell]) => cell(variant) ?? '')];
  });
  const head = ['variant', 'id', 'name', 'email', ...used.map(([title]) => title)];
  return csvText([head, ...rows.map((row) => row.map(harmlessCell))]);
}

/** Variants room by room, each in the order in which it first comes; without rooms as they are. */
export function byRoom<V extends Pick<KeyVariant, 'student'>>(variants: readonly V[]): readonly V[] {
  return groupedBy(variants, ({ student }) => student?.room ?? '').flat();
}

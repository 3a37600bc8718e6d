import type { ExamKey } from '../exam/exam.ts';
import { ownerOf } from '../exam/key-order.ts';
import { type GradebookRow, lookedAt, missingRow } from './gradebook.ts';

/**
 * Rows in the order of the key, each student once: with whichever revision of the sheet was handed in, and `missing`
 * where none was. Who hands in two needs a look.
 */
export function rowsOfAll(
  key: ExamKey,
  byVariant: ReadonlyMap<string, readonly GradebookRow[]>,
): readonly GradebookRow[] {
  const earlier = new Map<string, string[]>();
  for (const { variants } of [...(key.earlier ?? [])].reverse())
    for (const [position, variant] of variants.entries()) {
      const owner = ownerOf(variant, position);
      earlier.set(owner, [...(earlier.get(owner) ?? []), variant.variant]);
    }
  return key.variants.flatMap((variant, position) => {
    const codes = [variant.variant, ...(earlier.get(ownerOf(variant, position)) ?? [])];
    const answered = codes.filter((code) => byVariant.has(code));
    const rows = answered.flatMap((code) => byVariant.get(code)!);
    if (rows.length === 0) return [missingRow(variant)];
    if (answered.length === 1 || !variant.student) return rows;
    return rows.map((row) =>
      lookedAt(row, `two revisions of the sheet were handed in: ${answered.join(', ')}`),
    );
  });
}

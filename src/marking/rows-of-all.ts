import type { ExamKey } from '../exam/exam.ts';
import { ownerOf } from '../exam/key-order.ts';
import { type GradebookRow, missingRow } from './gradebook.ts';

/**
 * Rows in the order of the key, each student once: with whichever revision of the sheet was handed in, and `missing`
 * where none was.
 */
export function rowsOfAll(
  key: ExamKey,
  byHome: ReadonlyMap<string, readonly GradebookRow[]>,
): readonly GradebookRow[] {
  const earlier = new Map<string, string[]>();
  for (const { variants } of [...(key.earlier ?? [])].reverse())
    for (const [position, variant] of variants.entries()) {
      const owner = ownerOf(variant, position);
      earlier.set(owner, [...(earlier.get(owner) ?? []), variant.variant]);
    }
  return key.variants.flatMap((variant, position) => {
    const codes = [variant.variant, ...(earlier.get(ownerOf(variant, position)) ?? [])];
    const rows = codes.flatMap((code) => byHome.get(code) ?? []);
    return rows.length === 0 ? [missingRow(variant)] : rows;
  });
}

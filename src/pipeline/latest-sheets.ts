import type { AnswerSheet } from '../marking/answer-sheet.ts';
import { changedAt, type FoundFile, readFoundFile } from '../marking/answers-file.ts';
import { compareCopies } from '../marking/copy-order.ts';
import { breathe } from './breathe.ts';

/** Where a sheet stands: which file, and which sheet of it. */
export function sheetPlace(file: number, part: number): string {
  return `${file}/${part}`;
}

/** Where the last sheet of each owner stands. */
export async function latestSheets(
  files: readonly FoundFile[],
  readAs: (sheet: AnswerSheet) => AnswerSheet,
  ownerOf: (sheet: AnswerSheet) => string,
): Promise<ReadonlyMap<string, string>> {
  const latest = new Map<string, { readonly file: string; readonly place: string }>();
  for (const [position, found] of files.entries()) {
    const read = readFoundFile(found);
    if ('error' in read) continue;
    for (const [part, sheet] of read.sheets.map(readAs).entries()) {
      const owner = ownerOf(sheet);
      const before = latest.get(owner);
      if (before && compareCopies(before.file, read.file, changedAt) > 0) continue;
      latest.set(owner, { file: read.file, place: sheetPlace(position, part) });
    }
    await breathe();
  }
  return new Map([...latest].map(([owner, { place }]) => [owner, place]));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { WriteFile } from '../files/whole-folder-file.ts';
import { type ReadBack, readerIn } from '../files/whole-folder-file.ts';
import type { Names } from './print-plan.ts';

/** A file of an exam that gets another name; paths in the folder of its revision. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const DOCUMENTS = ['sheets', 'solutions', 'covers'];
const ENDINGS = ['html', 'pdf', 'web.html'];
const FORMS = [
  ['answers', 'yaml'],
  ['fillable', 'pdf'],
];

/** What is called otherwise now than before. @throws {UserError} where a file that is not ours has the new name */
export function movesIn(base: string, codes: readonly string[], before: Names, now: Names): readonly Move[] {
  const moves = codes.flatMap((code) => [
    ...DOCUMENTS.flatMap((kind) => {
      const [old, fresh] = [before.documents.get(code), now.documents.get(code)];
      return ENDINGS.map((ending) => ({
        from: `${kind}/${old}.${ending}`,
        to: `${kind}/${fresh}.${ending}`,
      }));
    }),
    ...FORMS.map(([folder, ending]) => ({
      from: `${folder}/${before.forms.get(code)}.${ending}`,
      to: `${folder}/${now.forms.get(code)}.${ending}`,
    })),
  ]);
  const needed = moves.filter(({ from, to }) => from !== to && existsSync(join(base, from)));
  const leaving = new Set(needed.map(({ from }) => from.toLowerCase()));
  const taken = needed.find(({ to }) => existsSync(join(base, to)) && !leaving.has(to.toLowerCase()));
  if (!taken) return needed;
  throw new UserError(
    `${taken.from} is to be called ${taken.to}, but there is a file of this name. Take it away, or choose other --names.`,
    { place: { file: base } },
  );
}

/** What nothing new is called like. */
export function emptied(moves: readonly Move[]): readonly string[] {
  const filled = new Set(moves.map(({ to }) => to));
  return moves.map(({ from }) => from).filter((from) => !filled.has(from));
}

/** Whether a file stands in the folder under its new name; one that is leaving this name is somebody else's. */
export function isStanding(base: string, moves: readonly Move[], path: string): boolean {
  if (moves.some(({ to }) => to === path)) return true;
  return existsSync(join(base, path)) && !moves.some(({ from }) => from === path);
}

/** What a file with a new name was called before. */
export function nameBefore(moves: readonly Move[]): (path: string) => string {
  const before = new Map(moves.map(({ from, to }) => [to, from]));
  return (path) => before.get(path) ?? path;
}

/** Reads what is written already, else what stands in the folder, under its new name too. */
export function readerOver(base: string, moves: readonly Move[], readBack: ReadBack): ReadBack {
  const [before, standing] = [nameBefore(moves), readerIn(base)];
  return (path) => readBack(path) ?? (isStanding(base, moves, path) ? standing(before(path)) : undefined);
}

/** Each file under its new name, as it is, unless it was made anew. */
export function putMoved(base: string, moves: readonly Move[], put: WriteFile, readBack: ReadBack): void {
  const standing = readerIn(base);
  for (const { from, to } of moves) {
    if (readBack(to)) continue;
    const content = standing(from);
    if (content) put(to, content);
  }
}

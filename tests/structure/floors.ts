import { posix } from 'node:path';

/** The floors of the house: a file imports from its own floor or from one below. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/errors.ts': 0,
  'src/once.ts': 0,
  'src/own.ts': 0,
  'src/suggest.ts': 0,
  'src/files': 1,
  'src/number': 1,
  'src/random': 1,
  'src/worksheet': 2,
  'src/conventions': 2,
  'src/messages': 2,
  'src/families': 3,
  'src/bank': 4,
  'src/exam': 4,
  'src/marking': 4,
  'src/document': 5,
  'src/lookup': 5,
  'src/pdf': 5,
  'src/practice': 5,
  'src/engine.ts': 5,
  'src/print.ts': 5,
  'src/page': 6,
  'src/pipeline': 6,
  'src/cli': 7,
};

/** The last floor that runs in a browser unchanged. */
export const LAST_PURE_FLOOR = 4;

/** Undefined for a file that stands in none of the known folders. */
export function floorOf(path: string): number | undefined {
  return FLOORS[path] ?? FLOORS[path.split('/').slice(0, 2).join('/')];
}

/** Only these touch the disk on the floors that are otherwise pure. */
export function isFileModule(path: string): boolean {
  return posix.basename(path).endsWith('-file.ts');
}

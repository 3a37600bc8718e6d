import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hold, removeEmpty } from './held-file.ts';
import { BEGUN, finish } from './take-place-file.ts';

/**
 * A hidden folder in which another one is made. Its name says whose it is, so that a later run finds what a killed one
 * left, and leaves alone what is at work: `.NAME-HOST-PROCESS-START-COUNT`.
 */
const NAME = /^\.(.+)-([0-9a-f]{8})-(\d+)-(\d+)-\d+$/;
let count = 0;

/**
 * Makes the hidden folder in `parent`, in it `new` for the files of `target`; clears it away whatever happens, and of
 * the folders from `madeFrom` on those that are empty.
 */
export async function withWorkFolder(
  target: string,
  parent: string,
  use: (work: string) => Promise<void>,
  madeFrom = mkdirSync(parent, { recursive: true }),
): Promise<void> {
  count += 1;
  const owner = [hostMark(), process.pid, startOf(process.pid), count].join('-');
  const work = join(parent, `.${basename(target)}-${owner}`);
  const release = hold({ folder: work, madeFrom, kept: BEGUN });
  try {
    // Solutions and keys are nobody else's business while they are made.
    mkdirSync(work, { mode: 0o700 });
    mkdirSync(join(work, 'new'), { mode: 0o700 });
    await use(work);
  } finally {
    finish(work, target);
    rmSync(work, { recursive: true, force: true });
    removeEmpty(parent, madeFrom);
    release();
  }
}

/**
 * Ends what killed runs had all but put in the place of a folder, in it or beside it, and removes their rest.
 * @returns where folders are that stood in the places of new ones
 */
export function recover(target: string): readonly string[] {
  const asides: string[] = [];
  for (const parent of [dirname(target), target]) {
    for (const name of foldersIn(parent)) {
      const [, made, host, id, start] = NAME.exec(name) ?? [];
      if (made === undefined || host !== hostMark() || isAtWork(Number(id), Number(start))) continue;
      const aside = finish(join(parent, name), join(parent, made));
      if (aside !== undefined) asides.push(aside);
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  return asides;
}

/** Where a folder cannot be looked into, whoever writes there will say so. */
function foldersIn(parent: string): readonly string[] {
  try {
    const entries = existsSync(parent) ? readdirSync(parent, { withFileTypes: true }) : [];
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

function isAtWork(id: number, start: number): boolean {
  try {
    process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(id) === start;
}

/** When a process was started, in ticks since the computer was; 0 where the system does not say it in a file. */
function startOf(id: number): number {
  try {
    const afterName = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(afterName.split(' ')[19] ?? 0);
  } catch {
    return 0;
  }
}

/** Two computers may share a disk, and number their processes alike (FNV-1a of the name). */
function hostMark(): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(hostname())) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

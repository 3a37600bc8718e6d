import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../errors.ts';
import { diskError } from './disk-error.ts';
import { behindLinks } from './rename-file.ts';
import { moveIn, takePlace } from './take-place-file.ts';
import { recover, withWorkFolder } from './work-folder-file.ts';

/** Puts a file into the new folder; `path` is relative and may name subfolders. */
export type WriteFile = (path: string, content: string | Uint8Array, access?: Access) => void;

/** Who may read a file: whoever the system lets, or nobody but its owner. */
export type Access = 'usual' | 'owner';

export interface FolderOptions {
  /** Sets a folder aside that holds one of the files `markers`; no other folder is ever moved. */
  readonly force?: boolean;
  /** Files of which every such folder has one. */
  readonly markers?: readonly string[];
}

/** What was put into the new folder already; undefined for what was not. */
export type ReadBack = (path: string) => Uint8Array | undefined;

type Fill = (write: WriteFile, readBack: ReadBack) => void | Promise<void>;

/**
 * Writes a folder as a whole: everything goes into a hidden folder beside it, which gets the name at the very end.
 * On failure, and when the process is ended before, nothing is left behind; what a killed one left is cleared away.
 * @returns where the folder is that stood there before, if one did
 * @throws {UserError} for a folder that exists, and where the disk does not let us write.
 */
export async function writeExamFolder(
  folder: string,
  fill: Fill,
  options: FolderOptions = {},
): Promise<string | undefined> {
  let aside: string | undefined;
  await onDisk(folder, async (target) => {
    refuseTakenFolder(folder, options);
    const isEmpty = isFolder(target) && visibleIn(target).length === 0;
    await withWorkFolder(target, isEmpty ? target : dirname(target), async (work) => {
      await fill(writerInto(join(work, 'new')), readerIn(join(work, 'new')));
      refuseTakenFolder(folder, options);
      if (isEmpty) moveIn(work, []);
      else aside = takePlace(work, target);
    });
  });
  return aside;
}

/**
 * Writes files that belong together into a folder, all at the very end: either all are new, or all are as before.
 * Other files in it stay; of ours those go that `outdated` names.
 * @throws {UserError} where the disk does not let us write, or a file has the folder's name.
 */
export async function writeIntoFolder(
  folder: string,
  outdated: (folder: string) => readonly string[],
  fill: Fill,
): Promise<void> {
  await onDisk(folder, async (target) => {
    if (existsSync(target) && !isFolder(target)) throw refused(folder, IS_FILE);
    const madeFrom = makePrivate(target);
    await withWorkFolder(
      target,
      target,
      async (work) => {
        await fill(writerInto(join(work, 'new')), readerIn(join(work, 'new')));
        moveIn(work, outdated(target));
      },
      madeFrom,
    );
  });
}

/**
 * Lets a name pass that {@link writeExamFolder} would take; worth asking before long work.
 * @throws {UserError} for a file, a folder that exists without `force`, and one without the marker.
 */
export function refuseTakenFolder(folder: string, options: FolderOptions = {}): void {
  const target = targetOf(folder);
  const { force = false, markers = MARKERS } = options;
  if (!existsSync(target)) return;
  if (!isFolder(target)) throw refused(folder, IS_FILE);
  const inside = visibleIn(target);
  if (inside.length === 0 || (force && markers.some((marker) => inside.includes(marker)))) return;
  const things = `It holds ${inside.length === 1 ? 'one thing' : `${inside.length} things`}: ${listed(inside)}.`;
  if (force)
    throw refused(
      folder,
      `has no ${markers.join(' or ')} and is not set aside. ${things} Choose another folder.`,
    );
  throw refused(
    folder,
    `exists already and is left as it is. ${things} Choose another name for --out to keep both.`,
  );
}

/** What every exam has, unless somebody took it away. */
const MARKERS = ['exam.json', 'key.json'];
const IS_FILE = 'is a file; the name of a folder is needed.';
const MOST_LISTED = 6;

function listed(names: readonly string[]): string {
  return [...names.slice(0, MOST_LISTED), ...(names.length > MOST_LISTED ? ['…'] : [])].join(', ');
}

/** Hidden files of the system, such as .DS_Store, fill no folder. */
function visibleIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** Whether nothing stands there, or an empty folder; what a killed run left is put right before, and told. */
export function isFree(folder: string, notice: (text: string) => void): boolean {
  const target = targetOf(folder);
  for (const aside of recover(target)) {
    const name = join(dirname(folder), basename(aside));
    notice(
      `An earlier run was interrupted when all but done. What stood in ${folder} before is in ${name} now.`,
    );
  }
  return !existsSync(target) || (isFolder(target) && visibleIn(target).length === 0);
}

/** A folder that is there keeps its mode; the outermost one that had to be made, if any. */
function makePrivate(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const made = mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  return made ?? folder;
}

async function onDisk(folder: string, write: (target: string) => Promise<void>): Promise<void> {
  try {
    const target = targetOf(folder);
    recover(target);
    await write(target);
  } catch (error) {
    throw diskError(error, folder);
  }
}

/** @throws {UserError} for a name of nothing, which would be the folder one works in. */
function targetOf(folder: string): string {
  if (folder.trim() === '')
    throw new UserError('--out: it is empty. Allowed: the name of a folder, "." for this one.');
  return behindLinks(folder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refused(folder: string, why: string): UserError {
  return new UserError(why, { place: { file: folder } });
}

function writerInto(folder: string): WriteFile {
  return (path, content, access = 'usual') => {
    if (isAbsolute(path) || path.split(/[/\\]/).includes('..'))
      throw new Error(`"${path}" leaves the folder.`);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx', mode: access === 'owner' ? 0o600 : 0o666 });
  };
}

/** A file of a folder, where it is there. */
export function readerIn(folder: string): ReadBack {
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';

/** Puts a file into the new folder; `path` is relative and may name subfolders. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

export interface FolderOptions {
  /** Replaces a folder that holds the file `marker`; no other folder is ever replaced. */
  readonly force?: boolean;
  /** A file that every such folder has. */
  readonly marker?: string;
}

/**
 * Writes a folder as a whole: everything goes into a hidden folder beside it, which gets the name at the very end.
 * On failure, and when the process exits before the end, nothing is left behind.
 * @throws {UserError} for a folder that exists, and where the disk does not let us write.
 */
export async function writeExamFolder(
  folder: string,
  fill: (write: WriteFile) => void | Promise<void>,
  options: FolderOptions = {},
): Promise<void> {
  const target = resolve(folder);
  refuseTakenFolder(folder, options);
  try {
    const made = mkdirSync(dirname(target), { recursive: true });
    await withTemporary(target, made, async (temporary) => {
      await fill((path, content) => writeInto(temporary, path, content));
      refuseTakenFolder(folder, options);
      putInPlace(temporary, target);
    });
  } catch (error) {
    throw explained(error, folder);
  }
}

/**
 * Lets a name pass that {@link writeExamFolder} would take; worth asking before long work.
 * @throws {UserError} for a file, a folder that exists without `force`, and one without the marker.
 */
export function refuseTakenFolder(folder: string, options: FolderOptions = {}): void {
  const target = resolve(folder);
  const { force = false, marker = 'exam.json' } = options;
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw refused(folder, 'is a file; the name of a folder is needed.');
  if (readdirSync(target).length === 0) return;
  if (!force) throw refused(folder, 'exists already. Choose another folder, or replace it with --force.');
  if (existsSync(join(target, marker))) return;
  throw refused(
    folder,
    `holds other things (it has no ${marker}) and is not replaced. Choose another folder.`,
  );
}

function refused(folder: string, why: string): UserError {
  return new UserError(why, { place: { file: folder } });
}

/** `made` is the outermost folder that was made for it. */
async function withTemporary(
  target: string,
  made: string | undefined,
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    await use(temporary);
  } catch (error) {
    remove();
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    process.removeListener('exit', remove);
  }
}

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  if (isAbsolute(path) || path.split(/[/\\]/).includes('..')) throw new Error(`"${path}" leaves the folder.`);
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
}

function putInPlace(temporary: string, target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) replace(temporary, target);
  else {
    rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  }
}

/** The folder that stood there is moved aside first, and comes back if the new one cannot take its place. */
function replace(temporary: string, target: string): void {
  const aside = `${temporary}-old`;
  renameSync(target, aside);
  try {
    renameSync(temporary, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

const DISK: Readonly<Record<string, string>> = {
  EACCES: 'cannot be written: permission denied.',
  EPERM: 'cannot be written: permission denied.',
  EROFS: 'cannot be written: the disk is read-only.',
  ENOSPC: 'cannot be written: the disk is full.',
  ENOTDIR: 'cannot be written: a part of its path is a file.',
  EEXIST: 'cannot be written: a part of its path is a file.',
  ENAMETOOLONG: 'cannot be written: the name is too long.',
};

function explained(error: unknown, folder: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const why = syscall === undefined ? undefined : DISK[code ?? ''];
  return why === undefined ? error : new UserError(why, { place: { file: folder }, cause: error });
}

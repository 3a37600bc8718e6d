import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { readBytesOf, whyNotRead } from '../files/text-file.ts';
import { ANSWER_FILES, NotRead, whyLeftOut } from './answer-file-names.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { readAnswerBytes } from './read-answers.ts';

/** A file of answers, or why it could not be read: a {@link UserError}, else a fault of this program. */
export type AnswerFile =
  | { readonly file: string; readonly sheets: readonly AnswerSheet[] }
  | { readonly file: string; readonly error: unknown };

const MOST_BYTES = 5_000_000;
/** Programs may keep every state of a form that was saved many times. */
export const MOST_BYTES_OF_PDF = 10_000_000;
const DEEPEST_FOLDER = 10;

/** The path of a file, or why nothing can be read there. */
export type FoundFile = string | UserError;

/** Whatever goes wrong with one file is that file's error, so that all others are marked. */
export function readFoundFile(file: FoundFile): AnswerFile {
  if (file instanceof UserError) return { file: file.place?.file ?? '', error: file };
  const mostBytes = /\.pdf$/i.test(file) ? MOST_BYTES_OF_PDF : MOST_BYTES;
  try {
    return { file, sheets: readAnswerBytes(readBytesOf(file, mostBytes), file) };
  } catch (error) {
    return { file, error };
  }
}

/** When a file was changed last, in milliseconds; 0 where that cannot be told. */
export function changedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** What stands in a folder. @throws where it cannot be read */
export type ListFolder = (folder: string) => readonly Dirent[];

const listFolder: ListFolder = (folder) => readdirSync(folder, { withFileTypes: true });

/**
 * The files in order of their names, each once; folders stand for the files in them, but for what a marking wrote into
 * its folder `out`, and for the file of adjustments. A folder that cannot be read, or holds no answer file, and a file in it that is none, is an error in
 * its place.
 */
export function findAnswerFiles(
  paths: readonly string[],
  out?: string,
  adjust?: string,
  list = listFolder,
): readonly FoundFile[] {
  const written = new Set(writtenBefore(paths, out));
  const adjustments = adjust === undefined ? undefined : realPath(adjust);
  if (adjustments !== undefined) written.add(adjustments);
  const found = paths.flatMap((path) => (isFolder(path) ? inFolder(path, written, list) : [path]));
  return [...new Set(found)].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
}

/** What `grade` writes. */
const OUTPUTS = ['reports', 'report.json', 'gradebook.csv', 'changes.csv', 'adjusted-by.yaml'];

/** Real paths of an earlier run's output; where answers and marks share a folder, of what stands in it by name. */
function writtenBefore(paths: readonly string[], out: string | undefined): ReadonlySet<string> {
  const folder = out === undefined ? undefined : realPath(out);
  if (folder === undefined) return new Set();
  const isShared = paths.some((path) => realPath(path) === folder);
  return new Set(isShared ? OUTPUTS.map((name) => join(folder, name)) : [folder]);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function inFolder(folder: string, written: ReadonlySet<string>, list: ListFolder): readonly FoundFile[] {
  const files = filesIn(folder, DEEPEST_FOLDER, written, list);
  if (!files.every((file) => file instanceof NotRead)) return files;
  const why = `holds no answer files. Allowed: files named ${ANSWER_FILES}.`;
  return [...files, new UserError(why, { place: { file: folder } })];
}

/** Links to folders are not followed, so that there is no circle. */
function filesIn(
  folder: string,
  depth: number,
  written: ReadonlySet<string>,
  list: ListFolder,
): readonly FoundFile[] {
  if (depth < 0) return [notRead(folder, `lies too deep: ${DEEPEST_FOLDER} folders in each other are read.`)];
  try {
    return list(folder).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isWritten(path, written)) return [];
      const isFolder = entry.isDirectory();
      const leftOut = whyLeftOut(entry.name, path, isFolder);
      if (leftOut) return [leftOut];
      return isFolder ? filesIn(path, depth - 1, written, list) : [path];
    });
  } catch (cause) {
    return [notRead(folder, whyNotRead(cause), cause)];
  }
}

function isWritten(path: string, written: ReadonlySet<string>): boolean {
  return written.size > 0 && written.has(realPath(path) ?? '');
}

function notRead(file: string, why: string, cause?: unknown): UserError {
  return new UserError(why, { place: { file }, cause });
}

/** What cannot be looked at is told when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function nameOf(file: FoundFile): string {
  return file instanceof UserError ? (file.place?.file ?? '') : file;
}

/** By code units, so that every computer has the same order. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { readTextFile } from '../files/text-file.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { readAnswerFile } from './read-answers.ts';

/** A file of answers, or why it could not be read. */
export type AnswerFile =
  | { readonly file: string; readonly sheets: readonly AnswerSheet[] }
  | { readonly file: string; readonly error: UserError };

const MOST_BYTES = 5_000_000;
const DEEPEST_FOLDER = 10;
const ANSWERS = /\.(?:ya?ml|json|csv)$/i;

/** The path of a file, or why nothing can be read there. */
export type FoundFile = string | UserError;

/** Reads answer files one after the other; folders stand for the answer files in them, however deep. */
export function* readAnswerFiles(paths: readonly string[]): Generator<AnswerFile> {
  for (const found of findAnswerFiles(paths)) yield readFoundFile(found);
}

export function readFoundFile(file: FoundFile): AnswerFile {
  if (file instanceof UserError) return { file: file.place?.file ?? '', error: file };
  try {
    return { file, sheets: readAnswerFile(readTextFile(file, MOST_BYTES), file) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, error };
  }
}

/** The files in order of their names, each once; a folder without any is an error in its place. */
export function findAnswerFiles(paths: readonly string[]): readonly FoundFile[] {
  const found = paths.flatMap((path) => (isFolder(path) ? inFolder(path) : [path]));
  return [...new Set(found)].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
}

function inFolder(folder: string): readonly FoundFile[] {
  const files = filesIn(folder, DEEPEST_FOLDER);
  const why = 'holds no answer files. Allowed: files named .yaml, .yml, .json or .csv.';
  return files.length > 0 ? files : [new UserError(why, { place: { file: folder } })];
}

function filesIn(folder: string, depth: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return depth > 0 ? filesIn(path, depth - 1) : [];
    return ANSWERS.test(entry.name) ? [path] : [];
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function nameOf(file: FoundFile): string {
  return file instanceof UserError ? (file.place?.file ?? '') : file;
}

/** By code units, so that every computer has the same order. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

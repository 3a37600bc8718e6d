import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { MOST_CHARACTERS } from './source.ts';

/**
 * The text of a file that a person wrote.
 * @throws {UserError} where there is none, it is a folder, cannot be read, is too large or not text.
 */
export function readTextFile(file: string, mostBytes = 2 * MOST_CHARACTERS): string {
  return decodeText(bytesOf(file, mostBytes), file);
}

function bytesOf(file: string, mostBytes: number): Uint8Array {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new UserError('is a folder; a file is needed.', { place: { file } });
    if (!stats.isFile()) throw new UserError('is no regular file.', { place: { file } });
    if (stats.size > mostBytes)
      throw new UserError(`is too large: at most ${mostBytes / 1e6} MB are read.`, { place: { file } });
    return readFileSync(file);
  } catch (cause) {
    throw cause instanceof UserError ? cause : unreadable(file, cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'the file cannot be read: permission denied.',
  EPERM: 'the file cannot be read: permission denied.',
  ENAMETOOLONG: 'the name is too long for a file.',
  ELOOP: 'the file cannot be read: links lead in a circle.',
};

function unreadable(file: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const why = REASONS[code];
  return why === undefined ? cause : new UserError(why, { place: { file }, cause });
}

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { type Decoding, decodeText } from './decode-text.ts';
import { MOST_CHARACTERS } from './source.ts';

/** More of a text file is not read. */
const MOST_BYTES = 2 * MOST_CHARACTERS;

/** Gives the bytes of a file by its name. @throws {UserError} where it cannot be read, or is larger */
export type ReadBytes = (file: string, mostBytes: number) => Uint8Array;

/** The text of a file that a person wrote, read as {@link readBytesOf} does. @throws {UserError} also where it is no text */
export function readTextFile(file: string, mostBytes = MOST_BYTES, decoding: Decoding = {}): string {
  return decodeText(readBytesOf(file, mostBytes), file, decoding);
}

/**
 * The bytes of a file. Only regular files are read, and never more than `mostBytes` of them, even where a file grows
 * while it is read: what is no file (a pipe, a device, a folder) neither blocks nor fills the memory.
 * @throws {UserError} where there is none, it cannot be read for whatever reason, or is too large.
 */
export function readBytesOf(file: string, mostBytes: number): Uint8Array {
  try {
    // Looked at before it is opened, because to open a device may do something.
    requireRegular(file, statSync(file));
    // A pipe that takes the file's place meanwhile does not make us wait for its other end.
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(opened);
      requireRegular(file, stats);
      if (stats.size > mostBytes) throw tooLarge(file, mostBytes);
      return readUpTo(opened, stats.size, file, mostBytes);
    } finally {
      closeSync(opened);
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : new UserError(whyNotRead(cause), { place: { file }, cause });
  }
}

function requireRegular(file: string, stats: { isDirectory(): boolean; isFile(): boolean }): void {
  if (stats.isDirectory()) throw new UserError('is a folder; a file is needed.', { place: { file } });
  if (!stats.isFile()) throw new UserError('is no regular file.', { place: { file } });
}

function tooLarge(file: string, mostBytes: number): UserError {
  return new UserError(`is too large: at most ${mostBytes / 1e6} MB are read.`, { place: { file } });
}

const CHUNK = 1 << 20;

/** The size that was told is only a hint. */
function readUpTo(opened: number, size: number, file: string, mostBytes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = new Uint8Array(total === 0 ? Math.min(size, mostBytes) + 1 : CHUNK);
    const read = readSync(opened, chunk, 0, chunk.length, null);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > mostBytes) throw tooLarge(file, mostBytes);
    chunks.push(chunk.subarray(0, read));
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist.'],
  ['ENOTDIR', 'does not exist.'],
  ['EACCES', 'cannot be read: permission denied.'],
  ['EPERM', 'cannot be read: permission denied.'],
  ['ENAMETOOLONG', 'the name is too long for a file.'],
  ['ELOOP', 'cannot be read: links lead in a circle.'],
]);

/** Why the system did not let us read a file or folder, in words; the codes of a few, the system's own for the others. */
export function whyNotRead(cause: unknown): string {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
  return REASONS.get(code) ?? `cannot be read: ${message}.`;
}

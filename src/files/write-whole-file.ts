import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';

/** Writes a file aside and renames it, so that nothing half-written is ever seen. @throws {UserError} */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`cannot be written: ${why}`, { place: { file }, cause });
  }
}

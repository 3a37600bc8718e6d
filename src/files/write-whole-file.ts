import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskError } from './disk-error.ts';
import { hold } from './held-file.ts';
import { behindLinks, rename } from './rename-file.ts';

/** Writes a file aside and renames it, so that nothing half-written is ever seen. @throws {UserError} */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    writeAside(behindLinks(file), content);
  } catch (error) {
    throw diskError(error, file);
  }
}

function writeAside(target: string, content: string | Uint8Array): void {
  const aside = `${target}.${process.pid}.part`;
  mkdirSync(dirname(target), { recursive: true });
  const release = hold({ folder: aside });
  try {
    writeFileSync(aside, content);
    rename(aside, target);
  } finally {
    rmSync(aside, { force: true });
    release();
  }
}

import { lstatSync, readlinkSync, realpathSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const TRIES = 8;
const FIRST_WAIT = 20;

/** Renames; on Windows a virus scanner may hold a fresh file for a moment, so it is tried for some seconds. */
export function rename(from: string, to: string, windows = process.platform === 'win32'): void {
  for (let tried = 1; ; tried += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!windows || tried === TRIES || !/^(?:EPERM|EBUSY|EACCES)$/.test(code)) throw error;
      sleep(FIRST_WAIT * 2 ** (tried - 1));
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Where a path leads once its links are followed; what it names need not exist, so that the link itself stays. */
export function behindLinks(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const isLink = lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? behindLinks(resolve(dirname(full), readlinkSync(full))) : full;
}

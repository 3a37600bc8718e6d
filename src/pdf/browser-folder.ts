import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { UserError } from '../errors.ts';
import { hold } from '../files/held-file.ts';
import { clearLeftovers, ownFolder } from './own-folder.ts';

const PREFIX = 'deltamark-browser';

/** Where a browser keeps its profile and whatever else it writes; it goes when the browser goes. */
export interface BrowserFolder {
  readonly path: string;
  /** Removes the folder. Nobody may use it any more. */
  readonly remove: () => Promise<void>;
  /** Where this program ends at once, the folder is removed after everything that is held until now. */
  readonly removeLast: () => void;
}

/** @throws {UserError} where there is no place for temporary files. */
export async function browserFolder(): Promise<BrowserFolder> {
  const path = await inTemporaryFolder();
  const held = { folder: path, hasUsers: true } as const;
  let release = hold(held);
  return {
    path,
    async remove() {
      release();
      await rm(path, again).catch(() => {}); // The next run tries again.
    },
    removeLast() {
      release();
      release = hold(held);
    },
  };
}

/** A browser that was just killed may still be writing its last file. */
const again = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

async function inTemporaryFolder(): Promise<string> {
  const parent = tmpdir();
  await clearLeftovers(parent, PREFIX);
  try {
    return await ownFolder(parent, PREFIX);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `The browser that prints needs a folder for temporary files, and ${parent} is none (${why}). Set TMPDIR to a folder that can be written.`,
      { cause },
    );
  }
}

import { lstat, mkdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where unpacked files are kept: `DELTAMARK_CACHE`, else `XDG_CACHE_HOME/deltamark`, else `~/.cache/deltamark`. */
export function cacheFolder(env: Environment = process.env): string {
  if (env['DELTAMARK_CACHE']) return env['DELTAMARK_CACHE'];
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'deltamark');
}

/**
 * Makes the cache folder and returns it. Where the home folder cannot be written (containers, service users),
 * a folder in the temporary folder stands in, unless the user named the place.
 */
export async function usableCacheFolder(env: Environment = process.env): Promise<string> {
  const wanted = cacheFolder(env);
  try {
    await mkdir(wanted, { recursive: true });
    return wanted;
  } catch (cause) {
    if (env['DELTAMARK_CACHE']) {
      throw new UserError(`DELTAMARK_CACHE: cannot make the folder ${wanted}`, { cause });
    }
    return privateTemporaryFolder();
  }
}

/** The name in the temporary folder can be guessed, so a folder that somebody else made is refused. */
async function privateTemporaryFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `deltamark-${user}`);
  await makeFolder(folder);
  const found = await lstat(folder);
  const isOurs = found.isDirectory() && found.uid === user && (found.mode & 0o022) === 0;
  if (!isOurs) {
    throw new UserError(`${folder} belongs to somebody else. Name a folder of your own in DELTAMARK_CACHE.`);
  }
  return folder;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const message = `Neither the home folder nor ${tmpdir()} can be written. Name a folder of your own in DELTAMARK_CACHE.`;
    throw new UserError(message, { cause });
  }
}

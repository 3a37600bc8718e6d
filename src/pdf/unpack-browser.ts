import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { clearLeftovers, ownFolder } from './own-folder.ts';
import { isWhole, listFiles } from './whole-folder.ts';

const DRAFT = '.chromium';

/**
 * Unpacks the package's files into `final` unless they are there already, whole; `thorough` looks into the files too.
 * It is made beside the final place and renamed, so that a folder under the final name is complete unless it was
 * damaged later, and programs that start at the same time do not disturb each other. Tells whether it was unpacked.
 */
export async function unpackBrowser(
  bin: string,
  cache: string,
  final: string,
  thorough = false,
): Promise<boolean> {
  await clearLeftovers(cache, DRAFT);
  if (await isWhole(final, thorough)) return false;
  const draft = await ownFolder(cache, DRAFT);
  try {
    await unpackInto(draft, bin);
    await listFiles(draft);
    await putInPlace(draft, final, cache, thorough);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return true;
}

async function putInPlace(draft: string, final: string, cache: string, thorough: boolean): Promise<void> {
  try {
    await rename(draft, final);
  } catch (error) {
    // Another process was faster: its folder is as good as ours.
    if (await isWhole(final, thorough)) return;
    await setAside(final, cache, error);
    await rename(draft, final);
  }
}

/** A browser that runs from a damaged folder keeps its open files. */
async function setAside(final: string, cache: string, error: unknown): Promise<void> {
  const aside = await ownFolder(cache, DRAFT);
  try {
    await rename(final, join(aside, 'damaged'));
  } catch {
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const unbrotli = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress({ chunkSize: 2 ** 21 }), target);
  await Promise.all([
    mkdir(join(folder, 'font-cache')),
    unbrotli('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
    unbrotli('al2023.tar.br', extract(join(folder, 'al2023'))),
    unbrotli('fonts.tar.br', extract(join(folder, 'fonts'))),
  ]);
}

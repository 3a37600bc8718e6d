import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/** The list of files that is written into a folder when it is complete. */
const LIST = 'files.json';

interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly checksum: number;
}

/** Says of a folder that it is complete as it is now. */
export async function listFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(paths.map((path) => listed(folder, path)));
  await writeFile(join(folder, LIST), JSON.stringify(files));
}

/** Whether all files are there in the size in which they were listed; `thorough` looks at their contents too. */
export async function isWhole(folder: string, thorough = false): Promise<boolean> {
  try {
    const files = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as readonly ListedFile[];
    const whole = files.map(async ({ path, bytes, checksum }) => {
      const { size } = await stat(join(folder, path));
      return size === bytes && (!thorough || (await checksumOf(join(folder, path))) === checksum);
    });
    return (await Promise.all(whole)).every(Boolean);
  } catch {
    return false;
  }
}

async function listed(folder: string, path: string): Promise<ListedFile> {
  const [{ size }, checksum] = await Promise.all([stat(path), checksumOf(path)]);
  return { path: relative(folder, path), bytes: size, checksum };
}

/** Against damage, not against malice: who can write here can write the list too. */
async function checksumOf(path: string): Promise<number> {
  let sum = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }))
    sum = crc32(chunk as Buffer, sum);
  return sum;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { usableCacheFolder } from './cache-folder.ts';
import type { FoundBrowser } from './found-browser.ts';
import { unpackBrowser } from './unpack-browser.ts';

interface BrowserPackage {
  readonly bin: string;
  readonly version: string;
}

/** Changes where what is unpacked changes, so that versions of this program do not take each other's for damaged. */
const LAYOUT = 2;

/** The browser that comes inside @sparticuz/chromium, unpacked on first use; undefined where it cannot run. */
export async function bundledBrowser(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const found = await locatePackage();
  if (!found) return undefined;
  const cache = await usableCacheFolder();
  const folder = join(cache, `chromium-${found.version}-${LAYOUT}`);
  await unpackBrowser(found.bin, cache, folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    name: 'the bundled browser',
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries },
    fonts: { folder: join(folder, 'fonts'), cache: join(folder, 'font-cache') },
    repair: () => unpackBrowser(found.bin, cache, folder, true),
  };
}

/** The package exports only its program, not its package.json: climb from the one to the other. */
async function locatePackage(): Promise<BrowserPackage | undefined> {
  try {
    const program = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = dirname(dirname(dirname(program)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { bin: join(root, 'bin'), version };
  } catch {
    return undefined;
  }
}

import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { usableCacheFolder } from './cache-folder.ts';
import type { FoundBrowser } from './found-browser.ts';

interface BrowserPackage {
  readonly bin: string;
  readonly version: string;
}

/** The browser that comes inside @sparticuz/chromium, unpacked on first use; undefined where it cannot run. */
export async function bundledBrowser(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const found = await locatePackage();
  if (!found) return undefined;
  const folder = await unpackOnce(found, await usableCacheFolder());
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    name: 'the bundled browser',
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
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

/** Unpacks beside the final place and renames: a folder under the final name is always complete. */
async function unpackOnce({ bin, version }: BrowserPackage, cache: string): Promise<string> {
  const final = join(cache, `chromium-${version}`);
  if (existsSync(join(final, 'chromium'))) return final;
  const draft = await mkdtemp(join(cache, `.chromium-${version}-`));
  try {
    await unpackInto(draft, bin);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(final));
    await rename(draft, final);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: its folder is as good as ours.
    if (!existsSync(join(final, 'chromium'))) throw error;
  }
  return final;
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const unbrotli = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress({ chunkSize: 2 ** 21 }), target);
  await mkdir(join(folder, 'font-cache'));
  await Promise.all([
    unbrotli('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
    unbrotli('al2023.tar.br', extract(join(folder, 'al2023'))),
    unbrotli('fonts.tar.br', extract(join(folder, 'fonts'))),
  ]);
}

/** Without any font in reach the browser prints blank pages. The system's fonts are there for names in other scripts. */
function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${xmlText(path)}</dir>`).join('\n')}
  <dir prefix="xdg">fonts</dir>
  <cachedir>${xmlText(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

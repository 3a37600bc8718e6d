import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundledBrowser } from '../../src/pdf/bundled-browser.ts';
import { cacheFolder } from '../../src/pdf/cache-folder.ts';
import { clearLeftovers, ownFolder } from '../../src/pdf/own-folder.ts';
import { withPrinter } from '../../src/pdf/printer.ts';

const isSupported = process.platform === 'linux' && process.arch === 'x64';

let folder: string;
let cache: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
  cache = join(folder, 'cache');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const print = () =>
  withPrinter({ shell: { css: '', lang: 'en' }, paper: 'A4' }, (printer) =>
    printer.print({ body: '<p>Σ x, <b>bold</b>, <code>code</code></p>', title: 't', language: 'en' }),
  );

describe.runIf(isSupported)('the unpacked browser', { timeout: 120_000 }, () => {
  it('is unpacked anew when files are cut short or missing', async () => {
    vi.stubEnv('DELTAMARK_CACHE', cache);
    const { path, fonts, repair } = (await bundledBrowser())!;
    await truncate(path, 1_000_000);
    await rm(fonts!.folder, { recursive: true });
    await bundledBrowser();
    expect(await repair!()).toBe(false);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('prints the same bytes wherever the cache lies', async () => {
    vi.stubEnv('DELTAMARK_CACHE', cache);
    const before = await print();
    const moved = join(folder, 'another & deeper', 'place');
    await mkdir(join(moved, '..'));
    await rename(cache, moved);
    vi.stubEnv('DELTAMARK_CACHE', moved);
    const after = await print();
    expect(Buffer.from(after).equals(before)).toBe(true);
  });

  it('is not blamed for a folder of temporary files that is missing', async () => {
    vi.stubEnv('DELTAMARK_CACHE', join(folder, 'another & deeper', 'place'));
    vi.stubEnv('TMPDIR', join(folder, 'missing'));
    await expect(print()).rejects.toThrow(
      /^The browser that prints needs a folder for temporary files, and \S+missing is none \(ENOENT.*Set TMPDIR/,
    );
  });
});

describe('clearLeftovers', () => {
  const host = hostname()
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 20);
  const overPid = () => spawnSync(process.execPath, ['-e', '']).pid;

  it('removes what runs that are over have left, and nothing else', async () => {
    const place = await mkdtemp(join(folder, 'leftovers-'));
    const own = await ownFolder(place, 'draft');
    const kept = [
      `draft-${host}-${process.ppid}-abc-XYZ`,
      `draft-elsewhere-${overPid()}-abc-XYZ`,
      'draft-mine',
      'other',
    ];
    const left = [`draft-${host}-${overPid()}-abc-XYZ`, `draft-${host}-${process.pid}-before-XYZ`];
    for (const name of [...kept, ...left]) {
      await mkdir(join(place, name));
      await writeFile(join(place, name, 'file'), 'x');
    }
    await clearLeftovers(place, 'draft');
    expect((await readdir(place)).map((name) => join(place, name)).sort()).toEqual(
      [own, ...kept.map((name) => join(place, name))].sort(),
    );
    expect(await readFile(join(place, 'other', 'file'), 'utf8')).toBe('x');
  });

  it('takes a place that is not there for an empty one', async () => {
    await expect(clearLeftovers(join(folder, 'nowhere'), 'draft')).resolves.toBeUndefined();
  });
});

describe('cacheFolder', () => {
  it('follows DELTAMARK_CACHE, then XDG_CACHE_HOME, then the home folder', () => {
    expect(cacheFolder({ DELTAMARK_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'deltamark'));
    expect(cacheFolder({})).toMatch(/[\\/]\.cache[\\/]deltamark$/);
  });
});

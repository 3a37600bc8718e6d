import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledBrowser } from '../../src/pdf/bundled-browser.ts';
import { cacheFolder } from '../../src/pdf/cache-folder.ts';

const isSupported = process.platform === 'linux' && process.arch === 'x64';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.runIf(isSupported)('bundledBrowser', { timeout: 120_000 }, () => {
  it('is unpacked whole and once when two programs start at the same time', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
    try {
      vi.stubEnv('DELTAMARK_CACHE', join(cache, 'new'));
      const [first, second] = await Promise.all([bundledBrowser(), bundledBrowser()]);
      expect(second).toEqual(first);
      expect((await stat(first!.path)).mode & 0o111).not.toBe(0);
      expect(await readdir(join(cache, 'new'))).toEqual([expect.stringMatching(/^chromium-\d+\.\d+\.\d+$/)]);
      expect(await readFile(first!.env!['FONTCONFIG_FILE']!, 'utf8')).toContain(
        join(first!.path, '..', 'fonts'),
      );
    } finally {
      await rm(cache, { recursive: true });
    }
  });
});

describe('cacheFolder', () => {
  it('follows DELTAMARK_CACHE, then XDG_CACHE_HOME, then the home folder', () => {
    expect(cacheFolder({ DELTAMARK_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'deltamark'));
    expect(cacheFolder({})).toMatch(/[\\/]\.cache[\\/]deltamark$/);
  });
});

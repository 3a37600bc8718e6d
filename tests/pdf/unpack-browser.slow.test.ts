import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundledBrowser } from '../../src/pdf/bundled-browser.ts';
import { withPrinter } from '../../src/pdf/printer.ts';

const isSupported = process.platform === 'linux' && process.arch === 'x64';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
});
afterAll(() => rm(cache, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const print = () =>
  withPrinter({ shell: { css: '', lang: 'en' }, paper: 'A4' }, (printer) =>
    printer.print({ body: '<p>x</p>', title: 't', language: 'en' }),
  );

describe.runIf(isSupported)('the unpacked browser', { timeout: 120_000 }, () => {
  it('is whole and there once when two programs start at the same time', async () => {
    vi.stubEnv('DELTAMARK_CACHE', cache);
    const [first, second] = await Promise.all([bundledBrowser(), bundledBrowser()]);
    expect(second?.path).toBe(first!.path);
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^chromium-\d+\.\d+\.\d+-\d+$/)]);
    expect(await first!.repair!()).toBe(false);
  });

  it('is unpacked anew when it does not start for bytes that changed', async () => {
    vi.stubEnv('DELTAMARK_CACHE', cache);
    const { path } = (await bundledBrowser())!;
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(4096), 0, 4096, 0);
    await file.close();
    expect(Buffer.from(await print()).toString('latin1')).toMatch(/^%PDF/);
  });
});

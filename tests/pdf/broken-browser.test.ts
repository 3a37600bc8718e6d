import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PrintFailure } from '../../src/pdf/press-pool.ts';
import { type PrintDocument, type Printer, withPrinter } from '../../src/pdf/printer.ts';
import { browserProcesses, partOfBrowser } from './processes.ts';
import { readPdf } from './read-pdf.ts';

/** Where the browsers of a test keep what they write. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  expect(await readdir(folder)).toEqual([]);
  expect(await browserProcesses()).toEqual([]);
});

const document = (title: string, body = `<p>${title}</p>`): PrintDocument => ({
  title,
  body,
  language: 'en',
});
/** Takes some tenths of a second. */
const long = document('long', '<p>long</p>'.repeat(3000));
const shell = { css: '', lang: 'en' };

/** Roots about roots: each doubles the time of layout. */
const endless = document('endless', `<math>${'<msqrt>'.repeat(60)}<mi>x</mi>${'</msqrt>'.repeat(60)}</math>`);

const withLimit = <T>(seconds: number, use: (printer: Printer) => Promise<T>) =>
  withPrinter({ shell, paper: 'A4', limit: () => seconds * 1000 }, use);

describe.runIf(process.platform === 'linux')('a browser that breaks', { timeout: 60_000 }, () => {
  it.each([
    ['browser', 'SIGKILL'],
    ['renderer', 'SIGKILL'],
    ['browser', 'SIGSTOP'],
    ['renderer', 'SIGSTOP'],
  ] as const)(
    'is replaced, and its document printed: %s, %s in the middle of a print',
    async (part, signal) => {
      const pdf = await withLimit(3, async (printer) => {
        const printing = printer.print(long);
        await pause(60);
        process.kill((await partOfBrowser(part)).pid, signal);
        return printing;
      });
      expect((await readPdf(pdf)).title).toBe('long');
    },
  );

  it('fails the document that breaks it, and no other', async () => {
    const others = Array.from({ length: 6 }, (_, i) => document(`other ${i}`));
    const prints = await withLimit(1, (printer) =>
      Promise.allSettled([endless, ...others].map((each) => printer.print(each))),
    );
    const [failed, ...rest] = prints;
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(PrintFailure) });
    expect(String((failed as PromiseRejectedResult).reason)).toBe(
      'PrintFailure: "endless" could not be printed, and was tried twice: The print was not done after 1 s',
    );
    expect(rest.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'));
  });

  it('leaves nothing behind when the caller fails in the middle of a print', async () => {
    const failing = withLimit(60, async (printer) => {
      printer.print(long).catch(() => {});
      await pause(20);
      throw new Error('from the caller');
    });
    await expect(failing).rejects.toThrow('from the caller');
  });
});

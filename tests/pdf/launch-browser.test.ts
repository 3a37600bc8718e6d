import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { browserFinders } from '../../src/pdf/find-browser.ts';
import { browserLauncher } from '../../src/pdf/launch-browser.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const nowhere = async () => undefined;
const ignore = () => {};

async function program(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}

/** What Chromium does where the system forbids its sandbox. */
const withoutSandbox = `#!/bin/sh
[ "$1" = --version ] && exit 0
echo "[1:FATAL] No usable sandbox!" >&2
exit 1
`;

describe('browserLauncher', { timeout: 60_000 }, () => {
  it('names three remedies when no browser is found', async () => {
    const error = await browserLauncher(ignore, [nowhere, nowhere])().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(
      /was found.*PUPPETEER_EXECUTABLE_PATH.*npx puppeteer@24 browsers.*package manager/s,
    );
  });

  it('refuses a path in PUPPETEER_EXECUTABLE_PATH where nothing is, and tries no other browser', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/no/such/browser');
    await expect(browserLauncher(ignore)()).rejects.toThrow(
      'PUPPETEER_EXECUTABLE_PATH: there is no file /no/such/browser',
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a program the user named that is no browser', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', await program('broken', '#!/no/such/interpreter\n'));
    const error = await browserLauncher(ignore)().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/PUPPETEER_EXECUTABLE_PATH \(.*broken\) does not start: spawn .* ENOENT/);
  });

  it.skipIf(process.platform === 'win32')(
    'passes over a browser that does not start, and says why',
    async () => {
      const notices: string[] = [];
      const path = await program('forbidden', withoutSandbox);
      const failing = async () => ({ name: 'a browser', path });
      const launch = browserLauncher((message) => notices.push(message), [failing, nowhere])();
      await expect(launch).rejects.toThrow(
        /could be started:\n {2}- a browser \(.*\) does not start: .*No usable sandbox!\nAny/,
      );
      expect(notices.join()).toContain('passed over');
    },
  );

  it('starts the next browser when one cannot even be looked for', async () => {
    const failing = async () => {
      throw new Error('disk full');
    };
    const notices: string[] = [];
    const { kill } = await browserLauncher(
      (message) => notices.push(message),
      [failing, ...browserFinders],
    )();
    await kill();
    expect(notices[0]).toContain('disk full');
  });

  it.runIf(process.getuid?.() === 0)('says so once when root has to run it without its sandbox', async () => {
    const notices: string[] = [];
    const launch = browserLauncher((message) => notices.push(message));
    for (const { kill } of [await launch(), await launch()]) await kill();
    expect(notices).toEqual([expect.stringContaining('without its sandbox')]);
  });
});

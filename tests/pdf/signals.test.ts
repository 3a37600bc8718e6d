import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';

const endings = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

it.skipIf(process.platform === 'win32').each(endings)(
  'a run that is ended by %s leaves no browser and no profile',
  { timeout: 60_000 },
  async (signal, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
    try {
      const run = [
        'dist/cli.js',
        'generate',
        'question-banks/demo.yaml',
        '--variants',
        '16',
        '--seed',
        'a long enough seed',
      ];
      const child = spawn(process.execPath, [...run, '--out', join(folder, 'exam')], {
        env: { ...process.env, TMPDIR: folder },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      const profiles = async () =>
        (await readdir(folder)).filter((name) => name.startsWith('deltamark-browser'));
      while (child.exitCode === null && (await profiles()).length === 0) await pause(20);
      await pause(300);
      child.kill(signal);
      expect((await ended)[0]).toBe(code);
      expect(await profiles()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

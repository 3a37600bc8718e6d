import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SEED, SMALL_BANK } from './exam-files.ts';
import { cliFile } from './run-cli.ts';
import { testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const ARGS = [
  'generate',
  'bank.yaml',
  '--variants',
  '60',
  '--seed',
  SEED,
  '--out',
  'exam',
  '--format',
  'html',
];

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the middle of writing leaves nothing behind and ends with code %i',
  async (signal, code) => {
    writeFiles(cwd, { 'bank.yaml': SMALL_BANK });
    const child = spawn(process.execPath, [cliFile, ...ARGS], { cwd, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (readdirSync(cwd).length === 1 && child.exitCode === null) await setTimeout(10);
    expect(readdirSync(cwd)).toContainEqual(expect.stringMatching(/^\.exam-/));
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(readdirSync(cwd)).toEqual(['bank.yaml']);
  },
);

test('a signal is heard in the middle of a calculation that lets nothing else in', async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK });
  const args = ['check', 'bank.yaml', '--seeds', '100000'];
  const child = spawn(process.execPath, [cliFile, ...args], { cwd, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await setTimeout(1500);
  const start = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([143, null]);
  expect(performance.now() - start).toBeLessThan(2000);
});

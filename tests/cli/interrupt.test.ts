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

/** Its one calculation takes minutes. */
const LARGE_NETWORK = `
id: m
title: T
questions:
  - id: q1
    family: mlp-backprop
    parameters:
      units: [20, 20, 10]
      activations: [tanh, softmax]
      loss: categorical-cross-entropy
      learningRate: 0.5
    ask: [z1, a1, loss]
    points: 2
`;

test.each([
  ['that are many', SMALL_BANK],
  ['of which one takes minutes (cases/26)', LARGE_NETWORK],
])('a signal is heard in the middle of calculations %s, which let nothing else in', async (_which, bank) => {
  writeFiles(cwd, { 'bank.yaml': bank });
  const args = ['check', 'bank.yaml', '--seeds', '100000'];
  const child = spawn(process.execPath, [cliFile, ...args], { cwd, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await setTimeout(1500);
  const start = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([143, null]);
  expect(performance.now() - start).toBeLessThan(2000);
});

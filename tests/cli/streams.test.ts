import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { OutputClosed, outputError } from '../../src/cli/io.ts';
import { answersOf, keyOf, SEED, SMALL_BANK } from './exam-files.ts';
import { cliFile, runCli } from './run-cli.ts';
import { filesIn, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK });
  const args = [
    'generate',
    'bank.yaml',
    '--variants',
    '3',
    '--seed',
    SEED,
    '--out',
    'quiz',
    '--format',
    'html',
  ];
  expect((await runCli(args, { cwd })).code).toBe(0);
  for (const variant of keyOf(cwd, 'quiz').variants)
    writeFiles(cwd, { [`handed/${variant.variant}.json`]: JSON.stringify(answersOf('quiz', variant)) });
});

/** Standard output that takes one text and then fails. */
const failingWith = (error: Error) => {
  let printed = 0;
  return { print: async () => (printed++ === 0 ? undefined : Promise.reject(error)) };
};
const full = outputError(Object.assign(new Error('no space'), { code: 'ENOSPC' }));

test.each([
  ['closed', new OutputClosed('EPIPE'), 1, ''],
  ['full', full, 2, 'standard output cannot be written: the disk is full.\n'],
])('where output is %s, grade writes all files before it says so', async (what, error, code, stderr) => {
  const args = ['grade', 'handed', '--key', 'quiz/key.json', '--format', 'json', '--out', what];
  expect(await runCli(args, { cwd, io: failingWith(error) })).toEqual({ code, stdout: '', stderr });
  expect(filesIn(join(cwd, what, 'reports'))).toHaveLength(6);
  expect(existsSync(join(cwd, what, 'gradebook.csv'))).toBe(true);
});

test('where output is closed, work that only prints ends at once and quietly, with exit 1', async () => {
  const io = failingWith(new OutputClosed('EPIPE'));
  const { code, stderr } = await runCli(['check', 'bank.yaml', '--seeds', '2'], { cwd, io });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk behind standard output is a message and exit 2',
  async () => {
    const child = spawn(process.execPath, [cliFile, 'list', 'banks'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let told = '';
    child.stderr!.on('data', (data) => {
      told += data;
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(told).toBe('standard output cannot be written: the disk is full.\n');
  },
);

test('where nobody listens to standard error, the work is done all the same', async () => {
  const args = ['grade', 'handed', 'none.json', '--key', 'quiz/key.json', '--out', 'unheard'];
  const child = spawn(process.execPath, [cliFile, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.destroy();
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(filesIn(join(cwd, 'unheard', 'reports'))).toHaveLength(6);
});

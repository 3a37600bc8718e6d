import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { keyText } from '../../src/exam/key.ts';
import { cliFile } from '../cli/run-cli.ts';
import { testFolder, writeFiles } from '../cli/test-folder.ts';
import { BOMBS } from './bombs.ts';
import { rightAnswers, smallExam } from './small-exam.ts';

const MOST_SECONDS = 5;
const MOST_BYTES = 400_000_000;

const key = smallExam();
const home = testFolder();

/** Has a process tell on its way out how much memory it took at most, and its CPU time. */
const TELLING = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ bytes: maxRSS * 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }) + '\\n');
  });
`)}`;

/** Marks a folder in a process of its own; seconds are those of the CPU, whatever else the computer does. */
async function gradeApart(folder: string) {
  const args = ['--import', TELLING, cliFile, 'grade', 'handed', '--key', 'key.json', '--format', 'csv'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  const [gradebook, notices, told] = await Promise.all(
    [1, 2, 3].map((stream) => text(child.stdio[stream] as NodeJS.ReadableStream)),
  );
  const last: { bytes: number; seconds: number } = JSON.parse(told!.trim().split('\n').at(-1)!);
  return { code: await exit, gradebook: gradebook!, notices: notices!, ...last };
}

test.each(Object.keys(BOMBS))('%s takes under 400 MB and 5 seconds, and the rest is marked', async (name) => {
  const folder = mkdtempSync(join(home, 'bomb-'));
  writeFiles(folder, { 'key.json': keyText(key), [`handed/${name}`]: BOMBS[name]!() });
  writeFiles(folder, { 'handed/z.json': rightAnswers(key.variants[1]!) });
  const { code, gradebook, bytes, seconds } = await gradeApart(folder);
  expect([0, 2]).toContain(code);
  expect(gradebook).toMatch(/^CODE-s2,s2,.*,100\.00,marked,/m);
  expect({ bytes, isSmall: bytes < MOST_BYTES }).toEqual({ bytes, isSmall: true });
  expect({ seconds, isFast: seconds < MOST_SECONDS }).toEqual({ seconds, isFast: true });
});

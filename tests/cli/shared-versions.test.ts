import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { answersOf, keyOf, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const generate = (out: string, ...args: readonly string[]) =>
  runCli(['generate', 'bank.yaml', '--out', out, '--seed', SEED, '--format', 'html', ...args], { cwd });
const grade = (answers: string, ...args: readonly string[]) =>
  runCli(['grade', answers, '--key', 'shared/key.json', ...args], { cwd });

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER });
  expect(await generate('shared', '--versions', '2')).toMatchObject({ code: 0, stderr: '' });
  expect(await generate('named', '--versions', '1', '--students', 'roster.csv')).toMatchObject({ code: 0 });
});

const version = (letter: string) =>
  keyOf(cwd, 'shared').variants.find((variant) => variant.version === letter)!;

test('with a roster each student has a sheet and a code, and 1 version is the same numbers for everybody', () => {
  const { variants } = keyOf(cwd, 'named');
  expect(new Set(variants.map(({ variant }) => variant)).size).toBe(3);
  expect(new Set(variants.map(({ questions }) => JSON.stringify(questions))).size).toBe(1);
  expect(readText(cwd, 'named/roster.csv').split('\n')[0]).toBe('variant,id,name,email,version');
  expect(readText(cwd, 'named/sheets', `${variants[1]!.variant}.html`)).toContain('Version A');
});

test('without a roster a version is a code that any number of students have, each with a mark of their own', async () => {
  expect(keyOf(cwd, 'shared').variants.map((variant) => variant.version)).toEqual(['A', 'B']);
  const right = answersOf('quiz', version('A'));
  const wrong = answersOf('quiz', version('A'), () => '77');
  writeFiles(cwd, {
    'handed/1.json': JSON.stringify({ ...right, student: 's1' }),
    'handed/2.json': JSON.stringify({ ...wrong, student: 's2' }),
    'handed/3.json': JSON.stringify({ ...right, student: 'Zoë / Ångström' }),
  });
  const { code, stdout } = await grade('handed', '--out', 'marks', '--format', 'csv');
  const rows = stdout.trim().split('\n').slice(1);
  expect(rows.map((row) => row.split(',')[1])).toEqual(['s1', 's2', 'Zoë / Ångström', '']);
  expect(rows.map((row) => / *(?:100|0)\.00,marked|missing/.exec(row)?.[0])).toEqual([
    '100.00,marked',
    '0.00,marked',
    '100.00,marked',
    'missing',
  ]);
  expect(code).toBe(0);
  const reports = filesIn(join(cwd, 'marks/reports')).filter((name) => name.endsWith('.json'));
  expect(reports).toHaveLength(3);
  const again = await grade('handed', '--out', 'marks-2', '--compare', 'marks');
  expect(again.stdout).toBe('Nothing changes against marks (3 compared).\n');
});

test('the same student twice is refused, and taken once with --latest', async () => {
  const sheet = JSON.stringify({ ...answersOf('quiz', version('B')), student: 'S7' });
  writeFiles(cwd, { 'twice/a.json': sheet, 'twice/b.json': sheet.replace('S7', 's7 ') });
  const { code, stderr } = await grade('twice');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('was answered by twice/a.json already'),
  });
  expect((await grade('twice', '--latest')).code).toBe(0);
});

test('a sheet of a shared version that names nobody is marked, and needs a look', async () => {
  writeFiles(cwd, { 'nameless/a.json': JSON.stringify(answersOf('quiz', version('B'))) });
  const { code, stdout, stderr } = await grade('nameless', '--format', 'csv');
  expect(code).toBe(1);
  expect(stdout).toMatch(/100\.00,needs a look,.*no student is named/);
  expect(stderr).toContain('no student is named');
});

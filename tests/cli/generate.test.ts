import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keyOf, manifestOf, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
const generate = (out: string, args: readonly string[]) =>
  runCli(['generate', 'bank.yaml', '--out', out, ...args], { cwd });
const BOTH = ['--students', 'roster.csv', '--seed', SEED, '--format', 'pdf,html'];

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER });
  const [first, second] = await Promise.all([generate('one', BOTH), generate('two', BOTH)]);
  expect([first?.code, second?.code]).toEqual([0, 0]);
});

test('the exam folder holds manifest, key, roster, files for the printer, and sheet, solution and form of every variant', () => {
  const codes = manifestOf(cwd, 'one').variants;
  expect(codes).toHaveLength(3);
  const documents = codes.flatMap((code) =>
    ['sheets', 'solutions'].flatMap((folder) => [`${folder}/${code}.html`, `${folder}/${code}.pdf`]),
  );
  const forms = codes.map((code) => `answers/${code}.yaml`);
  const prints = [
    'attendance.html',
    'attendance.pdf',
    'key-table.html',
    'key-table.pdf',
    'sheets.pdf',
    'solutions.pdf',
  ];
  const expected = [
    'answers.csv',
    'exam.json',
    'key.json',
    'made-from.json',
    'roster.csv',
    ...documents,
    ...prints.map((name) => `print/${name}`),
    ...forms,
  ];
  expect(filesIn(join(cwd, 'one'))).toEqual(expected.sort());
});

test('the same inputs give the same bytes in every file: HTML, keys, forms and PDFs', () => {
  expect(contentsOf(join(cwd, 'two'))).toEqual(contentsOf(join(cwd, 'one')));
});

test('the manifest says what everybody may know, and no more', () => {
  const { variants, versions, ...manifest } = manifestOf(cwd, 'one');
  expect(variants).toEqual([...variants].sort());
  expect(Object.keys(versions)).toEqual(['deltamark', 'engine', 'generator']);
  const asked = ['z', 'output', 'error', 'loss', 'dw', 'db', 'w', 'b'];
  expect(manifest).toEqual({
    exam: 'quiz',
    title: 'A small quiz',
    language: 'en',
    questions: [
      { id: 'delta', title: 'delta', family: 'adaline', points: '2', decimals: 4, ask: asked },
      { id: 'neuron', title: 'neuron', family: 'sigmoid-neuron', points: '1', decimals: 4, ask: asked },
    ],
  });
});

test('roster.csv says whose each variant is, as the key does', () => {
  const rows = keyOf(cwd, 'one').variants.map(
    ({ variant, student }) => `${variant},${student?.id},${student?.name},${student?.email}\n`,
  );
  expect(readText(cwd, 'one', 'roster.csv')).toBe(`variant,id,name,email\n${rows.join('')}`);
});

test('with --variants there are no names, and no roster', async () => {
  const { code } = await generate('nameless', ['--variants', '2', '--seed', SEED, '--format', 'html']);
  expect(code).toBe(0);
  expect(filesIn(join(cwd, 'nameless')).filter((name) => !name.includes('/'))).toEqual([
    'exam.json',
    'key.json',
    'made-from.json',
  ]);
  expect(keyOf(cwd, 'nameless').variants.map(({ student }) => student)).toEqual([null, null]);
});

test('--exam names the exam, and gives other numbers', async () => {
  await generate('resit', [
    '--students',
    'roster.csv',
    '--seed',
    SEED,
    '--exam',
    'resit',
    '--format',
    'html',
  ]);
  const [quiz, resit] = [keyOf(cwd, 'one'), keyOf(cwd, 'resit')];
  expect(resit.exam).toBe('resit');
  expect(resit.variants[0]?.questions).not.toEqual(quiz.variants[0]?.questions);
  expect(resit.variants[0]?.variant).not.toBe(quiz.variants[0]?.variant);
});

test('without --seed two runs differ, and each seed has 128 bits', async () => {
  const args = ['--variants', '1', '--format', 'html'];
  const runs = await Promise.all([generate('random-1', args), generate('random-2', args)]);
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(2).fill({ code: 0, stderr: '' }));
  const [first, second] = [keyOf(cwd, 'random-1'), keyOf(cwd, 'random-2')];
  expect(first.seed).toMatch(/^[0-9a-f]{32}$/);
  expect(second.seed).not.toBe(first.seed);
  expect(second.variants[0]).not.toEqual(first.variants[0]);
});

const ONE = ['--variants', '1', '--format', 'html'];

test('a seed that can be guessed is used, with a warning, and makes a lost key again', async () => {
  const { code, stderr } = await generate('short', [...ONE, '--seed', 'autumn 2026, room 12']);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^Warning: this seed can be guessed.*four or more words/),
  });
  const key = readText(cwd, 'short/key.json');
  writeFiles(cwd, { 'seed.txt': 'autumn 2026, room 12\n' });
  await generate('by-file', [...ONE, '--seed-file', 'seed.txt']);
  await generate('by-key', [...ONE, '--seed', keyOf(cwd, 'short').seed]);
  expect([readText(cwd, 'by-file/key.json'), readText(cwd, 'by-key/key.json')]).toEqual([key, key]);
});

test('what somebody typed as a seed stands in no file, only what it was stretched to', async () => {
  await generate('typed', [...ONE, '--seed', 'walnut harbour copper ladder']);
  const files = Object.entries(contentsOf(join(cwd, 'typed')));
  expect(files.filter(([, text]) => text.includes('walnut'))).toEqual([]);
  expect(keyOf(cwd, 'typed').seed).toMatch(/^[0-9a-f]{32}$/);
});

test('a folder of other things is never taken, even with --force', async () => {
  writeFiles(cwd, { 'thesis/chapter.tex': 'years of work' });
  const { code, stderr } = await generate('thesis', [
    '--variants',
    '1',
    '--seed',
    SEED,
    '--format',
    'html',
    '--force',
  ]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is not set aside') });
  expect(filesIn(join(cwd, 'thesis'))).toEqual(['chapter.tex']);
});

test('a run that fails while it prints leaves nothing behind, not even the folders on the way', async () => {
  const before = filesIn(cwd);
  const noBrowser = { PUPPETEER_EXECUTABLE_PATH: join(cwd, 'bank.yaml') };
  const { code, stderr } = await runCli(
    ['generate', 'bank.yaml', '--out', 'deep/er/exam', '--variants', '1', '--seed', SEED],
    { cwd, env: noBrowser },
  );
  expect(code).toBe(2);
  expect(stderr).toContain('does not start');
  expect(filesIn(cwd)).toEqual(before);
  expect(existsSync(join(cwd, 'deep'))).toBe(false);
});

test('several banks make one exam, and a question that two of them hold is refused', async () => {
  writeFiles(cwd, { 'other.yaml': 'id: other\nquestions:\n  - { id: rule, family: perceptron-rule }\n' });
  const both = (out: string, second: string) =>
    runCli(
      ['generate', 'bank.yaml', second, '--out', out, '--variants', '1', '--seed', SEED, '--format', 'html'],
      { cwd },
    );
  expect((await both('joined', 'other.yaml')).code).toBe(0);
  expect(manifestOf(cwd, 'joined').questions.map(({ id }) => id)).toEqual(['delta', 'neuron', 'rule']);
  const { code, stderr } = await both('doubled', 'bank.yaml');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^bank\.yaml:4:5 question "delta"/),
  });
});

test('an exam of several banks has the title that it is given', async () => {
  const bank = (id: string) =>
    `id: ${id}\ntitle: Bank ${id}\nquestions: [{ id: q-${id}, family: adaline }]\n`;
  writeFiles(cwd, { 'a.yaml': bank('a'), 'b.yaml': bank('b') });
  const args = [
    'generate',
    'a.yaml',
    'b.yaml',
    '--variants',
    '1',
    '--seed',
    SEED,
    '--format',
    'html',
    '--out',
    'titled',
  ];
  const { code } = await runCli([...args, '--title', 'Final exam'], { cwd });
  expect(code).toBe(0);
  expect(manifestOf(cwd, 'titled')).toMatchObject({ title: 'Final exam' });
  const [sheet] = filesIn(join(cwd, 'titled')).filter((name) => name.startsWith('sheets/'));
  expect(readText(join(cwd, 'titled', sheet!))).toContain('Final exam');
  expect(readText(join(cwd, 'titled', sheet!))).not.toContain('Bank a');
});

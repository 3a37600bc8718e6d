import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '../pdf/read-pdf.ts';
import { answersOf, keyOf, manifestOf, SEED } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();

const NAMES = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1',
  '@sum',
  `"quoted" & 'quoted'`,
  '{{seed}} $seed %s',
  '\u202Eright to left\u202C',
  'مريم \u05E8\u05D7\u05DC',
  'a\\u0022, \\frac{1}{2} $x$',
];

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const ROSTER = NAMES.map((name, index) => `s${index},${csvCell(name)},${csvCell(`${name}@example.edu`)}\n`);
const BANK = `id: quiz
title: ${JSON.stringify(NAMES[0])}
questions:
  - id: earned
    title: ${JSON.stringify(`${NAMES[1]} ${NAMES[5]}`)}
    family: adaline
    parameters: { inputCount: 1, samples: 1, learningRate: 0.5 }
`;

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': BANK, 'roster.csv': `id,name,email\n${ROSTER.join('')}` });
  const args = [
    'bank.yaml',
    '--students',
    'roster.csv',
    '--seed',
    SEED,
    '--out',
    'quiz',
    '--format',
    'pdf,html',
  ];
  const { code, stderr } = await runCli(['generate', ...args], { cwd });
  expect(code, stderr).toBe(0);
});

test('names and titles of any text are no error, and arrive in the key as they are', () => {
  const clean = (text: string) => text.replace(/[\u202A-\u202E]/g, '');
  expect(keyOf(cwd, 'quiz').variants.map(({ student }) => clean(student!.name))).toEqual(NAMES.map(clean));
  expect(manifestOf(cwd, 'quiz').title).toBe(NAMES[0]);
});

test('in HTML they are text: no tag, no attribute, no template', () => {
  for (const folder of ['sheets', 'solutions']) {
    const pages = Object.entries(contentsOf(`${cwd}/quiz/${folder}`)).filter(([name]) =>
      name.endsWith('.html'),
    );
    expect(pages).toHaveLength(NAMES.length);
    for (const [name, page] of pages) {
      expect(page, name).not.toMatch(/<script|<img|javascript:/i);
      expect(page, name).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  }
});

test('in PDFs they are printed as they are written', async () => {
  const [first] = keyOf(cwd, 'quiz').variants;
  const pdf = Buffer.from(contentsOf(`${cwd}/quiz/sheets`)[`${first!.variant}.pdf`]!, 'latin1');
  const { pages, title } = await readPdf(pdf);
  expect(pages[0]).toContain('<script>alert(1)</script>');
  expect(title).toContain('<script>alert(1)</script>');
});

const cellsOf = (text: string): readonly (readonly string[])[] => parse(text, {});

test('no cell of roster or gradebook starts as a formula does', async () => {
  const key = keyOf(cwd, 'quiz');
  writeFiles(cwd, { 'ada.json': JSON.stringify(answersOf('quiz', key.variants[0]!)), '=cmd.json': '[' });
  const { code, stdout } = await runCli(
    ['grade', 'ada.json', '=cmd.json', '--key', 'quiz/key.json', '--format', 'csv'],
    { cwd },
  );
  expect(code).toBe(2);
  const cells = [...cellsOf(stdout), ...cellsOf(readText(cwd, 'quiz/roster.csv'))].flat();
  expect(cells).toContain(`'${NAMES[1]}`);
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
});

test('a question may have the name of a column of the gradebook', async () => {
  const { stdout } = await runCli(['grade', 'ada.json', '--key', 'quiz/key.json', '--format', 'csv'], {
    cwd,
  });
  expect(cellsOf(stdout)[0]!.slice(-2)).toEqual(['question earned', 'follow-through']);
});

test('nothing in names or answers can steer the terminal', async () => {
  const answers = { ...answersOf('quiz', keyOf(cwd, 'quiz').variants[0]!), student: '\u001B[2Jgone\u202E' };
  writeFiles(cwd, { 'steer.json': JSON.stringify(answers) });
  const { stdout, stderr } = await runCli(['grade', 'steer.json', '--key', 'quiz/key.json'], { cwd });
  expect(stderr).toContain('gone');
  for (const control of ['\u001B', '\u202E']) expect(stdout + stderr).not.toContain(control);
});

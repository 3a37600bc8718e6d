import { beforeEach, expect, test } from 'vitest';
import { SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, testFolder, writeFiles } from './test-folder.ts';
import { WRONG_BANKS, WRONG_ROSTERS } from './wrong-banks.ts';
import { WRONG_PROBLEMS } from './wrong-problems.ts';

const cwd = testFolder();
let before: readonly string[];
beforeEach(() => {
  before = filesIn(cwd);
});

/** Exit 2, every message that is promised, no stack, nothing on stdout, no file left. */
async function expectRefused(args: readonly string[], says: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of says) expect(stderr).toContain(part);
  expect(stderr).not.toMatch(/^\s+at |Error:|bug/m);
  expect(filesIn(cwd)).toEqual(before);
}

const write = (files: Readonly<Record<string, string>>) => {
  writeFiles(cwd, files);
  before = filesIn(cwd);
};

const GENERATE = ['generate', 'bank.yaml', '--out', 'exam', '--seed', SEED, '--format', 'html'];
const solveAll = WRONG_PROBLEMS.map(({ what, file, text, says }) => [what, file, text, says] as const);

test.each(WRONG_BANKS)('generate refuses a bank with $what', async ({ bank, says }) => {
  write({ 'bank.yaml': bank });
  await expectRefused([...GENERATE, '--variants', '1'], says);
});

test.each(WRONG_ROSTERS)('generate refuses $what', async ({ roster, says }) => {
  write({ 'bank.yaml': SMALL_BANK, 'roster.csv': roster });
  await expectRefused([...GENERATE, '--students', 'roster.csv'], says);
});

test.each(solveAll)('solve refuses %s', async (_what, file, text, says) => {
  write({ [file]: text });
  await expectRefused(['solve', file], says);
});

test.each([
  { args: ['--variants', '0'], says: '--variants: "0" is not a whole number from 1 to' },
  { args: ['--variants', '2.5'], says: '--variants: "2.5" is not a whole number' },
  { args: [], says: 'Give --students roster.csv, or --variants N' },
  { args: ['--variants', '1', '--students', 'roster.csv'], says: 'exclude each other' },
  { args: ['--students', 'nobody.csv'], says: 'nobody.csv does not exist.' },
  {
    args: ['--variants', '1', '--format', 'docx'],
    says: '--format: unknown format "docx". Allowed: fillable, html, pdf',
  },
  { args: ['--variants', '1', '--lang', 'tlh'], says: '--lang: there are no texts in "tlh". Allowed: en' },
  { args: ['--variants', '1', '--exam', '../up'], says: '--exam: "../up" cannot be a name of files' },
  { args: ['--variants', '1', '--exam', '.hidden'], says: 'not starting with "."' },
  { args: ['--variants', '1', '--paper', 'A3'], says: 'Choices: "A4", "Letter"' },
])('generate refuses $args', async ({ args, says }) => {
  write({ 'bank.yaml': SMALL_BANK });
  const rest = args.includes('--format')
    ? GENERATE.filter((arg) => !['--format', 'html'].includes(arg))
    : GENERATE;
  await expectRefused([...rest, ...args], [says]);
});

test('generate refuses an empty seed', async () => {
  write({ 'bank.yaml': SMALL_BANK });
  const args = [
    'generate',
    'bank.yaml',
    '--out',
    'exam',
    '--format',
    'html',
    '--variants',
    '1',
    '--seed',
    ' ',
  ];
  await expectRefused(args, ['--seed: it is empty']);
});

test('generate refuses a folder and a missing file as a bank', async () => {
  write({ 'folder/bank.yaml': SMALL_BANK });
  const rest = ['--variants', '1', '--out', 'exam', '--format', 'html'];
  await expectRefused(['generate', 'folder', ...rest], ['folder is a folder; a file is needed.']);
  await expectRefused(['generate', 'none.yaml', ...rest], ['none.yaml does not exist.']);
});

test.each([
  { args: ['--digits', '101'], says: '--digits: "101" is not a whole number from 0 to 100.' },
  { args: ['--digits', '-1'], says: '--digits: "-1" is not a whole number' },
  { args: ['--digits', '1e2'], says: '--digits: "1e2" is not a whole number' },
  { args: ['--lang', 'tlh'], says: '--lang: there are no texts in "tlh"' },
  { args: ['--slips', 'softmax-diagnal'], says: 'Did you mean softmax-diagonal?' },
  { args: ['--format', 'pdf'], says: '--format pdf needs --out FILE.' },
])('solve refuses $args', async ({ args, says }) => {
  write({ 'p.yaml': WRONG_PROBLEMS[0]!.text.replace(',"1"]', ']') });
  await expectRefused(['solve', 'p.yaml', ...args], [says]);
});

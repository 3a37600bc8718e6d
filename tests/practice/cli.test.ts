import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { message } from '../../src/messages/index.ts';
import { wordsIn } from '../../src/messages/text.ts';
import { cliFile, runCli } from '../cli/run-cli.ts';
import { testFolder, writeFiles } from '../cli/test-folder.ts';
import { LESSON, wholeExercise } from './lesson.ts';

const folder = testFolder();
/** Everything that could steer a terminal, line breaks aside. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}]/u;
const banks = fileURLToPath(new URL('../../question-banks/', import.meta.url));

test('a file of answers drives a whole exercise without a terminal', async () => {
  writeFiles(folder, { 'answers.txt': `# my first lesson\n\n${wholeExercise().join('\r\n')}\r\n` });
  const { code, stdout, stderr } = await runCli([...LESSON, '--answers', 'answers.txt'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const score = message('en', 'practice.score', { right: '6', total: '7', once: '5' });
  expect(stdout).toContain(message('en', 'practice.finished', { number: '1', score }));
  expect(stdout).toContain(message('en', 'practice.summary-one', { score }));
  expect(stdout).not.toMatch(CONTROLS);
});

test('lines on standard input do the same as a file of them', async () => {
  const stdin = `${wholeExercise().join('\n')}\n`;
  writeFiles(folder, { 'same.txt': stdin });
  const [typed, file, dash] = await Promise.all([
    runCli([...LESSON], { stdin }),
    runCli([...LESSON, '--answers', join(folder, 'same.txt')]),
    runCli([...LESSON, '--answers', '-'], { stdin }),
  ]);
  expect(typed).toEqual(file);
  expect(dash).toEqual(file);
});

test('where the lines end, the session ends with its summary', async () => {
  const { code, stdout } = await runCli([...LESSON], { stdin: '0.55' });
  expect(code).toBe(0);
  expect(stdout).toContain(message('en', 'feedback.correct'));
  expect(stdout.trimEnd()).toMatch(
    / 1 of 1 right, .*\n.*deltamark practice mlp-backprop --seed a-first-lesson$/,
  );
});

test('without a seed one is drawn, and shown so that the exercises can be repeated', async () => {
  const first = await runCli(['practice', 'adaline'], { stdin: '!\nquit\n' });
  const seed = /--seed (\w+)$/.exec(first.stdout.trimEnd())?.[1];
  expect(seed).toMatch(/^[0-9a-f]{8}$/);
  const again = await runCli(['practice', 'adaline', '--seed', seed!], { stdin: '!\nquit\n' });
  const other = await runCli(['practice', 'adaline', '--seed', 'another'], { stdin: '!\nquit\n' });
  expect(again.stdout).toBe(first.stdout);
  expect(other.stdout).not.toBe(first.stdout);
});

test('a seed with spaces and quotes is shown the way a shell needs it', async () => {
  const { stdout } = await runCli(['practice', 'adaline', '--seed', "it's monday"], { stdin: 'quit\n' });
  expect(stdout.trimEnd()).toMatch(/--seed 'it'\\''s monday'$/);
});

test('everything that is shipped may be practised, a family, a bank by name or by file', async () => {
  writeFiles(folder, { 'mine.yaml': readFileSync(join(banks, 'own-questions.yaml'), 'utf8') });
  const begin = async (...subject: string[]) => {
    const { code, stdout } = await runCli(['practice', ...subject, '--seed', 'a'], {
      stdin: '',
      cwd: folder,
    });
    expect(code).toBe(0);
    return stdout;
  };
  expect(await begin()).toContain('(difficulty 1 of 5');
  expect(await begin('perceptron-rule')).toContain(
    message('en', 'title.perceptron-rule').split(' ')[0]!.toLowerCase(),
  );
  const { questions } = readBankFile(join(banks, 'own-questions.yaml'));
  const titles = questions.map(({ id, title }) => wordsIn('en', title ?? id));
  for (const bank of ['own-questions', 'mine.yaml']) {
    const told = await begin(bank);
    expect(titles.filter((title) => told.includes(`Exercise 1: ${title} (`))).toHaveLength(1);
  }
});

test('what is neither a bank nor a family is refused, with what is near', async () => {
  const { code, stdout, stderr } = await runCli(['practice', 'mlp-backprob']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^"mlp-backprob" .* Did you mean mlp-backprop\? Allowed: /);
});

test.each([
  [['practice', 'missing.yaml'], 'missing.yaml'],
  [['practice', 'adaline', '--answers', 'missing.txt'], 'missing.txt'],
  [['practice', 'worksheet'], 'worksheet'],
  [['practice', 'adaline', '--answers', 'a', '--answers', 'b'], '--answers'],
])('%j is the user’s mistake', async (args, name) => {
  const { code, stderr } = await runCli(args, { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain(name);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('nothing that is typed, or stands in a bank, steers the terminal', async () => {
  const bank = [
    'id: mine',
    'title: "\\e[31mred"',
    'questions:',
    '  - id: one',
    '    worksheet: { statement: "look \\e]0;title\\a here", givens: { a: 2 }, rules: [b = a + 1] }',
  ];
  writeFiles(folder, { 'steering.yaml': bank.join('\n') });
  const stdin = '\u001b[2J\u009b31m5\u202e\n\u001b]0;x\u0007\n3\n';
  const { stdout } = await runCli(['practice', 'steering.yaml', '--seed', '\u001b[31m'], {
    stdin,
    cwd: folder,
  });
  expect(stdout).not.toMatch(CONTROLS);
});

test('Ctrl-C while lines are awaited on a pipe leaves cleanly', async () => {
  const child = spawn(process.execPath, [cliFile, ...LESSON], { stdio: ['pipe', 'pipe', 'inherit'] });
  let shown = '';
  child.stdout.on('data', (data) => {
    if (shown === '') child.stdin.write('0.55\n');
    shown += data;
    if (`${data}`.includes(message('en', 'feedback.correct'))) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(0);
  expect(shown).toContain(' 1 of 1 right');
});

import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ADALINE } from './problems.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const BANK = `id: quiz
title: { en: A small quiz, pt-BR: Uma pequena prova }
questions:
  - id: sum
    title: { en: A sum, pt-BR: Uma soma }
    worksheet:
      statement: { en: Add the two numbers., pt-BR: Some os dois números. }
      givens: { a: "0.25", b: "0.5637" }
      rules: [c = a + b]
    points: 1.5
    decimals: 4
`;

const cwd = testFolder();
beforeAll(() => writeFiles(cwd, { 'quiz.yaml': BANK, 'adaline.json': JSON.stringify(ADALINE) }));

/** Sheet, solution and form of the only variant, and the manifest. */
async function generated(language: string) {
  const options = [
    '--variants',
    '1',
    '--seed',
    '0123456789abcdef0123456789abcdef',
    '--format',
    'html',
    '--lang',
    language,
  ];
  const { code, stderr } = await runCli(['generate', 'quiz.yaml', '--out', language, ...options], {
    cwd,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const files = filesIn(join(cwd, language));
  const text = (start: string) =>
    readText(cwd, `${language}/${files.find((file) => file.startsWith(start))!}`);
  return {
    sheet: text('sheets/'),
    solution: text('solutions/'),
    form: text('answers/'),
    exam: text('exam.json'),
  };
}

test('a bank in two languages makes an exam in each, with the same numbers', async () => {
  const [english, portuguese] = [await generated('en'), await generated('pt-BR')];
  for (const part of ['lang="en"', 'A small quiz', 'A sum', 'Add the two numbers.', '0.25', '1.5 points'])
    expect(english.sheet).toContain(part);
  for (const part of ['lang="pt-BR"', 'Uma pequena prova', 'Uma soma', 'Some os dois números.', '1,5 pontos'])
    expect(portuguese.sheet).toContain(part);
  expect(portuguese.solution).toContain('0,8137');
  expect(portuguese.solution).not.toContain('0.8137');
  expect(english.solution).toContain('0.8137');
  expect(portuguese.form).toContain('# Uma soma (pontos: 1,5; casas decimais: 4)');
  expect(JSON.parse(portuguese.exam)).toMatchObject({ title: 'Uma pequena prova', language: 'pt-BR' });
});

test('an exam in Portuguese is marked in Portuguese, and takes points for commas', async () => {
  const { form } = await generated('pt-BR');
  writeFiles(cwd, {
    'comma.yaml': form.replace('c: ""', 'c: "0,8137"'),
    'point.yaml': form.replace('c: ""', 'c: "0.8137"'),
    'wrong.yaml': form.replace('c: ""', 'c: "8,137"'),
  });
  const finding = async (file: string) => {
    const { stdout } = await runCli(['grade', file, '--key', 'pt-BR/key.json', '--format', 'json'], { cwd });
    const [slot] = JSON.parse(stdout).questions[0].slots;
    return [slot.verdict, slot.message];
  };
  expect(await finding('comma.yaml')).toEqual(['correct', 'Certo.']);
  expect(await finding('point.yaml')).toEqual(['correct', 'Certo.']);
  expect(await finding('wrong.yaml')).toEqual(['incorrect', 'Errado: a vírgula está na posição errada.']);
});

test('what solve writes for people is in their language, what it writes for programs is not', async () => {
  const solve = (...args: readonly string[]) => runCli(['solve', 'adaline.json', ...args], { cwd });
  const text = await solve('--lang', 'pt-BR');
  expect(text.stdout).toContain('z          = [ 0,433333 ]');
  const page = await solve('--lang', 'pt-BR', '--format', 'html');
  expect(page.stdout).toContain('<html lang="pt-BR">');
  expect(page.stdout).toContain('0,433333');
  expect(page.stdout).not.toContain('0.433333');
  const [english, portuguese] = [
    await solve('--format', 'json'),
    await solve('--format', 'json', '--lang', 'pt-BR'),
  ];
  expect(portuguese.stdout).toBe(english.stdout);
});

test('practice speaks the language that it is asked for, and says so in how to repeat it', async () => {
  const args = ['practice', 'adaline', '--seed', 'monday', '--lang', 'pt-BR'];
  const { code, stdout } = await runCli(args, { stdin: '?\nquit\n' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Exercício 1: /);
  expect(stdout).toContain('deltamark practice adaline --seed monday --lang pt-BR');
});

test('a language without texts is refused with those that have some', async () => {
  for (const command of [
    ['generate', 'quiz.yaml', '--out', 'x', '--variants', '1'],
    ['practice', 'adaline'],
  ]) {
    const { code, stderr } = await runCli([...command, '--lang', 'pt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--lang: there are no texts in "pt". Did you mean pt-BR? Allowed: en, pt-BR.');
  }
});

import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import { UserErrors } from '../../src/errors.ts';
import { drawFor } from '../../src/exam/variants.ts';

const bankText = (fields: string, question = '') =>
  `id: b\n${fields}\nquestions:\n  - { id: q, family: adaline${question} }\n`;
const markOf = (fields: string, question = '', language?: string) =>
  readBank(bankText(fields, question), 'b.yaml', { language }).questions[0]!.convention.mark;

test('where nobody says how numbers are written, the language does: the one asked for, else the bank’s', () => {
  expect(markOf('language: en')).toBe('point');
  expect(markOf('language: pt-BR')).toBe('comma');
  expect(markOf('language: en', '', 'pt-BR')).toBe('comma');
  expect(markOf('language: pt-BR', '', 'en')).toBe('point');
  expect(markOf('language: fr')).toBe('point');
});

test('a mark that a bank or a question chooses wins over the language', () => {
  expect(markOf('language: pt-BR\nconvention: { mark: point }')).toBe('point');
  expect(markOf('language: pt-BR', ', convention: { mark: point }')).toBe('point');
  expect(markOf('language: en\nconvention: { mark: comma }')).toBe('comma');
});

test('a preset says nothing of the mark: the language’s stays, and the bank’s', () => {
  expect(markOf('language: pt-BR\nconvention: delta-rule')).toBe('comma');
  expect(markOf('language: pt-BR\nconvention: { preset: delta-rule, mark: point }')).toBe('point');
  expect(markOf('language: en\nconvention: { mark: comma }', ', convention: delta-rule')).toBe('comma');
  expect(
    readBank(bankText('convention: delta-rule', ', convention: threshold'), 'b.yaml').questions[0]!
      .convention,
  ).toMatchObject({ bias: 'x0=-1', delta: 'gradient' });
});

test('the language changes nothing that is drawn', () => {
  const draw = (language: string) => {
    const [question] = readBank(bankText('language: en'), 'b.yaml', { language }).questions;
    const { problem, attempt } = drawFor(
      'a seed',
      'e',
      { code: '', student: null, address: ['variant', '1'] },
      question!,
    );
    const { convention, ...drawn } = problem;
    return { mark: convention.mark, drawn, attempt };
  };
  const [english, portuguese] = [draw('en'), draw('pt-BR')];
  expect(portuguese).toEqual({ ...english, mark: 'comma' });
});

test('a bank in a language that has texts gives no reason for a warning', () => {
  expect(readBank(bankText('language: pt-BR'), 'b.yaml').warnings).toEqual([]);
  expect(readBank(bankText('language: fr'), 'b.yaml', { language: 'pt-BR' }).warnings).toEqual([]);
});

test('titles and statements may stand in several languages', () => {
  const text = `id: b
title: { en: A  quiz, pt-BR: Uma prova }
questions:
  - id: q
    title: { en: One, pt-BR: Um }
    worksheet: { statement: { en: Add., pt-BR: Some. }, givens: { a: 2 }, rules: [b = a + 1] }
  - { id: r, title: Two, family: adaline }
`;
  const { title, questions } = readBank(text, 'b.yaml');
  expect(title).toEqual({ en: 'A quiz', 'pt-BR': 'Uma prova' });
  expect(questions.map((question) => question.title)).toEqual([{ en: 'One', 'pt-BR': 'Um' }, 'Two']);
  expect(questions[0]!.parameters).toMatchObject({ statement: { en: 'Add.', 'pt-BR': 'Some.' } });
});

test.each([
  ['title: { english: A quiz }', '2:19 title.english: "english" is not a language code such as en or pt-BR'],
  ['title: {}', '2:8 title: found a map of fields. Allowed: a text, or a map of texts by language'],
  ['title: [A, B]', '2:8 title: found a list of 2. Allowed: a text, or a map of texts by language'],
  ['title: { en: "" }', '2:14 title.en: found "". Allowed: a text that is not empty.'],
])('%s is refused with its place', (fields, message) => {
  expect(() => readBank(bankText(fields), 'b.yaml')).toThrow(`b.yaml:${message}`);
});

test('several mistakes in texts are told together', () => {
  const read = () => readBank(bankText('title: { x1: a, en: "" }'), 'b.yaml');
  expect(read).toThrow(UserErrors);
});

test('a problem’s numbers are written as its language does, unless it says how', () => {
  const problem =
    'family: adaline\nweights: [1]\nbias: 0\nlearningRate: 1\nsamples: [{ input: [1], target: 1 }]\n';
  const mark = (text: string, language?: string) =>
    readProblemText(text, 'p.yaml', language).problem.convention.mark;
  expect([mark(problem), mark(problem, 'pt-BR')]).toEqual(['point', 'comma']);
  expect(mark(`${problem}convention: { mark: point }\n`, 'pt-BR')).toBe('point');
  expect(mark(`${problem}convention: row-vector\n`, 'pt-BR')).toBe('comma');
});

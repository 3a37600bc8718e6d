import { describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { QUESTION } from '../exam/sample-key.ts';

const slot = (id: string) => ({ ...QUESTION.slots[0]!, id });
const ids = (name: string, rows: number, columns: number) =>
  Array.from(
    { length: rows * columns },
    (_, n) => `${name}[${Math.floor(n / columns) + 1},${(n % columns) + 1}]`,
  );

/** A vector p of three, a number loss, a matrix W of 2 × 2, a matrix V of 2 × 3 and a row r of two. */
const SLOTS = ['p[1]', 'p[2]', 'p[3]', 'loss', ...ids('W', 2, 2), ...ids('V', 2, 3), ...ids('r', 1, 2)];

function outcome(answers: string, open: KeyVariant['questions'][number]['open'] = [], file = 'a.yaml') {
  const text = file.endsWith('csv') ? answers : `exam: demo\nvariant: A\nanswers:\n  q1: ${answers}\n`;
  const [sheet] = readAnswerFile(text, file);
  const question = { ...QUESTION, open, slots: SLOTS.map(slot) };
  try {
    const { answers, problems } = alignAnswers(sheet!, {
      variant: 'A',
      student: null,
      questions: [question],
    });
    const texts = [...answers.get('q1')!].filter(([, text]) => text !== '');
    return {
      slots: Object.fromEntries(texts.map(([id, text]) => [id, text.trim()])),
      problems: problems.map(({ at, message }) => `${at}: ${message}`),
    };
  } catch (error) {
    return (error as Error).message;
  }
}

const P = { 'p[1]': '0,12', 'p[2]': '0,33', 'p[3]': '0,55' };
const W = { 'W[1,1]': '1', 'W[1,2]': '-2', 'W[2,1]': '3', 'W[2,2]': '4' };

describe('decimal commas without quotes', () => {
  test.each([
    ['in a list', '{ p: [0,12, 0,33, 0,55] }', P],
    ['in a list, some of them', '{ p: [0,12, 0.33, 0,55] }', { ...P, 'p[2]': '0.33' }],
    [
      'in curly quotes',
      '{ p: [“0,12”, “0,33”, “0,55”] }',
      { 'p[1]': '“0,12”', 'p[2]': '“0,33”', 'p[3]': '“0,55”' },
    ],
    ['in a map between braces', '{ loss: 0,97, r: [1, 2] }', { loss: '0,97', 'r[1,1]': '1', 'r[1,2]': '2' }],
    [
      'in a list without brackets',
      '{ p: 0,12, 1,33, 2,55, loss: "1" }',
      { 'p[1]': '0,12', 'p[2]': '1,33', 'p[3]': '2,55', loss: '1' },
    ],
    ['in a list of one', '{ loss: [0,97] }', { loss: '0,97' }],
    [
      'in the rows of a matrix',
      '{ W: [[0,1, 0,2], [0,3, 0.4]] }',
      {
        'W[1,1]': '0,1',
        'W[1,2]': '0,2',
        'W[2,1]': '0,3',
        'W[2,2]': '0.4',
      },
    ],
    ['in a row', '{ r: [0,1, 0,2] }', { 'r[1,1]': '0,1', 'r[1,2]': '0,2' }],
    ['in a row of a row', '{ r: [[0,1, 0,2]] }', { 'r[1,1]': '0,1', 'r[1,2]': '0,2' }],
  ])('%s are put together where that alone fits', (_, answers, slots) => {
    expect(outcome(answers)).toEqual({ slots, problems: [] });
  });

  test.each([
    [
      '{ p: [0,12, 0,33, 1] }',
      'a.yaml:4:12 q1/p: holds 5 entries for 3 numbers, and commas that may be decimal marks.',
    ],
    [
      '{ p: [0,12] }',
      'a.yaml:4:12 q1/p: holds 2 entries for 3 numbers, and commas that may be decimal marks.',
    ],
    [
      '{ W: [[0,1, 2], [3, 4]] }',
      'a.yaml:4:12 q1/W: holds 3 entries for 2 numbers, and commas that may be decimal marks.',
    ],
  ])('%s is held back, with its line', (answers, message) => {
    expect(outcome(answers)).toBe(
      `${message} Put each number in quotes of its own, as in ["0,12", "0,33"]; nothing of this sheet is marked before.`,
    );
  });

  test('are not looked for where entries stand apart, or have points', () => {
    expect(outcome('{ "p[1]": 0, "p[2]": 12 }')).toEqual({
      slots: { 'p[1]': '0', 'p[2]': '12' },
      problems: [],
    });
    expect(outcome('{ p: [1, 2, 3] }')).toMatchObject({ slots: { 'p[1]': '1' }, problems: [] });
    expect(outcome('{ p: [0.1, 0.2, 0.3, 0.4] }')).toMatchObject({ problems: ['q1/p[4]: p has 3 entries.'] });
    const csv = 'exam,variant,q1/p[1],q1/p[2]\ndemo,A,0,12\n';
    expect(outcome(csv, [], 'a.csv')).toEqual({ slots: { 'p[1]': '0', 'p[2]': '12' }, problems: [] });
  });
});

describe('a list in one text', () => {
  test.each([
    ['{ p: "0,12; 0,33; 0,55" }', P],
    ['{ p: "0,12, 0,33, 0,55" }', P],
    ['{ p: ["0,12, 0,33, 0,55"] }', P],
    ['{ p: [["0,12 0,33 0,55"]] }', P],
    ['{ "p[1]": "(0,12; 0,33; 0,55)" }', P],
    ['{ p: "[0.1, 0.2]" }', { 'p[1]': '0.1', 'p[2]': '0.2' }],
    ['{ r: "1 2" }', { 'r[1,1]': '1', 'r[1,2]': '2' }],
  ])('%s is read', (answers, slots) => {
    expect(outcome(answers)).toEqual({ slots, problems: [] });
  });

  test.each([
    '{ W: "[[1, −2], [3, 4]]" }',
    '{ W: "(1, −2), (3, 4)" }',
    '{ W: "1 −2; 3 4" }',
    '{ W: "[1, −2; 3, 4]" }',
    '{ W: ["1, −2", "3 4"] }',
    '{ W: "1 −2\\n3 4" }',
    '{ W: [[1, "−2"], ["3", 4]] }',
  ])('%s is the same matrix', (answers) => {
    const read = outcome(answers);
    expect(
      typeof read === 'object' &&
        Object.entries(read.slots).map(([id, text]) => [id, text.replace('−', '-')]),
    ).toEqual(Object.entries(W));
  });

  test('of a matrix may have rows for columns where the bank leaves that open', () => {
    const turned = '{ V: "1 4; 2 5; 3 6" }';
    expect(outcome(turned, ['weights'])).toMatchObject({
      slots: { 'V[1,1]': '1', 'V[1,2]': '2', 'V[2,3]': '6' },
    });
    expect(outcome(turned)).toMatchObject({ slots: {} });
  });

  test('is held back where it may mean several things, also in CSV', () => {
    expect(outcome('{ p: "0,12, 0,33" }')).toMatch(
      /^a\.yaml:4:12 q1\/p: "0,12, 0,33" can be read in several ways/,
    );
    expect(outcome('exam;variant;q1/p\ndemo;A;1,234\n', [], 'a.csv')).toMatch(
      /^a\.csv:2 q1\/p: "1,234" can be read/,
    );
  });

  test('of too many entries keeps the first and tells the others, as every list does', () => {
    expect(outcome('{ p: "1; 2; 3; 4" }')).toEqual({
      slots: { 'p[1]': '1', 'p[2]': '2', 'p[3]': '3' },
      problems: ['q1/p[4]: p has 3 entries.'],
    });
  });

  test('is not made of words', () => {
    expect(outcome('{ p: "I do not know" }')).toEqual({ slots: {}, problems: ['q1/p: p has 3 entries.'] });
  });
});

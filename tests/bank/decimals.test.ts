import { describe, expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { questionsIn } from '../../src/exam/design.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { stream } from '../../src/random/stream.ts';
import { designOf, POOL } from '../exam/exam-text.ts';

const bankOf = (fields: string) =>
  readBank(
    `id: m\nquestions:\n  - id: q\n    family: mlp-backprop\n    ${fields.split('; ').join('\n    ')}\n`,
    'm.yaml',
  );
const decimalsOf = (fields: string) => bankOf(fields).questions[0]!.decimals;

describe('decimals of a question', () => {
  it.each([
    ['are a number for all quantities', 'decimals: 5', 5],
    ['are those of the course where none are said', 'convention: { decimals: "6" }', 6],
    ['are said by quantity', 'decimals: { default: 5, loss: 4 }', { default: 5, loss: 4 }],
    ['are those of the course for the rest', 'decimals: { delta1: 6 }', { default: 4, delta1: 6 }],
    ['are a number where a map says but one', 'decimals: { default: 5, loss: 5 }', 5],
  ])('%s', (_what, fields, expected) => {
    expect(decimalsOf(fields)).toEqual(expected);
  });

  it.each([
    [
      'decimals: { default: 4, loss: 13 }',
      '5:35 questions[0].decimals.loss: found 13. Allowed: a whole number from 0 to 12.',
    ],
    [
      'decimals: { loss: many }',
      '5:23 questions[0].decimals.loss: found "many". Allowed: a whole number from 0 to 12.',
    ],
    [
      'decimals: [4]',
      '5:15 questions[0].decimals: found a list of 1. Allowed: a whole number from 0 to 12, or a map of such numbers by quantity: { default: 4, y: 2 }.',
    ],
    [
      'decimals: 1',
      '5:15 questions[0].decimals: 1 decimal cannot tell right from wrong methods in mlp-backprop. Allowed: 3 to 12; 4 is usual.',
    ],
    [
      'decimals: { default: 4, loss: 2 }',
      '5:35 questions[0].decimals.loss: 2 decimals cannot tell right from wrong methods in mlp-backprop. Allowed: 3 to 12; 4 is usual.',
    ],
    [
      'decimals: { default: 2, loss: 4 }',
      '5:26 questions[0].decimals.default: 2 decimals cannot tell right from wrong methods in mlp-backprop. Allowed: 3 to 12; 4 is usual.',
    ],
  ])('%s is refused where it stands', (fields, message) => {
    expect(() => bankOf(fields)).toThrow(message);
  });

  it.each([
    ['decimals: { delta9: 6 }', '5:17 question q: decimals: there is no quantity "delta9". '],
    ['decimals: { x: 6 }', '5:17 question q: decimals: x is given, and stands as it is. Allowed: '],
  ])('%s names what it is not, and what may be named', (fields, message) => {
    const [question] = bankOf(fields).questions;
    expect(() => drawExercise(question!, stream('decimals'))).toThrow(message);
  });

  it('are not those of a quantity that is a whole number by nature', () => {
    const text = POOL.replace('{ id: a, ', '{ id: a, decimals: { output: 2 }, ');
    const [question] = readBank(text, 'pool.yaml').questions;
    expect(() => drawExercise(question!, stream('decimals'))).toThrow(
      'pool.yaml:3:26 question a: decimals: output has no decimals by nature. ',
    );
  });
});

test.each([
  ['3', 3],
  ['{ loss: 6 }', { default: 5, loss: 6 }],
  ['{ default: 4, loss: 6 }', { default: 4, loss: 6 }],
])('an exam’s section that says decimals: %s changes what it names', (decimals, expected) => {
  const pool = POOL.replace('{ id: a, ', '{ id: a, decimals: 5, ');
  const text = `exam: {}\nsections: [{ bank: pool.yaml, questions: [a], decimals: ${decimals} }]`;
  expect(questionsIn(designOf(text, { 'pool.yaml': pool }))[0]!.decimals).toEqual(expected);
});

test('a section’s unknown quantity is told where the exam file names it', () => {
  const text = `exam: {}\nsections: [{ bank: pool.yaml, questions: [a], decimals: { lss: 6 } }]`;
  const [question] = questionsIn(designOf(text));
  expect(() => drawExercise(question!, stream('decimals'))).toThrow(
    'exam.yaml:2:59 question a: decimals: there is no quantity "lss". Did you mean loss?',
  );
});

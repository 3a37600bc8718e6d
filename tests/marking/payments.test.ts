import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { findingText } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import type { Finding } from '../../src/marking/marks.ts';
import { payments } from '../../src/marking/payments.ts';
import { rational, toNumber } from '../../src/number/rational.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { type HandMade, handMadeExercise } from './hand-made.ts';

const CORRECT: Finding = { verdict: 'correct' };
const WRONG: Finding = { verdict: 'incorrect', why: 'unexplained' };
const FOLLOWS: Finding = { verdict: 'follow-through', from: ['z'] };

test('no more of a question follows from mistakes than its bank allows, the first answers first', () => {
  const question = { points: '8', credit: { 'follow-through-at-most': '1/4' } };
  const { paid, followed } = payments(
    [WRONG, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS, CORRECT],
    Array.from({ length: 6 }, () => rational(4, 3)),
    question,
  );
  expect(paid.map(({ earned }) => toNumber(earned))).toEqual([0, 4 / 3, 2 / 3, 0, 0, 4 / 3]);
  expect(toNumber(followed)).toBe(2);
  expect(paid.map(({ finding }) => finding.verdict === 'follow-through' && finding.capped === true)).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(findingText(paid[2]!.finding, 'en')).toContain('no more points');
});

test('without a bound everything that follows earns its share, and is told apart from the rest', () => {
  const { paid, followed } = payments(
    [WRONG, FOLLOWS, CORRECT],
    [1, 1, 1].map((points) => rational(points)),
    { points: '3', credit: {} },
  );
  expect(paid.map(({ earned }) => toNumber(earned))).toEqual([0, 1, 1]);
  expect(toNumber(followed)).toBe(1);
});

/** y = a·x + b = 7.1, 9.3, 12.7; the slip subtracts b. */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [], '2'),
    given('a', [3], '3.25', '4.35', '6.05'),
    given('b', [], '0.6'),
    computed('y', [3], 'y[i] = a[i]*x + b'),
    computed('z', [], 'z = 3*x + b'),
  ),
  ask: ['y', 'z'],
  decimals: 2,
  slips: { 'bias-subtracted': { y: 'a[i]*x - b' } },
};

test('the same slip is charged once, or wherever it shows, as the bank has it', () => {
  const exercise = handMadeExercise(MADE);
  const key = keyQuestionOf(exercise);
  const answers = new Map([
    ['y[1]', '5.90'],
    ['y[2]', '8.10'],
    ['y[3]', '11.50'],
    ['z', '6.60'],
  ]);
  const earned = (credit: typeof key.credit) =>
    markQuestion({ ...key, points: '4', credit }, exercise.question.family, answers).slots.map((slot) =>
      toNumber(slot.earned),
    );
  expect(earned({})).toEqual([0, 1, 1, 1]);
  expect(earned({ 'repeated-slip': 'once' })).toEqual([0, 1, 1, 1]);
  expect(earned({ 'repeated-slip': 'each' })).toEqual([0, 0, 0, 1]);
});

test('nothing is forgiven where no other answer shows work', () => {
  const exercise = handMadeExercise(MADE);
  const answers = new Map([
    ['y[1]', '5.90'],
    ['y[2]', '8.10'],
  ]);
  const { slots } = markQuestion(keyQuestionOf(exercise), exercise.question.family, answers);
  expect(slots.map(({ finding }) => finding.verdict)).toEqual(['slip', 'slip', 'blank', 'blank']);
  expect(slots.every(({ earned }) => earned.n === 0n)).toBe(true);
});

const bank = (marking: string) =>
  readBank(`id: b\nquestions:\n  - {id: q, family: adaline, marking: ${marking}}\n`, 'b.yaml');

test('a bank bounds what follows, and says how often a slip is charged', () => {
  expect(bank('{follow-through-at-most: 1/2, repeated-slip: each}').questions[0]!.credit).toEqual({
    'follow-through-at-most': '1/2',
    'repeated-slip': 'each',
  });
  expect(() => bank('{repeated-slip: twice}')).toThrow(/once or each/);
  expect(() => bank('{follow-through-at-most: 2}')).toThrow(/share from 0 to 1/);
});

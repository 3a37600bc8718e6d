import { describe, expect, it, test } from 'vitest';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import type { SlipFinding } from '../../src/marking/marks.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade, handMadeExercise } from './hand-made.ts';

/** 1/7 = 0.142857142…, 4/7 = 0.571428…; a third of that is 0.190476…; twice the first is 0.285714…. */
const MADE: HandMade = {
  worksheet: sheet(
    given('one', [], '1'),
    computed('fine', [], 'fine = one/7'),
    computed('coarse', [], 'coarse = 4*one/7'),
    computed('below', [], 'below = coarse/3'),
    computed('twice', [], 'twice = 2*fine'),
  ),
  ask: ['fine', 'coarse', 'below', 'twice'],
  decimals: { default: 4, fine: 6, coarse: 2 },
  slips: { halved: { coarse: '2*one/7' } },
};

const verdicts = (given: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(findingsOf(MADE, given)).map(([id, { verdict }]) => [id, verdict]));

test('each right answer is printed with the decimals of its quantity, and its interval with two more', () => {
  const { slots, decimals } = keyQuestionOf(handMadeExercise(MADE));
  expect(decimals).toEqual({ default: 4, fine: 6, coarse: 2 });
  expect(slots.map(({ id, expected, accepted }) => [id, expected, ...accepted])).toEqual([
    ['fine', '0.142857', '0.14285664', '0.14285765'],
    ['coarse', '0.57', '0.5664', '0.5765'],
    // 0.56642/3 and 0.57643/3, half a unit of four decimals further out.
    ['below', '0.1905', '0.188759', '0.192193'],
    // What is carried on with of six decimals is hardly off.
    ['twice', '0.2857', '0.285663', '0.285766'],
  ]);
});

describe('an answer is held against the decimals of its own quantity', () => {
  it.each([
    ['coarse', '0.57', 'correct'],
    ['coarse', '0.5714', 'correct'],
    ['coarse', '0.58', 'imprecise'],
    ['coarse', '0.6', 'incorrect'],
    ['fine', '0.142857', 'correct'],
    ['fine', '0.14286', 'imprecise'],
    ['fine', '0.1429', 'imprecise'],
    ['fine', '0.142858', 'imprecise'],
    ['fine', '0.143', 'incorrect'],
    ['twice', '0.286', 'imprecise'],
    // From 0.57, as it was written, and from all of its digits.
    ['below', '0.1900', 'correct'],
    ['below', '0.1905', 'correct'],
  ])('%s = %s is %s', (id, text, verdict) => {
    expect(verdicts({ [id]: text })[id]).toBe(verdict);
  });

  it('which the remark names, too', () => {
    const { fine, twice } = findingsOf(MADE, { fine: '0.1429', twice: '0.286' });
    expect(fine).toMatchObject({ by: 'digits', written: 4, asked: 6 });
    expect(twice).toMatchObject({ by: 'digits', written: 3, asked: 4 });
    expect(findingsOf(MADE, { coarse: '0.6' })['coarse']).toMatchObject({ why: 'too-few-digits' });
  });
});

describe('what follows from a wrong answer is as uncertain as that was asked for', () => {
  it.each([
    // 0.47 ± 0.005, a third: from 0.1550 to 0.1583.
    ['below', { coarse: '0.47', below: '0.1567' }, 'follow-through'],
    ['below', { coarse: '0.47', below: '0.1551' }, 'follow-through'],
    ['below', { coarse: '0.47', below: '0.1500' }, 'incorrect'],
    // 0.242857 ± 0.0000005, twice.
    ['twice', { fine: '0.242857', twice: '0.4857' }, 'follow-through'],
    ['twice', { fine: '0.242857', twice: '0.4860' }, 'incorrect'],
  ])('%s from %j: %s', (id, answers, verdict) => {
    expect(verdicts(answers)[id]).toBe(verdict);
  });
});

test('a slip is known by its value with the decimals of the quantity', () => {
  const { coarse, below } = findingsOf(MADE, { coarse: '0.29', below: '0.0967' });
  expect(coarse).toMatchObject({ verdict: 'slip', slips: ['halved'] });
  expect((coarse as SlipFinding).numbers).toBe('2*1/7');
  expect(below).toMatchObject({ verdict: 'follow-through' });
});

test('the same number of decimals for all leaves the key as it was', () => {
  const one = keyQuestionOf(handMadeExercise({ ...MADE, decimals: 4 }));
  const mapped = keyQuestionOf(handMadeExercise({ ...MADE, decimals: { default: 4 } }));
  expect(mapped.slots).toEqual(one.slots);
  expect(one.decimals).toBe(4);
});

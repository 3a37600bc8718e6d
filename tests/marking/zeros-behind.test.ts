import { expect, it } from 'vitest';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { type HandMade, handMadeExercise } from './hand-made.ts';

/** a = 2.5, 3.5, 4.5, 5.5; e = 1.25 and 1.25, with the slip −1.25; d = 2.50, with the slip 0; g = d·x, with the slip 0. */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [4], '1.25', '1.75', '2.25', '2.75'),
    computed('a', [4], 'a[i] = 2*x[i]'),
    computed('e', [], 'e = x[3] - 1'),
    computed('d', [], 'd = x[1] + e'),
    computed('g', [4], 'g[i] = d*x[i]'),
  ),
  ask: ['a', 'e', 'd', 'g'],
  decimals: 2,
  slips: { 'error-swapped': { e: '1 - x[3]' } },
};
const SLIPPED = ['e', 'd', 'g[1]', 'g[2]', 'g[3]', 'g[4]'];

/** The slots that earn something where the slip is all that was answered, and the right values besides in these. */
function earningWith(right: readonly string[]): readonly string[] {
  const exercise = handMadeExercise(MADE);
  const key = keyQuestionOf(exercise);
  const slipped = new Map(SLIPPED.map((id) => [id, id === 'e' ? '-1.25' : '0.00']));
  const answers = key.slots.flatMap(({ id, expected }): readonly (readonly [string, string])[] => {
    const text = slipped.get(id) ?? (right.includes(id) ? expected : undefined);
    return text === undefined ? [] : [[id, text]];
  });
  const { slots } = markQuestion(key, exercise.question.family, new Map(answers));
  return slots.filter(({ id, earned }) => earned.n > 0n && !right.includes(id)).map(({ id }) => id);
}

it('zeros that a slip leaves behind are forgiven no more often than other answers were worked out', () => {
  expect(earningWith([])).toEqual(['d', 'g[1]']);
  expect(earningWith(['a[1]', 'a[2]'])).toEqual(['d', 'g[1]', 'g[2]', 'g[3]']);
});

it('whoever worked the rest out is charged for the slip alone', () => {
  expect(earningWith(['a[1]', 'a[2]', 'a[3]', 'a[4]'])).toEqual(SLIPPED.slice(1));
});

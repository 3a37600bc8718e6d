import { describe, expect, test } from 'vitest';
import { firstUnnoticedSlip, unnoticedSlips } from '../../src/exam/discriminate.ts';
import { type HandMade, handMadeExercise } from '../marking/hand-made.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';

/** y = x² = 0.25 exactly, accepted from 0.245 to 0.255: a width of 0.01. z is asked nowhere, u leads to y. */
function unnoticed(slips: HandMade['slips'], more: Partial<HandMade> = {}): readonly string[] {
  const exercise = handMadeExercise({
    worksheet: sheet(
      given('x', [], '0.5'),
      given('k', [], '0.8'),
      computed('u', [], 'u = x'),
      computed('y', [], 'y = u*x'),
      computed('z', [], 'z = 10*y'),
      computed('v', [], 'v = k*k'),
    ),
    ask: ['y', 'v'],
    decimals: 2,
    ...more,
    ...(slips ? { slips } : {}),
  });
  const found = unnoticedSlips(exercise);
  expect(firstUnnoticedSlip(exercise)).toBe(found[0]);
  return found;
}

describe('a slip passes unnoticed', () => {
  test.each(['0.0001', '0.0049', '0.0051', '0.0099'])(
    'where it moves the only answer by %s, less than the width of 0.01',
    (moved) => {
      expect(unnoticed({ up: { y: `u*x + ${moved}` }, down: { y: `u*x - ${moved}` } })).toEqual([
        'up',
        'down',
      ]);
    },
  );

  test.each(['0.0101', '0.0149', '0.0199', '5'])('but not where it moves it by %s', (moved) => {
    expect(unnoticed({ up: { y: `u*x + ${moved}` }, down: { y: `u*x - ${moved}` } })).toEqual([]);
  });

  test('where each of several answers hides it, but not where one of them shows it', () => {
    const [little, much] = ['0.003', '0.03'];
    expect(unnoticed({ slight: { y: `u*x + ${little}`, v: `k*k + ${little}` } })).toEqual(['slight']);
    expect(unnoticed({ first: { y: `u*x + ${much}`, v: `k*k + ${little}` } })).toEqual([]);
    expect(unnoticed({ last: { y: `u*x + ${little}`, v: `k*k + ${much}` } })).toEqual([]);
  });

  test('where it sits in a step that leads to an answer', () => {
    expect(unnoticed({ before: { u: 'x + 0.01' } })).toEqual(['before']);
    expect(unnoticed({ before: { u: 'x + 0.1' } })).toEqual([]);
  });

  test('where answers are so uncertain that it hides in them', () => {
    // w = x/3 is written with an error of half a unit; y = 10·w is accepted within 0.055 of 1.666….
    const worksheet = sheet(
      given('x', [], '0.5'),
      computed('w', [], 'w = x/3'),
      computed('y', [], 'y = 10*w'),
    );
    const moved = (by: string) => unnoticed({ moved: { y: `10*w + ${by}` } }, { worksheet, ask: ['y'] });
    expect(moved('0.06')).toEqual(['moved']);
    expect(moved('0.109')).toEqual(['moved']);
    expect(moved('0.112')).toEqual([]);
  });
});

test('a slip that leads to no asked answer does not apply', () => {
  expect(unnoticed({ behind: { z: '10*y + 0.001' } })).toEqual([]);
});

test('a slip that leads to no value is noticed', () => {
  expect(unnoticed({ nowhere: { y: 'x/(u - x)' } })).toEqual([]);
});

import { describe, expect, it, test } from 'vitest';
import { LOOK_IDS } from '../../src/marking/marks.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** v = 12.345, 6.802; u = −3.456; small = 0.00867, −0.00867; late = 30·(1/3), of which the third is not asked for. */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [2], '12.345', '6.802'),
    given('y', [], '-3.456'),
    given('t', [2], '0.00867', '-0.00867'),
    given('one', [], '1'),
    computed('v', [2], 'v[i] = x[i]'),
    computed('u', [], 'u = y'),
    computed('none', [], 'none = y - y'),
    computed('small', [2], 'small[i] = t[i]'),
    computed('third', [], 'third = one/3'),
    computed('late', [], 'late = 30*third'),
    { ...computed('count', [], 'count = 12*one'), kind: 'integer' },
  ),
  ask: ['v', 'u', 'none', 'small', 'late', 'count'],
  decimals: 3,
};

/** What is said of one wrong answer among right ones. */
function said(id: string, text: string): unknown {
  const found = findingsOf(MADE, { [id]: text })[id]!;
  return found.verdict === 'incorrect' ? found.why : found.verdict;
}

const SEEN: Readonly<Record<(typeof LOOK_IDS)[number], readonly (readonly [slot: string, text: string])[]>> =
  {
    'too-few-digits': [
      ['small[1]', '0.01'],
      ['small[2]', '-0.01'],
    ],
    'sign-flipped': [
      ['v[1]', '-12.345'],
      ['u', '3.456'],
    ],
    truncated: [
      ['small[1]', '0.008'],
      ['small[2]', '-0.008'],
    ],
    'power-of-ten': [
      ['v[1]', '123.45'],
      ['v[1]', '1.2345'],
      ['u', '-345.6'],
      ['u', '-0.003456'],
      ['v[1]', '12345'],
    ],
    'digits-exchanged': [
      ['v[1]', '21.345'],
      ['v[1]', '12.435'],
      ['u', '-3.546'],
    ],
    'neighbour-copied': [
      ['v[1]', '6.802'],
      ['v[2]', '12.345'],
    ],
    'rounded-early': [
      ['late', '9.900'],
      ['late', '9.000'],
    ],
  };

describe.each(LOOK_IDS)('%s', (look) => {
  it.each(SEEN[look])('is said of %s = %s', (slot, text) => {
    expect(said(slot, text)).toBe(look);
  });
});

test.each([
  ['a value of no relation', 'v[1]', '7.777'],
  ['the right value of another quantity', 'u', '12.345'],
  ['a value ten thousand times too large', 'u', '-34560'],
  ['digits exchanged over a distance', 'v[1]', '52.341'],
  ['digits exchanged over the point', 'v[1]', '13.245'],
  ['a value cut off and changed in its sign', 'small[1]', '-0.008'],
  ['a value cut off at another digit', 'small[1]', '0.007'],
  ['a value that no early rounding gives', 'late', '8.000'],
])('nothing is said of %s', (_what, slot, text) => {
  expect(said(slot, text)).toBe('unexplained');
});

test('a zero is no other zero with the sign flipped or the point moved', () => {
  expect(said('u', '0.000')).toBe('unexplained');
  expect(said('none', '4.321')).toBe('unexplained');
});

test('whole numbers are no matter of rounding or writing', () => {
  for (const text of ['21', '-12', '120']) expect(said('count', text), text).toBe('unexplained');
});

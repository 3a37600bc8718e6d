import { expect, test } from 'vitest';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** a = 6.2 is exact, so that z is accepted within half a unit; on an own a it follows within 2·½ + ½ units: three times. */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [], '3.1'),
    computed('a', [2], 'a[i] = (i + 1)*x'),
    computed('z', [], 'z = 2*a[1] + 1'),
    computed('s', [], 's = a[1] + a[2]'),
  ),
  ask: ['a', 'z', 's'],
  decimals: 2,
};

test('what follows within just three times the width of the key is credited', () => {
  const wrong = { 'a[1]': '5.00', 'a[2]': '7.00' };
  const found = findingsOf(MADE, { ...wrong, z: '11.00', s: '12.00' });
  expect(found['z']!.verdict).toBe('follow-through');
  expect(found['s']!.verdict).toBe('follow-through');
});

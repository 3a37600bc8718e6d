import { describe, expect, test } from 'vitest';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** Rightly a = 6.28…, b = 3.14… and z = 2·a + 1 = 4·b + 1 = 13.57…, whichever rule is used. */
const ONE_STEP: HandMade = {
  worksheet: sheet(
    given('x', [], '22'),
    computed('a', [], 'a = 2*x/7'),
    computed('b', [], 'b = x/7'),
    computed('z', [], 'z = 2*a + 1', 'z = 4*b + 1'),
  ),
  ask: ['a', 'b', 'z'],
  decimals: 2,
};

/** The same in two steps, the first of which nobody asks for: z = 3·u + 7·a = 3·u + 14·b. */
const TWO_STEPS: HandMade = {
  worksheet: sheet(
    given('x', [], '22'),
    computed('a', [], 'a = 2*x/7'),
    computed('b', [], 'b = x/7'),
    computed('u', [], 'u = 2*a + 1', 'u = 4*b + 1'),
    computed('z', [], 'z = 3*u + 7*a', 'z = 3*u + 14*b'),
  ),
  ask: ['a', 'b', 'z'],
  decimals: 2,
};

/** Wrong answers that do not fit together: 2·a is 10, 4·b is 16. */
const APART = { a: '5.00', b: '4.00' };

describe('on answers that do not fit together', () => {
  test.each(['11.00', '17.00'])('what one of the equal rules gives follows: z = %s', (z) => {
    expect(findingsOf(ONE_STEP, { ...APART, z })['z']!.verdict).toBe('follow-through');
  });

  test.each(['12.00', '14.00', '16.00'])('what lies between the rules follows from none: z = %s', (z) => {
    expect(findingsOf(ONE_STEP, { ...APART, z })['z']!.verdict).toBe('incorrect');
  });

  test.each([
    ['68.00', 3 * 11 + 7 * 5],
    ['86.00', 3 * 17 + 7 * 5],
    ['89.00', 3 * 11 + 14 * 4],
    ['107.00', 3 * 17 + 14 * 4],
  ])('every combination of rules on the way counts: z = %s', (z, value) => {
    expect(Number(z)).toBe(value);
    expect(findingsOf(TWO_STEPS, { ...APART, z })['z']!.verdict).toBe('follow-through');
  });

  test.each(['75.00', '87.50', '95.00'])('and what lies between the combinations none: z = %s', (z) => {
    expect(findingsOf(TWO_STEPS, { ...APART, z })['z']!.verdict).toBe('incorrect');
  });
});

import { expect, test } from 'vitest';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** 1/6 = 0.16666…, 1/30 = 0.03333…, 0.00055, 74/6 = 12.33333…, asked with four decimals. */
const MADE: HandMade = {
  worksheet: sheet(
    given('one', [], '1'),
    computed('sixth', [], 'sixth = one/6'),
    computed('minus', [], 'minus = -one/6'),
    computed('small', [], 'small = one/30'),
    computed('tiny', [], 'tiny = one*0.00055'),
    computed('large', [], 'large = 74*one/6'),
  ),
  ask: ['sixth', 'minus', 'small', 'tiny', 'large'],
  decimals: 4,
  slips: { 'rounded-on-the-way': { sixth: '0.167*one' } },
};

const verdict = (id: string, text: string) => findingsOf(MADE, { [id]: text })[id]!.verdict;

test.each([
  ['large', '12.3'],
  ['large', '12'],
])('%s = %s lacks more than two of the asked decimals, and is incorrect', (id, text) => {
  expect(verdict(id, text)).toBe('incorrect');
});

test.each([
  ['sixth', '0.1666'],
  ['sixth', '0.16675'],
  ['minus', '-0.1666'],
  ['small', '0.0334'],
  ['large', '12.3334'],
])('%s = %s is one unit off at the asked decimals or less, and imprecise', (id, text) => {
  expect(verdict(id, text)).toBe('imprecise');
});

test.each([
  ['sixth', '0.1673'],
  ['sixth', '0.1664'],
  ['large', '12.3336'],
  ['tiny', '0.00064'],
])('%s = %s is further off, or has one significant digit there, and is incorrect', (id, text) => {
  expect(verdict(id, text)).toBe('incorrect');
});

test('is judged before slips', () => {
  expect(verdict('sixth', '0.167')).toBe('imprecise');
});

import { expect, test } from 'vitest';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** 1/6 = 0.16666…, −1/6, 1/30 = 0.03333…, 0.00055, 74/6 = 12.33333…, and a whole number, asked with four decimals. */
const MADE: HandMade = {
  worksheet: sheet(
    given('one', [], '1'),
    computed('sixth', [], 'sixth = one/6'),
    computed('minus', [], 'minus = -one/6'),
    computed('small', [], 'small = one/30'),
    computed('tiny', [], 'tiny = one*0.00055'),
    computed('large', [], 'large = 74*one/6'),
    { ...computed('count', [], 'count = 12*one'), kind: 'integer' },
  ),
  ask: ['sixth', 'minus', 'small', 'tiny', 'large', 'count'],
  decimals: 4,
  slips: { 'rounded-on-the-way': { sixth: '0.167*one' } },
};

function verdict(id: string, text: string): string {
  return findingsOf(MADE, { [id]: text })[id]!.verdict;
}

test.each([
  ['sixth', '0.167', 3],
  ['sixth', '0.17', 2],
  ['minus', '-0.167', 3],
  ['minus', '-0.17', 2],
  ['small', '0.033', 3],
  ['large', '12.333', 3],
  ['large', '12.33', 2],
])('%s = %s is right to two significant digits or more, and imprecise', (id, text, written) => {
  expect(findingsOf(MADE, { [id]: text })[id]).toMatchObject({ verdict: 'imprecise', written, asked: 4 });
});

test.each([
  ['small', '0.03'],
  ['sixth', '0.2'],
  ['small', '0.0'],
  ['sixth', '0'],
])('%s = %s has fewer than two significant digits, and is incorrect', (id, text) => {
  expect(verdict(id, text)).toBe('incorrect');
});

test.each([
  ['sixth', '0.16'],
  ['sixth', '0.166'],
  ['sixth', '0.168'],
  ['minus', '-0.166'],
  ['large', '12.34'],
  ['large', '12.32'],
])('%s = %s is not the right value rounded to its digits, and incorrect', (id, text) => {
  expect(verdict(id, text)).toBe('incorrect');
});

test('a whole number is right or not', () => {
  for (const text of ['11', '13', '12.5']) expect(verdict('count', text), text).toBe('incorrect');
});

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

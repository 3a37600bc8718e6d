import { describe, expect, test } from 'vitest';
import type { SlipFinding } from '../../src/marking/marks.ts';
import type { Quantity } from '../../src/worksheet/types.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** y = 7.1, 0.6 and 8.7, from which the slips leave c out or take it twice. */
const SUMS: HandMade = {
  worksheet: sheet(
    given('a', [3], '6.5', '0', '8.69'),
    given('c', [3], '0.6', '0.6', '0.01'),
    computed('y', [3], 'y[i] = a[i]*1 + c[i]'),
  ),
  ask: ['y'],
  decimals: 2,
  slips: { 'c-left-out': { y: 'a[i]*1' } },
};

describe('one slip is charged once', () => {
  const found = findingsOf(SUMS, { 'y[1]': '6.50', 'y[2]': '0.00', 'y[3]': '8.69' });

  test('where it comes to zero as well, if it shows in numbers that were worked out', () => {
    expect(found['y[1]']).toMatchObject({ verdict: 'slip', slips: ['c-left-out'], idle: false });
    expect(found['y[2]']).toMatchObject({ verdict: 'slip', slips: ['c-left-out'], countedAt: 'y[1]' });
  });

  test('where it comes within a unit of the right value as well', () => {
    expect(found['y[3]']).toMatchObject({ verdict: 'slip', slips: ['c-left-out'], countedAt: 'y[1]' });
    // By itself that is a value near the right one.
    expect(findingsOf(SUMS, { 'y[3]': '8.69' })['y[3]']).toMatchObject({ verdict: 'imprecise' });
  });
});

function output(id: string, ...rules: readonly string[]): Quantity {
  return { ...computed(id, [2], ...rules), kind: 'integer', part: 'output' } as Quantity;
}

/** z = 0 and 0.6; the class of the first hangs on what stands at the threshold. */
const CLASSES: HandMade = {
  worksheet: sheet(
    given('a', [2], '0.7', '1.3'),
    computed('z', [2], 'z[i] = a[i] - 0.7'),
    output('out', 'out[i] = z[i] >= 0 ? 1 : 0'),
  ),
  ask: ['z', 'out'],
  decimals: 2,
  slips: { 'step-at-zero': { out: 'z[i] > 0 ? 1 : 0' } },
};

describe('a single wrong class', () => {
  test('tells of the slip in the one step between it and a written number', () => {
    const { 'out[1]': found } = findingsOf(CLASSES, { 'out[1]': '0' });
    expect(found).toMatchObject({ verdict: 'slip', slips: ['step-at-zero'] });
  });

  test('tells of none where that number was not written, where others contradict it, or where several lead there', () => {
    expect(findingsOf({ ...CLASSES, ask: ['out'] }, { 'out[1]': '0' })['out[1]']!.verdict).toBe('incorrect');
    expect(findingsOf(CLASSES, { 'out[2]': '0' })['out[2]']!.verdict).toBe('incorrect');
    const slips = { ...CLASSES.slips, 'at-least-half': { out: 'z[i] >= 1/2 ? 1 : 0' } };
    expect(findingsOf({ ...CLASSES, slips }, { 'out[1]': '0' })['out[1]']!.verdict).toBe('incorrect');
  });

  test('does not follow from numbers that are right with all their digits', () => {
    const { 'out[1]': found } = findingsOf({ ...CLASSES, slips: {} }, { 'out[1]': '0' });
    expect(found!.verdict).toBe('incorrect');
  });
});

/** The number of the first value above 6.8; slips that give 3. */
function counted(slips: readonly string[]): HandMade {
  const which = { ...computed('which', [], 'which = a > 6.8 ? 1 : 2'), kind: 'integer' } as Quantity;
  return {
    worksheet: sheet(given('a', [], '7.1'), which),
    ask: ['which'],
    decimals: 2,
    slips: Object.fromEntries(slips.map((id, index) => [id, { which: `3 + 0*${index}` }])),
  };
}

test('a whole number tells of the slips that lead to it where they are few', () => {
  const named = (slips: readonly string[]) =>
    findingsOf(counted(slips), { which: '3' })['which'] as SlipFinding;
  expect(named(['last', 'largest'])).toMatchObject({ verdict: 'slip', slips: ['last', 'largest'] });
  expect(named(['last', 'largest', 'third', 'again']).verdict).toBe('incorrect');
});

/** w = 0.3 and z = 2w − 0.4 = 0.2, to one decimal. */
const COARSE: HandMade = {
  worksheet: sheet(
    given('u', [], '0.3'),
    computed('w', [], 'w = 1*u'),
    computed('v', [], 'v = 3*u + 1'),
    computed('z', [], 'z = 2*w - 0.4'),
  ),
  ask: ['w', 'v', 'z'],
  decimals: 1,
};

test('what follows from a number as it was written is credited, though a copy of it lies within what follows roughly', () => {
  expect(findingsOf(COARSE, { w: '0.5', v: '2.7', z: '0.6' })['z']!.verdict).toBe('follow-through');
  expect(findingsOf(COARSE, { w: '0.5', v: '2.7', z: '0.5' })['z']).toMatchObject({ why: { by: 'copied' } });
});

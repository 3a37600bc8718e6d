import { describe, expect, test } from 'vitest';
import type { SlipFinding } from '../../src/marking/marks.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/**
 * y = a·x + b = 7.1 and z = c·x + b = 9.3, by quantities of their own. Both slips make 5.9 of y, where the bias is
 * subtracted; only `bias-subtracted` changes z as well, to 8.1.
 */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [], '2'),
    given('a', [], '3.25'),
    given('c', [], '4.35'),
    given('b', [], '0.6'),
    computed('y', [], 'y = a*x + b'),
    computed('z', [], 'z = c*x + b'),
  ),
  ask: ['y', 'z'],
  decimals: 2,
  slips: {
    'in-y-alone': { y: 'a*x - b' },
    'bias-subtracted': { y: 'a*x - b', z: 'c*x - b' },
    'bias-left-out': { y: 'a*x', z: 'c*x' },
  },
};

const found = (given: Readonly<Record<string, string>>) =>
  findingsOf(MADE, given) as Readonly<Record<string, SlipFinding>>;

describe('where several slips fit an answer', () => {
  test('one that another answer contradicts is not named', () => {
    expect(found({ y: '5.90' })['y']).toMatchObject({
      verdict: 'slip',
      slips: ['in-y-alone'],
      habit: false,
      consistent: true,
    });
    // A wrong answer that it should have changed otherwise contradicts it, too.
    expect(found({ y: '5.90', z: '1.23' })['y']).toMatchObject({ slips: ['in-y-alone'], habit: false });
  });

  test('one that explains more answers is named, and one that explains a part of them is not', () => {
    const { y, z } = found({ y: '5.90', z: '8.10' });
    for (const one of [y, z]) {
      expect(one).toMatchObject({
        verdict: 'slip',
        slips: ['bias-subtracted'],
        habit: true,
        consistent: true,
      });
    }
  });

  test('a blank contradicts nothing, so that both stay', () => {
    expect(found({ y: '5.90', z: '' })['y']).toMatchObject({
      slips: ['in-y-alone', 'bias-subtracted'],
      habit: false,
    });
  });
});

test('one slip that two answers show is a habit, one that a single answer shows is none', () => {
  const both = found({ y: '6.50', z: '8.70' });
  for (const id of ['y', 'z'])
    expect(both[id]).toMatchObject({ verdict: 'slip', slips: ['bias-left-out'], habit: true });
  expect(found({ y: '6.50', z: '' })['y']).toMatchObject({ slips: ['bias-left-out'], habit: false });
});

test('an answer that no slip gives is named after none', () => {
  expect(found({ y: '1.23' })['y']!.verdict).toBe('incorrect');
});

import { expect, test } from 'vitest';
import { findingText } from '../../src/marking/finding-text.ts';
import type { SlipFinding } from '../../src/marking/marks.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** y = a·x + b = 7.1, 9.3, 12.7 of one quantity, and z = 20.7 of another; the slip subtracts b. */
const MADE: HandMade = {
  worksheet: sheet(
    given('x', [], '2'),
    given('a', [3], '3.25', '4.35', '6.05'),
    given('c', [], '10.05'),
    given('b', [], '0.6'),
    computed('y', [3], 'y[i] = a[i]*x + b'),
    computed('z', [], 'z = c*x + b'),
  ),
  ask: ['y', 'z'],
  decimals: 2,
  slips: { 'bias-subtracted': { y: 'a[i]*x - b', z: 'c*x - b' } },
};

const found = (given: Readonly<Record<string, string>>) =>
  findingsOf(MADE, given) as Readonly<Record<string, SlipFinding>>;

test('no slip is named while another wrong answer of the same quantity stays unexplained by it', () => {
  const marks = found({ 'y[1]': '5.90', 'y[2]': '1.23', 'y[3]': '11.50' });
  for (const id of ['y[1]', 'y[2]', 'y[3]']) expect(marks[id]!.verdict, id).toBe('incorrect');
  // Of another quantity it may.
  expect(found({ 'y[1]': '5.90', 'y[2]': '8.10', 'y[3]': '11.50', z: '1.23' })['y[1]']!.verdict).toBe('slip');
});

test('a slip that another answer contradicts is no habit, however many answers show it', () => {
  const { 'y[1]': first, 'y[2]': second } = found({ 'y[1]': '5.90', 'y[2]': '8.10' });
  for (const one of [first, second]) {
    expect(one).toMatchObject({ verdict: 'slip', slips: ['bias-subtracted'], habit: false });
  }
  const all = found({ 'y[1]': '5.90', 'y[2]': '8.10', 'y[3]': '11.50', z: '19.50' });
  expect(all['y[1]']).toMatchObject({ slips: ['bias-subtracted'], habit: true });
});

test('a named slip shows what was calculated instead, in the student’s own numbers', () => {
  const marks = found({ 'y[1]': '5.90', 'y[2]': '8.10', 'y[3]': '11.50', z: '19.50' });
  expect(marks['y[1]']!.numbers).toBe('3.25*2 - 0.6');
  expect(findingText(marks['y[2]']!, 'en')).toContain('Your 8.10 is 4.35·2 − 0.6.');
  const twice: HandMade = {
    worksheet: sheet(
      given('x', [], '2'),
      computed('y', [], 'y = 3*x'),
      computed('u', [], 'u = y + x'),
      computed('v', [], 'v = 2*u'),
    ),
    ask: ['y', 'v'],
    decimals: 2,
    slips: { 'x-left-out': { u: 'y' } },
  };
  // The mistake sits in a step that nobody asks for, and y is the student's own.
  expect(findingsOf(twice, { y: '6.30', v: '12.60' })['v']).toMatchObject({
    slips: ['x-left-out'],
    numbers: '2*6.3',
  });
});

test('where the slip leaves one number alone, there is nothing to show', () => {
  const copied: HandMade = {
    worksheet: sheet(
      given('x', [2], '2.25', '3.75'),
      given('b', [], '0.6'),
      computed('y', [2], 'y[i] = x[i] + b'),
    ),
    ask: ['y'],
    decimals: 2,
    slips: { 'bias-left-out': { y: 'x[i]' } },
  };
  const { 'y[1]': found } = findingsOf(copied, { 'y[1]': '2.25', 'y[2]': '3.75' });
  expect(found).toMatchObject({ slips: ['bias-left-out'] });
  expect(findingText(found!, 'en')).not.toContain('Your 2.25');
});

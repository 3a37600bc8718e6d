import { expect, test } from 'vitest';
import { withoutLabel } from '../../src/marking/answer-label.ts';
import { findingText } from '../../src/marking/finding-text.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

const SLOTS = ['z1[1]', 'z1[2]', 'z12', 'delta1[1]', 'dLda2', 'loss', 'f', 'W2[1,2]'];
const behind = (text: string, id: string) => withoutLabel(text, id, SLOTS)?.trim();

test.each([
  ['loss = 0.1121', 'loss'],
  ['Loss: 0.1121', 'loss'],
  ['L = 0.1121', 'loss'],
  ['“L ≈ 0.1121', 'loss'],
  ['(L := 0.1121', 'loss'],
  ['L ~ 0.1121', 'loss'],
  ['z1[1] = 0.1121', 'z1[1]'],
  ['z_1[1] = 0.1121', 'z1[1]'],
  ['z₁[1] = 0.1121', 'z1[1]'],
  ['z1 = 0.1121', 'z1[1]'],
  ['z11 = 0.1121', 'z1[1]'],
  ['δ1 = 0.1121', 'delta1[1]'],
  ['delta_1 = 0.1121', 'delta1[1]'],
  ['∂L/∂a2 = 0.1121', 'dLda2'],
  ['dL/da_2 = 0.1121', 'dLda2'],
  ['W2(1,2) = 0.1121', 'W2[1,2]'],
  ['f = 0.1121', 'f'],
])('of %j in the box of %s the value is read', (text, id) => {
  expect(behind(text, id)).toBe('0.1121');
});

test.each([
  ['z1[2] = 0.1121', 'z1[1]'],
  ['z12 = 0.1121', 'z1[2]'],
  ['loss = 0.1121', 'z1[1]'],
  ['f = 0.1121', 'loss'],
  ['z2 = 0.1121', 'z1[2]'],
  ['answer = 0.1121', 'loss'],
])('%j in the box of %s may stand in the wrong box', (text, id) => {
  expect(withoutLabel(text, id, SLOTS)).toBeUndefined();
});

test.each(['0.1121', '= 0.1121', '~ 0.1121', '', '0.5*2 = 1', 'a = b = 0.1', '1e5', '3:4', '1/2 = 0.5'])(
  '%j has no label',
  (text) => {
    expect(withoutLabel(text, 'loss', SLOTS)).toBe(text);
  },
);

test('a very long text is looked at no further', () => {
  const text = `${'L='.repeat(1e6)}1`;
  expect(withoutLabel(text, 'loss', SLOTS)).toBe(text);
});

const MADE: HandMade = {
  worksheet: sheet(given('x', [], '3'), computed('y', [], 'y = 2*x'), computed('k', [], 'k = y + 1.5')),
  ask: ['y', 'k'],
  decimals: 2,
};

test.each([
  ['y = 6.00', 'correct'],
  ['Y: 0.6x10¹', 'correct'],
  ['“z = 6”.', 'correct'],
  ['y =', 'blank'],
])('in the box of y, %j is %s', (text, verdict) => {
  expect(findingsOf(MADE, { y: text })['y']!.verdict).toBe(verdict);
});

test('the name of another box makes an answer unreadable, with the reason', () => {
  const found = findingsOf(MADE, { k: 'y = 7.50' })['k']!;
  expect(found).toEqual({
    verdict: 'unreadable',
    why: { asked: 'number', reason: 'name of something else' },
  });
  expect(findingText(found, 'en')).toBe(
    'This cannot be read as a number: a name stands before it that is not the name of this box.',
  );
  expect(findingText(found, 'pt-BR')).toContain('há antes dele um nome');
});

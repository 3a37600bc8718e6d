import { expect, it } from 'vitest';
import { computed, given, sheet } from '../worksheet/sheets.ts';
import { findingsOf, type HandMade } from './hand-made.ts';

/** z = (−1, 1, 0.5), p = (0.0776, 0.5740, 0.3482), loss = −ln p₁ = 2.5555 */
const SOFTMAX: HandMade = {
  worksheet: sheet(
    given('x', [3], '-0.5', '0.5', '0.25'),
    computed('z', [3], 'z[k] = 2*x[k]'),
    computed('p', [3], 'p[k] = softmax(m, z[m], k)'),
    computed('own', [], 'own = p[1]'),
    computed('loss', [], 'loss = -ln(own)'),
  ),
  ask: ['z', 'p', 'loss'],
  decimals: 4,
};

function verdictsOf(made: HandMade, answers: Readonly<Record<string, string>>): Record<string, string> {
  const found = findingsOf(made, answers);
  return Object.fromEntries(Object.keys(answers).map((id) => [id, found[id]!.verdict]));
}

it('a softmax follows from a score that leaves nothing of a probability, and so does a loss that kept its digits', () => {
  const answers = { 'z[1]': '-10', 'p[1]': '0.0000', 'p[2]': '0.6225', 'p[3]': '0.3775', loss: '11.4741' };
  expect(verdictsOf(SOFTMAX, answers)).toEqual({
    'z[1]': 'incorrect',
    'p[1]': 'follow-through',
    'p[2]': 'follow-through',
    'p[3]': 'follow-through',
    loss: 'follow-through',
  });
});

it('a loss follows from the one digit that was written of a probability', () => {
  const answers = { 'z[1]': '-8', 'p[1]': '0.0001', 'p[2]': '0.6224', 'p[3]': '0.3775', loss: '9.2103' };
  expect(verdictsOf(SOFTMAX, answers)['loss']).toBe('follow-through');
});

it('a loss that follows from no probability at all is wrong', () => {
  const answers = { 'z[1]': '-10', 'p[1]': '0.0000', 'p[2]': '0.6225', 'p[3]': '0.3775', loss: '7.5000' };
  expect(verdictsOf(SOFTMAX, answers)['loss']).toBe('incorrect');
});

/** v = w = 1.0, s = 2.0 and 3.0. */
const COPIED: HandMade = {
  worksheet: sheet(
    given('x', [], '0.5'),
    computed('v', [], 'v = 2*x'),
    computed('w', [], 'w = v'),
    computed('s', [2], 's[i] = w + i'),
  ),
  ask: ['v', 'w', 's'],
  decimals: 1,
};

it('a number whose point was moved, kept throughout, is charged where it was moved, though little is left of it', () => {
  const answers = { v: '0.1', w: '0.1', 's[1]': '1.1', 's[2]': '2.1' };
  expect(verdictsOf(COPIED, answers)).toEqual({
    v: 'incorrect',
    w: 'follow-through',
    's[1]': 'follow-through',
    's[2]': 'follow-through',
  });
});

/** v = 0.0, so that s = 1.0 and t = 3.5. */
const NEAR: HandMade = {
  worksheet: sheet(
    given('x', [], '0.5'),
    computed('v', [], 'v = x - 1/2'),
    computed('s', [], 's = v > 1/2 ? v : 1'),
    computed('t', [], 't = 3*s + x'),
  ),
  ask: ['v', 's', 't'],
  decimals: 1,
};

it('what a copying error alone brings near the right value is no inaccuracy', () => {
  expect(verdictsOf(NEAR, { v: '0.9', s: '0.9', t: '3.2' })).toEqual({
    v: 'incorrect',
    s: 'follow-through',
    t: 'follow-through',
  });
});

import { describe, expect, it } from 'vitest';
import { drawExercise } from '../../../src/exam/draw-exercise.ts';
import { stream } from '../../../src/random/stream.ts';
import type { DrawnCase } from '../../laws/drawn.ts';
import { outcomeOf } from '../../laws/honest-manners.ts';
import { justPast, keyOf, mark, ownKey, unlike } from '../../laws/marked.ts';
import { questionOf } from '../../laws/questions.ts';
import { MANNERS } from '../../reference/manners.ts';

const number = { min: -2, max: 2, step: 0.1, nonzero: true };

/** Questions that use all that the rule language has beside what families need. */
const OWN = {
  'a recurrent state': {
    givens: {
      x: { ...number, shape: [3] },
      w: { oneOf: [0.3, 0.6] },
      u: { oneOf: [-0.4, 0.5] },
      'h[0]': { oneOf: [0.1, 0.2] },
    },
    rules: ['h[t] = tanh(w*x[t] + u*h[t-1])', 'y = mean(t, h[t])'],
  },
  momentum: {
    givens: { 'w[0]': number, eta: { oneOf: [0.1, 0.2] }, mu: 0.9, c: { min: 2, max: 4, kind: 'integer' } },
    rules: ['v[0] = 0', 'g[t] = 2*(w[t-1] - c)', 'v[t] = mu*v[t-1] + g[t]', 'w[t] = w[t-1] - eta*v[t]'],
    shapes: { g: [3] },
  },
  'an LSTM cell': {
    givens: { x: { ...number, shape: [2] }, W: { ...number, shape: [4, 2] } },
    rules: [
      'h[0] = 0',
      'c[0] = 0',
      'f[t] = sigmoid(W[1,1]*x[t] + W[1,2]*h[t-1])',
      'i[t] = sigmoid(W[2,1]*x[t] + W[2,2]*h[t-1])',
      'q[t] = tanh(W[3,1]*x[t] + W[3,2]*h[t-1])',
      'o[t] = sigmoid(W[4,1]*x[t] + W[4,2]*h[t-1])',
      'c[t] = f[t]*c[t-1] + i[t]*q[t]',
      'h[t] = o[t]*tanh(c[t])',
    ],
  },
  'error back through time': {
    givens: {
      e: { ...number, shape: [3] },
      u: { oneOf: [0.4, 0.7] },
      s: { min: 0.1, max: 0.9, step: 0.1, shape: [3] },
    },
    rules: ['d[4] = 0', 'd[t] = (e[t] + u*d[t+1])*s[t]', 'D = sum(t, d[t])'],
  },
  'classes and whole parts': {
    givens: { z: { ...number, shape: [4], distinct: true }, q: { oneOf: [0.25, 0.3] } },
    rules: [
      'm = mean(i, z[i])',
      'r[i] = (z[i] - m)/(max(i, z[i]) - min(i, z[i]))',
      'k = argmax(i, r[i])',
      'n[i] = floor(r[i]/q)',
      's[i] = round(r[i]*7)',
      'c = r[1] > 0 and (r[2] > 0 or r[3] > 0) or not r[4] > 0 ? 1 : 0',
      'p = 0.2 < r[2] < 0.6 ? r[2]^2 : r[2]*m',
    ],
    allowIdle: true,
  },
  'circles and powers': {
    givens: { r: { min: 0.5, max: 3, step: 0.1 }, n: { min: 2, max: 5, kind: 'integer' } },
    rules: ['A = pi*r^2', 'f = e^(-r)/(1 + e^(-r))', 'a = max(r, A/3, n)', 'b = mean(r, A, n)'],
    where: ['r != n/2'],
    allowIdle: true,
  },
};

const SEEDS = [1, 2, 3, 4];

function casesOf(name: keyof typeof OWN): readonly DrawnCase[] {
  return SEEDS.map((seed) => ({
    name: `${name}, seed ${seed}`,
    exercise: drawExercise(
      questionOf('own', { family: 'worksheet', parameters: OWN[name] }),
      stream('own laws', name, `${seed}`),
    ),
  }));
}

describe.each(Object.keys(OWN) as (keyof typeof OWN)[])('%s, as rules of one’s own', (name) => {
  const cases = casesOf(name);

  it('gives the own key full marks, and nothing just past an interval', () => {
    for (const one of cases) {
      const key = ownKey(one);
      expect(unlike(mark(one, key), 'correct'), one.name).toEqual([]);
      for (const slot of keyOf(one).slots) {
        const marked = mark(one, new Map([...key, [slot.id, justPast(slot)]]));
        expect(marked.slots.find(({ id }) => id === slot.id)?.finding.verdict, slot.id).not.toBe('correct');
      }
    }
  });

  it('is right for an honest student in every manner of rounding', () => {
    expect(
      cases.flatMap((one) => Object.entries(MANNERS).flatMap((manner) => outcomeOf(one, manner).refused)),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyText, readKey, sealKey } from '../../src/exam/key.ts';
import { recomputedSlots } from '../../src/exam/key-question.ts';
import { VERSIONS } from '../../src/exam/versions.ts';
import { stream } from '../../src/random/stream.ts';
import { MANNERS } from '../reference/manners.ts';
import { outcomeOf } from './honest-manners.ts';
import { keyOf, mark, ownKey } from './marked.ts';
import { badKeySlots, misprints } from './printed.ts';

/** Fewer decimals at the end, in the middle and at the beginning, and more of them. */
const BANK = readBank(
  `
id: mixed
questions:
  - { id: net, family: mlp-backprop, decimals: { default: 4, loss: 3, delta1: 6 }, ask: [z1, a1, loss, delta1, dW1] }
  - { id: neuron, family: sigmoid-neuron, decimals: { default: 5, loss: 4 } }
  - id: own
    decimals: { default: 4, y: 2, s: 6, u: 3 }
    worksheet:
      givens:
        x: { range: { min: 2, max: 9, step: 1 }, shape: [2] }
      rules: ["s = x[1]/7 + x[2]/3", "h[i] = tanh(x[i]/9)", "y[i] = exp(h[i]) + s", "t = h[1]*h[2]/3", "u = (3*s - t)*h[2]/7"]
    ask: [s, h, y, t, u]
`,
  'mixed.yaml',
);
const CASES = BANK.questions.flatMap((question) =>
  ['1', '2', '3'].map((seed) => ({
    name: `${question.id} ${seed}`,
    exercise: drawExercise(question, stream('mixed', question.id, seed)),
  })),
);

describe('where quantities have decimals of their own', () => {
  it('solution and key print each with its own, certified, and accept half a unit of them', () => {
    // The reference knows no questions of one's own.
    const known = CASES.filter(({ exercise }) => exercise.problem.family !== 'worksheet');
    expect(known.flatMap(misprints)).toEqual([]);
    expect(known.flatMap(badKeySlots)).toEqual([]);
    const places = CASES.map(({ exercise }) => exercise.slots.length).reduce((sum, count) => sum + count);
    expect(places).toBeGreaterThan(50);
  });

  it('the own key earns full marks', () => {
    for (const one of CASES) {
      const { slots } = mark(one, ownKey(one));
      expect(slots.filter(({ finding }) => finding.verdict !== 'correct')).toEqual([]);
    }
  });

  it('whoever makes no mistake is refused nothing, in whatever manner each step is rounded or kept', () => {
    const outcomes = CASES.flatMap((one) => Object.entries(MANNERS).map((manner) => outcomeOf(one, manner)));
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual([]);
  });

  it('a key is read as it was written, and comes out the same again', () => {
    const questions = CASES.filter(({ name }) => name.endsWith(' 1')).map(keyOf);
    const key = sealKey({
      exam: 'mixed',
      title: 'Mixed',
      language: 'en',
      versions: VERSIONS,
      seed: 's',
      banks: [],
      variants: [{ variant: 'AAAA-0002', student: null, questions }],
    });
    const read = readKey(keyText(key), 'key.json');
    expect(read).toEqual(key);
    for (const question of read.variants[0]!.questions)
      expect(recomputedSlots(question)).toEqual(question.slots);
  });
});

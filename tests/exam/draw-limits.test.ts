import { describe, expect, test } from 'vitest';
import { attemptExercise, drawExercise, tryExercise, whyNone } from '../../src/exam/draw-exercise.ts';
import type { Family } from '../../src/families/family.ts';
import { wideInterval } from '../../src/families/shared/gates.ts';
import { stream } from '../../src/random/stream.ts';
import { handMadeFamily, handMadeQuestion } from '../marking/hand-made.ts';
import { usual } from '../marking/usual-question.ts';
import { computed, given, sheet } from '../worksheet/sheets.ts';

/** y = x/3 is written with an error of half a unit, so that z = k·y is accepted within (k + 1) half-units on each side. */
function times(k: number): Family {
  const worksheet = sheet(
    given('x', [], '0.5'),
    computed('y', [], 'y = x/3'),
    computed('z', [], `z = ${k}*y`),
  );
  return { ...handMadeFamily({ worksheet, ask: ['z'] }), gates: [wideInterval] };
}

describe('an accepted interval', () => {
  const outcome = (k: number) => attemptExercise(handMadeQuestion(times(k), 2), stream('wide'), 1);

  test.each([1, 30, 48])('of at most 100 half-units is printed: %i·y', (k) => {
    expect(outcome(k)).toHaveProperty('kept');
  });

  test.each([50, 60, 99, 300])('of more is not: %i·y', (k) => {
    expect(outcome(k)).toEqual({ rejected: { gate: 'wide-interval', slots: ['z'] } });
  });
});

describe('a question', () => {
  /** A family whose draws are worth printing from the given one on. */
  const from = (first: number) => {
    let draws = 0;
    const family: Family = {
      ...handMadeFamily({ worksheet: sheet(given('x', [], '2'), computed('y', [], 'y = 3*x')), ask: ['y'] }),
      draw: (_parameters, convention) => {
        draws++;
        return { family: 'hand-made', convention };
      },
      gates: [{ id: 'no-update', rejects: () => draws < first }],
    };
    return { question: handMadeQuestion(family, 2), draws: () => draws };
  };

  test('is drawn until the gates let it pass, and no further', () => {
    const { question, draws } = from(7);
    expect(drawExercise(question, stream('limits')).attempt).toBe(7);
    expect(draws()).toBe(7);
  });

  test('may take 500 draws', () => {
    expect(drawExercise(from(500).question, stream('limits')).attempt).toBe(500);
  });

  test('that takes more is impossible, which names the gate', () => {
    const { question, draws } = from(501);
    expect(() => drawExercise(question, stream('limits'))).toThrow(
      'question q: none of 500 draws was worth printing; rejected by gate no-update (500).',
    );
    expect(draws()).toBe(500);
  });
});

describe('what no draw could ever be', () => {
  test('a choice without mistakes to make its options from is refused at once', () => {
    const { question, draws } = (() => {
      let count = 0;
      const family: Family = {
        ...handMadeFamily({
          worksheet: sheet(given('x', [], '2'), computed('y', [], 'y = 3*x')),
          ask: ['y'],
        }),
        draw: (_parameters, convention) => {
          count++;
          return { family: 'hand-made', convention };
        },
      };
      const asked = { ...handMadeQuestion(family, 2), ask: [{ choice: 'y', options: 4 }] };
      return { question: asked, draws: () => count };
    })();
    expect(() => drawExercise(question, stream('limits'))).toThrow(
      'ask: a choice between 4 options needs 3 mistakes with a name, and the family hand-made knows none.',
    );
    expect(draws()).toBe(1);
  });

  test('a cross-entropy that the convention brings to outputs that are no probabilities', () => {
    const question = usual('mlp-backprop', {
      convention: { loss: 'binary-cross-entropy' },
      parameters: { activations: 'tanh' },
    });
    expect(() => drawExercise(question, stream('limits'))).toThrow(
      'question q: binary-cross-entropy compares probabilities, but the outputs are tanh.',
    );
  });
});

test('what is impossible says which rule is broken, where, and what would help: three steps of Adam (cases/18)', () => {
  const parameters = {
    method: 'adam',
    size: 1,
    steps: 3,
    diagonal: 2,
    linear: 0,
    weights: 5,
    learningRate: 0.1,
  };
  const adam = usual('optimizer-step', { parameters, decimals: 6 });
  const { rejections } = tryExercise(adam, stream('limits'));
  const why = whyNone(adam, rejections.slice(0, 3));
  expect(why).toContain('wide-interval: Rounding on the way makes an answer so uncertain');
  expect(why).toContain(
    'Most often at vHat[3,1] (3). It would help to leave vHat out of ask. So would fewer steps',
  );
  expect(why).toContain('can be given under problem, where gates only warn.');
  expect(tryExercise({ ...adam, ask: ['g', 'm', 'v', 'w'] }, stream('limits')).kept?.attempt).toBe(1);
});

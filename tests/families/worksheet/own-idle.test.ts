import { describe, expect, it } from 'vitest';
import { attemptExercise, drawExercise, exerciseOf } from '../../../src/exam/draw-exercise.ts';
import { complaintsOf } from '../../../src/exam/judge.ts';
import { givenWarnings } from '../../../src/exam/rejection-text.ts';
import { stream } from '../../../src/random/stream.ts';
import { ownQuestion } from '../../exam/own-slips-bank.ts';

/** What the gates say of a question whose givens are these numbers. */
function saidOf(givens: string, rules: string, ask: string): readonly string[] {
  const question = ownQuestion(`
    family: worksheet
    problem: { givens: ${givens}, rules: ${rules} }
    ask: ${ask}
`);
  const complaints = complaintsOf(exerciseOf(question, question.given![0]!.pose(stream('idle')), 1));
  return 'fatal' in complaints
    ? ['fatal']
    : complaints.map(({ gate, slots = [] }) => `${gate} ${slots.join()}`);
}

describe('an answer of a question of one’s own is idle', () => {
  it.each([
    ['where it is 0', '{ a: 2, b: 2, c: 3 }', '["y = a - b", "z = a*c"]', '[y, z]', ['idle-slot y']],
    [
      'where a value stays as it was',
      '{ w: 0.5, g: 0, e: 0.1, x: 3 }',
      '["v = w - e*g", "z = w*x"]',
      '[v, z]',
      ['idle-slot v'],
    ],
    [
      'where that is so to the asked decimals',
      '{ w: 0.5, g: 0.0001, e: 0.1, x: 3 }',
      '["v = w - e*g", "z = w*x"]',
      '[v, z]',
      ['idle-slot v'],
    ],
    ['where a factor is 1', '{ a: 1, b: 7, c: 2 }', '["y = a*b", "z = b*c"]', '[y, z]', ['idle-slot y']],
    [
      'where a sum comes to what it began with',
      '{ b: 0.5, x: [0, 0], w: [1, 2] }',
      '["z = sum(i, w[i]*x[i]) + b", "y = z*3"]',
      '[z, y]',
      ['idle-slot z'],
    ],
    [
      'not where it is no part of the answer',
      '{ a: 2, b: 4, c: 3 }',
      '["y = b - a", "z = a*c"]',
      '[y, z]',
      [],
    ],
    [
      'not where a decision made it so',
      '{ z: [-2, 3], c: 2 }',
      '["h[i] = max(z[i], 0)", "y[i] = h[i]*c + z[i]", "s = y[1]*y[2]/7"]',
      '[h, y, s]',
      [],
    ],
    [
      'in more than half of the answers, decided or not',
      '{ z: [-2, -3], c: 2 }',
      '["h[i] = max(z[i], 0)", "y[i] = h[i]*c"]',
      '[h, y]',
      ['mostly-idle h[1],h[2],y[1],y[2]'],
    ],
  ])('%s', (_what, givens, rules, ask, said) => {
    expect(saidOf(givens, rules, ask)).toEqual(said);
  });
});

const COINS = (more: string) => `
    worksheet:
      givens: { w: 0.5, g: { range: [0, 0.4] }, x: { min: 1, max: 9, step: 1 } }
      rules: ["v = w - g/2", "z = w*x + g"]
${more}`;

it('is not drawn, unless the bank allows it', () => {
  const gatesOf = (more: string) =>
    Array.from({ length: 12 }, (_, address) => {
      const outcome = attemptExercise(ownQuestion(COINS(more)), stream('idle', `${address}`), 1);
      return 'kept' in outcome ? 'kept' : outcome.rejected.gate;
    });
  expect(new Set(gatesOf(''))).toEqual(new Set(['kept', 'idle-slot']));
  expect(new Set(gatesOf('      allowIdle: true\n'))).toEqual(new Set(['kept']));
});

it('is a warning where all numbers are given, and so is a slip that shows nothing there', () => {
  const question = ownQuestion(`
    family: worksheet
    problem:
      givens: { w: 0.5, g: 0, x: 3 }
      rules: ["v = w - g/2", "z = w*x"]
      slips:
        - { id: step-added, title: { en: Step added, pt-BR: Passo somado }, why: Downhill., rules: ["v = w + g/2"] }
`);
  const exercise = drawExercise(question, stream('idle'));
  expect(givenWarnings([[exercise]])).toEqual([
    'question own, in every variant: idle-slot: An asked value is zero, or so near to doing nothing that leaving the step out would pass (v)',
    'question own, in every variant: a student who makes the mistake "Step added" (step-added) would not be noticed: no asked answer gets another value by it',
  ]);
});

it.each([
  ['divides by zero', 'z = w/(x - x)'],
  ['gives the same', 'z = x*w'],
])('warns of a slip that %s on given numbers', (_what, rule) => {
  const question = ownQuestion(`
    family: worksheet
    problem: { givens: { w: 0.5, x: 3 }, rules: ["z = w*x"] }
    slips: [{ id: odd, title: Odd, why: It is odd., rules: ["${rule}"] }]
`);
  expect(givenWarnings([[drawExercise(question, stream('idle'))]])).toEqual([
    'question own, in every variant: a student who makes the mistake "Odd" (odd) would not be noticed: no asked answer gets another value by it',
  ]);
});

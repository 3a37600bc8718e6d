import { expect, test } from 'vitest';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { printedAt } from '../../src/exam/slipped-values.ts';
import { familyById } from '../../src/families/index.ts';
import { slippedBy } from '../../src/families/slip.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { usual } from './usual-question.ts';

/** Questions of one structure with other numbers, and for each slip the answers of somebody who makes it. */
function sheets(family: string) {
  return Array.from({ length: 2 }, (_, seed) => {
    const exercise = drawExercise(usual(family), stream('order', family, `${seed}`));
    const { slips = [] } = exercise.family;
    return slips.flatMap((slip) => {
      const worksheet = slippedBy(exercise.family, slip, exercise.worksheet, exercise.problem);
      if (!worksheet) return [];
      const solved = solve(worksheet);
      const written = (id: string) => printedAt(solved, id, usualDecimals(exercise.decimals)) ?? '';
      return [
        { key: keyQuestionOf(exercise), answers: new Map(exercise.slots.map(({ id }) => [id, written(id)])) },
      ];
    });
  }).flat();
}

test.each(['softmax-cross-entropy', 'sigmoid-neuron', 'mlp-backprop'])(
  'marks of %s are the same in any order, in one run or in many',
  (id) => {
    const family = familyById(id);
    const all = sheets(id);
    const marked = (order: typeof all, run: () => MarkingRun) =>
      new Map(order.map((one) => [one, markQuestion(one.key, family, one.answers, { run: run() })]));
    const alone = marked(all, () => new MarkingRun());
    const [there, back] = [new MarkingRun(), new MarkingRun()];
    expect(all.length).toBeGreaterThan(10);
    expect(
      new Set([...alone.values()].flatMap(({ slots }) => slots.map(({ finding }) => finding.verdict))),
    ).toContain('slip');
    for (const run of [marked(all, () => there), marked([...all].reverse(), () => back)]) {
      for (const one of all) expect(run.get(one)).toEqual(alone.get(one));
    }
  },
);

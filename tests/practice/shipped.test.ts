import { expect, test } from 'vitest';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import { nextExercise, type Step, start } from '../../src/practice/session.ts';
import { totalOf } from '../../src/practice/tally.ts';
import { sourceFiles } from '../structure/source-files.ts';
import { everyConventionSuite, marksIn, SHIPPED } from './every-convention-suite.ts';
import { askedOf, begun, calculatedAnswer, roundOf, toTheEnd, typed, verdicts, wrongAnswer } from './work.ts';

/** A session with each shipped question, drawn once for all promises about it. */
const questions = SHIPPED.map(({ name, one }) => {
  let first: Step | undefined;
  const begin = () => {
    first ??= nextExercise(start([one], 'practice'));
    return first;
  };
  return { name, begin };
});

test.each(questions)(
  '$name: whoever calculates what the last hint says is right all the way',
  ({ begin }) => {
    const { events } = toTheEnd(begin().session, calculatedAnswer);
    expect(new Set(verdicts(events))).toEqual(new Set(['correct']));
  },
);

test.each(questions)('$name: each step is asked after those that it needs', ({ begin }) => {
  const { order, exercise } = roundOf(begin().session);
  const { program } = exercise.solved;
  const ranks = new Map(order.map(({ number }, rank) => [number, rank]));
  const late = order.filter((slot) =>
    asked(slot.number).some((parent) => ranks.get(parent)! > ranks.get(slot.number)!),
  );
  expect(late.map(({ id }) => id)).toEqual([]);
  expect(order.map(({ id }) => id).sort()).toEqual(exercise.slots.map(({ id }) => id).sort());

  function asked(number: number): readonly number[] {
    const parents = program.slots[number]!.derivations[0]?.parents ?? [];
    return parents.flatMap((parent) => (ranks.has(parent) ? [parent] : asked(parent)));
  }
});

test.each(questions)('$name: everything told is plain text', ({ begin }) => {
  expect(marksIn(begin())).toEqual([]);
});

// One question of each family here, all of them in the slow sibling.
everyConventionSuite(
  SHIPPED.filter(({ one }, index) => {
    const { family } = one.question;
    return SHIPPED.findIndex((other) => other.one.question.family === family) === index;
  }),
);

test('a trace is worked presentation by presentation, a batch with its update at the end of the epoch', () => {
  const ids = (bank: string, id: string) => {
    const found = SHIPPED.find(({ name }) => name === `${bank}/${id}`)!;
    return roundOf(begun([found.one])).order.map((slot) => slot.id);
  };
  expect(ids('perceptron-rule', 'logical-and').slice(0, 7)).toEqual([
    'z[1]',
    'output[1]',
    'error[1]',
    'w[1,1]',
    'w[1,2]',
    'b[1]',
    'z[2]',
  ]);
  const batch = ids('adaline', 'mean-of-a-batch');
  expect(batch.indexOf('w[1,1]')).toBeGreaterThan(batch.indexOf('loss[3]'));
  expect(batch.indexOf('w[1,1]')).toBeLessThan(batch.indexOf('z[4]'));
});

test('the session engine neither prints nor reads: nothing of Node is reached from src/practice', () => {
  const files = new Map(sourceFiles('src').map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    files.get(path)?.imports.forEach(visit);
  };
  [...files.keys()].filter((path) => path.startsWith('src/practice/')).forEach(visit);
  const practice = [...reached].filter((path) => path.startsWith('src/practice/'));
  expect(practice.length).toBeGreaterThan(10);
  expect([...reached].filter((path) => path.startsWith('node:') || /-file\.ts$/.test(path))).toEqual([]);
});

test('a wrong first answer is followed through a whole exercise wherever the next steps depend on it', () => {
  for (const bank of ['adaline', 'sigmoid-neuron', 'mlp-backprop']) {
    const session = begun([questionsOf(bank)[0]!]);
    const kept = typed(session, wrongAnswer(session), 'next').session;
    expect(askedOf(session).id).toMatch(/^z/);
    const { session: end, events } = toTheEnd(kept, (now) => calculatedAnswer(now));
    const { tally } = end.done[0]!;
    expect(tally.wrong).toBe(1);
    expect(verdicts(events)).toContain('follow-through');
    expect(tally['at-once'], bank).toBe(totalOf(tally) - 1);
  }
});

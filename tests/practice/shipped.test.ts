import { expect, test } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import { nextExercise, start } from '../../src/practice/session.ts';
import { tallyOf, totalOf } from '../../src/practice/tally.ts';
import { tell } from '../../src/practice/tell.ts';
import { sourceFiles } from '../structure/source-files.ts';
import { askedOf, begun, calculatedAnswer, roundOf, toTheEnd, typed, verdicts, wrongAnswer } from './work.ts';

const questions = questionsOf(undefined).map((one) => ({ name: `${one.bank}/${one.question.id}`, one }));

test.each(questions)('$name: whoever calculates what the last hint says is right all the way', ({ one }) => {
  const { events } = toTheEnd(begun([one]), calculatedAnswer);
  expect(new Set(verdicts(events))).toEqual(new Set(['correct']));
});

test.each(questions)('$name: each step is asked after those that it needs', ({ one }) => {
  const { order, exercise } = roundOf(begun([one]));
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

test.each(questions)('$name: everything told is plain text', ({ one }) => {
  expect(marksIn(one)).toEqual([]);
});

test.each(firstOfEach(questions))(
  '$name: everything told is plain text, whatever the convention',
  ({ one }) => {
    const others = Object.values(PRESETS).flatMap((convention) =>
      marksIn({ ...one, question: { ...one.question, convention } }),
    );
    expect(others).toEqual([]);
  },
);

/** The first question of each family in each bank. */
function firstOfEach(all: typeof questions): typeof questions {
  const kind = ({ one }: (typeof questions)[number]) => `${one.bank} ${one.question.family.id}`;
  return all.filter((each, index) => all.findIndex((other) => kind(other) === kind(each)) === index);
}

/** Lines with what belongs to no plain text. */
function marksIn(one: Parameters<typeof start>[0][number]): readonly string[] {
  const step = drawn(one);
  if (!step) return [];
  const hints = typed(step.session, '?', '?', '?', '!').events;
  const told = [...step.events, ...hints].flatMap((event) => tell(event, 'en')).map(({ text }) => text);
  return told.filter((text) => /[\\{}$]|undefined|NaN|\\u/.test(text));
}

/** Undefined where the question cannot be drawn under a convention that its bank did not choose. */
function drawn(one: Parameters<typeof start>[0][number]): ReturnType<typeof nextExercise> | undefined {
  try {
    return nextExercise(start([one], 'plain'));
  } catch {
    return undefined;
  }
}

test('a trace is worked presentation by presentation, a batch with its update at the end of the epoch', () => {
  const ids = (bank: string, id: string) => {
    const found = questions.find(({ name }) => name === `${bank}/${id}`)!;
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
    const tally = tallyOf(end.done);
    expect(tally.wrong).toBe(1);
    expect(verdicts(events)).toContain('follow-through');
    expect(tally['at-once'], bank).toBe(totalOf(tally) - 1);
  }
});

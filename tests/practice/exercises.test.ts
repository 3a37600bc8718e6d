import { describe, expect, test } from 'vitest';
import { message } from '../../src/messages/index.ts';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import { dueAgain } from '../../src/practice/done.ts';
import { hintOf } from '../../src/practice/hints.ts';
import type { PracticeQuestion } from '../../src/practice/ladder.ts';
import { exerciseOf, nextExercise, start } from '../../src/practice/session.ts';
import { askedOf, begun, questionOf, rightAnswer, roundOf, told, toTheEnd, typed, verdicts } from './work.ts';

const network = begun([questionOf('mlp-backprop', 'small')]);

describe('the next exercise', () => {
  const questions = questionsOf('perceptron-rule');
  const work = (session: ReturnType<typeof begun>, line: (session: ReturnType<typeof begun>) => string) =>
    typed(toTheEnd(session, line).session, '').session;
  const difficulty = (session: ReturnType<typeof begun>) => roundOf(session).source.question.difficulty;

  const missingOne = (session: Parameters<typeof rightAnswer>[0]) =>
    roundOf(session).outcomes.size === 0 ? '!' : rightAnswer(session);

  test('is harder after one without a mistake or two good ones in a row, and easier after a bad one', () => {
    const first = begun(questions);
    const second = work(first, rightAnswer);
    expect([first, second].map(difficulty)).toEqual([1, 2]);
    const good = [second, work(second, missingOne), work(work(second, missingOne), missingOne)];
    expect(good.map(difficulty)).toEqual([2, 2, 3]);
    expect(difficulty(work(second, () => 'skip'))).toBe(1);
  });

  test('may begin at a difficulty of one’s own', () => {
    const from = (level: number) => difficulty(nextExercise(start(questions, 'level', level)).session);
    expect([0, 1, 3, 9].map(from)).toEqual([1, 1, 3, questions.at(-1)!.question.difficulty]);
  });

  test('is of a question that went wrong once two others came in between', () => {
    const same = questions.filter(({ question }) => question.difficulty === 3);
    const [failed, other] = same as [PracticeQuestion, PracticeQuestion];
    let session = exerciseOf(start(same, 'again'), failed).session;
    session = toTheEnd(session, () => 'skip').session;
    for (let time = 0; time < 2; time++) {
      expect(roundOf(nextExercise(session).session).source, `${time}`).not.toBe(failed);
      session = toTheEnd(exerciseOf(session, other).session, rightAnswer).session;
    }
    expect(roundOf(nextExercise(session).session).source).toBe(failed);
    const mended = toTheEnd(nextExercise(session).session, rightAnswer).session;
    expect(dueAgain(mended.done)).toBeUndefined();
  });

  test('is never easier than the easiest nor harder than the hardest', () => {
    const [only] = questions;
    const twice = work(work(begun([only!]), rightAnswer), rightAnswer);
    expect(difficulty(twice)).toBe(1);
    expect(difficulty(work(twice, () => '!'))).toBe(1);
  });

  test('is another question while there are others of its difficulty', () => {
    const same = questions.filter(({ question }) => question.difficulty === 3);
    const sessions = [begun(same)];
    for (let time = 1; time < same.length; time++) sessions.push(work(sessions.at(-1)!, rightAnswer));
    expect(new Set(sessions.map((session) => roundOf(session).source)).size).toBe(same.length);
  });

  test('has other numbers when a question comes again', () => {
    const again = typed(network, 'new').session;
    expect(roundOf(again).source).toBe(roundOf(network).source);
    expect(roundOf(again).key.slots).not.toEqual(roundOf(network).key.slots);
  });
});

describe('a session', () => {
  test('is the same for the same seed, and another for another', () => {
    const [one, two] = [begun(questionsOf(undefined), 'a'), begun(questionsOf(undefined), 'a')];
    expect(roundOf(two).key).toEqual(roundOf(one).key);
    expect(roundOf(begun([questionOf('mlp-backprop', 'small')], 'b')).key).not.toEqual(roundOf(network).key);
  });

  test('ends with a summary of what was answered, once', () => {
    const { session, events } = typed(network, rightAnswer(network), 'quit', 'quit', '0.5', '');
    expect(events.map(({ type }) => type)).toEqual(['marked', 'summary']);
    expect(session).toMatchObject({ over: true, round: undefined });
    const score = message('en', 'practice.score', { right: '1', total: '1', once: '1' });
    expect(told(events)).toContain(message('en', 'practice.summary-one', { score }));
  });

  test('asks nothing between two exercises, and says so', () => {
    const between = toTheEnd(network, () => 'skip').session;
    const { events } = typed(between, '0.5', '?', '!', 'skip');
    expect(events.map(({ type }) => type)).toEqual(Array(4).fill('nothing-asked'));
    expect(typed(between, 'next').events.map(({ type }) => type)).toEqual(['exercise']);
  });

  test('says what may be typed where nothing was', () => {
    expect(told(typed(network, ' ').events)).toBe(message('en', 'practice.how'));
    expect(told(typed(network, 'help').events)).toBe(message('en', 'practice.help'));
  });
});

test('a hint says what an entry is, and not what its name means elsewhere', () => {
  const collapse = questionsOf('lecture-001').find(
    ({ question }) => (question.parameters as { task?: string }).task === 'collapse',
  )!;
  const round = roundOf(begun([collapse]));
  const bias = round.order.find(({ quantity }) => quantity === 'b')!;
  const { text } = hintOf(round, bias, 1) as { text: string };
  expect(text).not.toContain(message('en', 'practice.step.bias'));
  const weights = roundOf(network).order.find(({ quantity }) => quantity === 'newW1')!;
  expect(hintOf(roundOf(network), weights, 1)).toMatchObject({
    text: expect.stringContaining(message('en', 'practice.step.new-weight')),
  });
});

describe('commands', () => {
  const right = rightAnswer(network);

  test('show the exercise again, and the answers that stand', () => {
    const { session, events } = typed(network, right, 'show', 'mine');
    expect(events.slice(1)).toMatchObject([{ type: 'exercise' }, { type: 'mine' }]);
    expect(told(events.slice(-1))).toBe(`z1[1] = ${right}`);
    expect(told(typed(network, 'mine').events)).toBe(message('en', 'practice.nothing-yet'));
    expect(roundOf(session).outcomes.size).toBe(1);
  });

  test('go back to the last step, which may be answered anew', () => {
    const { session } = typed(network, right, 'back');
    expect(askedOf(session).id).toBe('z1[1]');
    expect(verdicts(typed(session, '77').events)).toEqual(['incorrect']);
    expect(typed(network, 'back').events).toEqual([{ type: 'nothing-behind' }]);
  });

  test('are understood in Portuguese as well', () => {
    const types = (...lines: string[]) => typed(network, ...lines).events.map(({ type }) => type);
    expect(types('dica', 'mostrar', 'pular', 'voltar', 'minhas', 'ajuda', 'sair')).toEqual([
      ...['hint', 'exercise', 'skipped', 'back', 'mine', 'help', 'summary'],
    ]);
  });

  test('are not needed for the entries of a vector in one line, up to the first that is wrong', () => {
    const both = ['z1[1]', 'z1[2]'].map(
      (id) => roundOf(network).key.slots.find((slot) => slot.id === id)!.expected,
    );
    expect(verdicts(typed(network, both.join(' ')).events)).toEqual(['correct', 'correct']);
    expect(
      verdicts(typed(network, `[${both.map((one) => one.replace('.', ',')).join('; ')}]`).events),
    ).toHaveLength(2);
    expect(verdicts(typed(network, '77 78').events)).toEqual(['incorrect']);
    expect(verdicts(typed(network, '1 2 3 4 5').events)).toEqual(['unreadable']);
  });
});

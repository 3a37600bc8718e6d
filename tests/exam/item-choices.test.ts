import { expect, test } from 'vitest';
import { checkQuestion } from '../../src/exam/check-question.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyQuestionOf, keySlotText } from '../../src/exam/key-question.ts';
import { stream } from '../../src/random/stream.ts';
import { KEPT_MOVE } from './kept-move.ts';

const key = keyQuestionOf(drawExercise(KEPT_MOVE, stream('kept')));
const slot = (id: string) => key.slots.find((one) => one.id === id)!;

test('a choice is right by its letter, and knows the slip that leads to another', () => {
  expect(slot('kept')).toEqual({
    id: 'kept',
    kind: 'choice',
    expected: 'B',
    accepted: ['B', 'B'],
    options: [
      { label: 'A', value: '1', slip: 'bias-left-out' },
      { label: 'B', value: '2', slip: null },
      { label: 'C', value: '3', slip: null },
    ],
  });
});

test('a boolean is right by true or false', () => {
  expect(slot('better')).toEqual({
    id: 'better',
    kind: 'boolean',
    expected: 'true',
    accepted: ['true', 'true'],
    options: [
      { label: 'true', value: '1', slip: null },
      { label: 'false', value: '0', slip: null },
    ],
  });
});

test('a lock tells the right option, and which slips lead to others', () => {
  expect(keySlotText(slot('kept'))).toBe('B of A 1 (bias-left-out), B 2 (right), C 3');
  expect(keySlotText(slot('better'))).toBe('true of true 1 (right), false 0');
});

test('what has options of its own is not asked as a choice between values', () => {
  const question = { ...KEPT_MOVE, ask: [{ choice: 'kept', options: 3 }] };
  expect(() => drawExercise(question, stream('kept'))).toThrow(
    'kept has options of its own. Allowed: kept, without choice.',
  );
});

test('false and the first option are no zeros that a check would complain of', () => {
  expect(checkQuestion(KEPT_MOVE, stream('check'), 3)).toMatchObject({
    impossible: 0,
    draws: 3,
    zeroPercent: 0,
    unnoticed: {},
  });
});

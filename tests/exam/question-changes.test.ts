import { expect, test } from 'vitest';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { questionChanges } from '../../src/exam/question-changes.ts';
import { keyedAs, MOMENTUM, ownExercise, ownQuestion } from './own-slips-bank.ts';

const keyOf = (body: string, ask: string) =>
  keyedAs(ownExercise(ownQuestion(body, `    ask: ${ask}\n    points: 4\n`)));
const variant = (question: KeyQuestion) => ({ variant: 'A', student: null, questions: [question] });
const before = keyOf(MOMENTUM, '[{ quantity: v1, points: 3 }, w1]');

test.each([
  ['nothing', MOMENTUM, '[{ quantity: v1, points: 3 }, w1]', []],
  [
    'other points of a quantity',
    MOMENTUM,
    '[{ quantity: v1, points: 2 }, w1]',
    ['question own: points of quantities'],
  ],
  [
    "an author's other words",
    MOMENTUM.replace('No momentum', 'Forgot it'),
    '[{ quantity: v1, points: 3 }, w1]',
    ['question own: slips'],
  ],
])('%s is told as what it is', (_what, body, ask, told) => {
  expect(questionChanges([{ before: variant(before), now: variant(keyOf(body, ask)) }])).toEqual(told);
});

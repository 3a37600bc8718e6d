import { expect, test } from 'vitest';
import { attemptExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { keyQuestionOf, keySlotText, recomputedSlots } from '../../src/exam/key-question.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { choicesOf, drawn, drawnAnew, keyed, questionOf } from './choices.ts';
import { optionsSuite, upTo } from './options-suite.ts';

optionsSuite([
  ['backprop', 100],
  ['adaline', 20],
  ['loss', 20],
]);

test('a choice has so many options as asked, with letters in order, and the key names the right one', () => {
  const [delta2, delta1] = choicesOf(keyed('backprop', '1'));
  expect(delta2!.options.map(({ label }) => label).join('')).toBe('ABCD');
  expect(delta1!.options.map(({ label }) => label).join('')).toBe('ABCDE');
  for (const slot of [delta2!, delta1!]) {
    const right = slot.options.find(({ slip }) => slip === null)!;
    expect(slot).toMatchObject({
      kind: 'choice',
      expected: right.label,
      accepted: [right.label, right.label],
    });
    const { solved, decimals } = drawn('backprop', '1');
    expect(right.value).toBe(
      solved.fixed(numbersById(solved.program).get(slot.id)!, usualDecimals(decimals)),
    );
  }
});

test('options and their order depend on the address alone', () => {
  const texts = (address: string) =>
    choicesOf(keyQuestionOf(drawnAnew('backprop', address))).map(keySlotText);
  expect(texts('7')).toEqual(texts('7'));
  expect(texts('7')).toMatchInlineSnapshot(`
    [
      "D of A 0.0617 (gradient-halved), B 0.0984 (inputs-swapped), C 0.1163 (slope-of-activation), D 0.1235 (right)",
      "B of A 0.0142 (bias-left-out), B 0.0167 (right), C 0.0060 (inputs-swapped), D -0.0017 (slope-at-net), E 0.0089 (bias-subtracted)",
    ]
  `);
});

test('every letter is right somewhere, about equally often', () => {
  const right = upTo(100).map((address) => choicesOf(keyed('backprop', address))[0]!.expected);
  for (const letter of 'ABCD') expect(right.filter((one) => one === letter).length).toBeGreaterThan(12);
});

test('a draw with fewer values of slips than options is rejected, and the check counts it', () => {
  const outcomes = upTo(20).map((address) => attemptExercise(questionOf('too-many'), stream(address), 1));
  expect(outcomes).toContainEqual({ rejected: { gate: 'too-few-distractors' } });
  expect(outcomes.filter((outcome) => 'kept' in outcome)).toEqual([]);
});

test('the slots of a key come out of its numbers again, options and all', () => {
  for (const id of ['backprop', 'loss', 'adaline']) {
    const question = keyed(id, '3');
    expect(recomputedSlots(question)).toEqual(question.slots);
  }
});

test.each([
  ['the value of an option', { value: '9.9999' }],
  ['the slip behind an option', { slip: 'no-such-slip' }],
])('a key in which somebody changed %s differs from what is recomputed', (_, change) => {
  const question = keyed('backprop', '3');
  const changed: KeyQuestion = {
    ...question,
    slots: question.slots.map((slot) =>
      slot.options
        ? { ...slot, options: slot.options.map((one) => (one.slip === null ? one : { ...one, ...change })) }
        : slot,
    ),
  };
  expect(recomputedSlots(changed).map(keySlotText)).not.toEqual(changed.slots.map(keySlotText));
});

import { describe, expect, test } from 'vitest';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { QUESTION, VARIANTS } from '../exam/sample-key.ts';

/** The sample has z1 of two entries, W2 of one row with two, w of nine, and the number loss. */
function aligned(texts: Readonly<Record<string, string>>) {
  const sheet = {
    file: 'a.yaml',
    exam: 'demo',
    variant: VARIANTS[0]!.variant,
    answers: new Map([[QUESTION.id, new Map(Object.entries(texts))]]),
    problems: [],
  };
  const { answers, problems } = alignAnswers(sheet, VARIANTS[0]!);
  return { slots: Object.fromEntries(answers.get('q1')!), problems: problems.map(({ message }) => message) };
}

describe('a list that is too long', () => {
  test('keeps the entries that have a slot of their own, and is told of each other one', () => {
    expect(aligned({ 'z1[1]': 'a', 'z1[2]': 'b', 'z1[3]': 'c' })).toEqual({
      slots: { 'z1[1]': 'a', 'z1[2]': 'b' },
      problems: ['z1 has 2 entries.'],
    });
  });

  test('is not taken for a row or a column of fewer entries', () => {
    expect(aligned({ 'W2[1]': 'a', 'W2[2]': 'b', 'W2[3]': 'c' })).toEqual({
      slots: {},
      problems: Array.from({ length: 3 }, () => 'W2 has 1 × 2 entries.'),
    });
    const column = { 'z1[1,1]': 'a', 'z1[2,1]': 'b', 'z1[3,1]': 'c' };
    expect(aligned(column).slots).toEqual({});
    expect(aligned(column).problems).toHaveLength(3);
  });

  test('is not taken for one number', () => {
    expect(aligned({ 'loss[1]': 'a', 'loss[2]': 'b' })).toEqual({
      slots: {},
      problems: ['loss is one number.', 'loss is one number.'],
    });
  });
});

test('a list that is too short fills the first slots and leaves the rest out, as it stands or as a row', () => {
  expect(aligned({ 'z1[1]': 'a', 'w[1,1]': 'b', 'w[1,2]': 'c' })).toEqual({
    slots: { 'z1[1]': 'a', 'w[1]': 'b', 'w[2]': 'c' },
    problems: [],
  });
});

test('a matrix is not taken for a list of as many entries', () => {
  const matrix = { 'z1[1,1]': 'a', 'z1[1,2]': 'b', 'z1[2,1]': 'c', 'z1[2,2]': 'd' };
  expect(aligned(matrix).slots).toEqual({});
  expect(aligned(matrix).problems).toHaveLength(4);
});

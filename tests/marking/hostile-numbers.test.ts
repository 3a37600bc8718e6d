import { describe, expect, test } from 'vitest';
import { CONVENTION_FIELDS } from '../../src/conventions/convention.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { FAMILIES, familyById } from '../../src/families/index.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { stream } from '../../src/random/stream.ts';
import { usual } from './usual-question.ts';

const HOSTILE = ['1.7976931348623095e+308', '1e309', '-1e309', '9e307', '5e-324', '1e-400', '-1e200', '0'];

/** Families that draw an exercise where nothing is chosen. */
const families = FAMILIES.filter(({ parametersSchema }) => parametersSchema.safeParse({}).success);

function keysOf(family: string, more: object = {}): readonly KeyQuestion[] {
  return [0].map((seed) =>
    keyQuestionOf(drawExercise(usual(family, more), stream('hostile numbers', family, `${seed}`))),
  );
}

function verdicts(key: KeyQuestion, answers: ReadonlyMap<string, string>): readonly string[] {
  return markQuestion(key, familyById(key.problem.family), answers).slots.map(
    ({ finding }) => finding.verdict,
  );
}

describe.each(families.map(({ id }) => id))('%s', (family) => {
  test('gets verdicts for numbers at the ends of what a double holds, in one slot and in all', () => {
    for (const key of keysOf(family)) {
      const right = key.slots.map(({ id, expected }) => [id, expected] as const);
      for (const text of HOSTILE) {
        const all = verdicts(key, new Map(right.map(([id]) => [id, text])));
        expect(all).toHaveLength(key.slots.length);
        for (const { id } of key.slots.slice(0, 3)) {
          expect(verdicts(key, new Map([...right, [id, text]]))).toHaveLength(key.slots.length);
        }
      }
    }
  });

  test('is marked whichever convention fields are open, whether the alternatives fit the problem or not', () => {
    for (const key of keysOf(family)) {
      const answers = new Map(key.slots.map(({ id }, index) => [id, `0.${index + 1}357`]));
      for (const open of CONVENTION_FIELDS) {
        expect(verdicts({ ...key, open: [open] }, answers), open).toHaveLength(key.slots.length);
      }
    }
  });
});

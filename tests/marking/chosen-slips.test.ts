import { describe, expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { slippedSolution } from '../../src/exam/discriminate.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { familyOfKey, keyQuestionOf } from '../../src/exam/key-question.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';

const bank = (slips: string, more = '') =>
  `id: b\nquestions:\n  - id: q\n    family: adaline\n    slips: ${slips}\n${more}`;
const questionOf = (slips: string, more = '') => readBank(bank(slips, more), 'b.yaml').questions[0]!;
const drawn = (slips: string) => drawExercise(questionOf(slips), stream('chosen'));
const ALL = readBank('id: b\nquestions: [{ id: q, family: adaline }]\n', 'b.yaml').questions[0]!.family
  .slips!;

/** The answers of somebody who makes one of the family's slips, marked by the key alone. */
function markedWith(slip: string, exercise: Exercise) {
  const solved = slippedSolution(ALL.find(({ id }) => id === slip)!, exercise)!;
  const numbers = numbersById(solved.program);
  const answers = exercise.slots.map(
    ({ id }) => [id, solved.fixed(numbers.get(id)!, usualDecimals(exercise.decimals))] as const,
  );
  const key = keyQuestionOf(exercise);
  const { slots } = markQuestion(key, familyOfKey(key), new Map(answers));
  return slots.flatMap(({ finding }) => (finding.verdict === 'slip' ? finding.slips : []));
}

describe('a question says which mistakes of its family are looked for', () => {
  it('some, all but some, or none', () => {
    const [first, second] = ALL.map(({ id }) => id);
    const idsOf = (slips: string) => questionOf(slips).family.slips!.map(({ id }) => id);
    expect(idsOf(`[${second}, ${first}]`)).toEqual([first, second]);
    expect(idsOf(`{ except: [${first}] }`)).toEqual(ALL.slice(1).map(({ id }) => id));
    expect(idsOf('off')).toEqual([]);
    expect(idsOf('false')).toEqual([]);
  });

  it('and marking by the key names no others', () => {
    expect(markedWith('eta-missing', drawn('[eta-missing]'))).toContain('eta-missing');
    expect(markedWith('eta-missing', drawn('{ except: [eta-missing] }'))).not.toContain('eta-missing');
    expect(markedWith('eta-missing', drawn('off'))).toEqual([]);
  });

  it('and the key of a question that does not say is as it was', () => {
    const [question] = readBank('id: b\nquestions: [{ id: q, family: adaline }]\n', 'b.yaml').questions;
    expect(keyQuestionOf(drawExercise(question!, stream('chosen')))).not.toHaveProperty('slips');
  });
});

test.each([
  [
    '[eta-mising]',
    'b.yaml:5:13 questions[0].slips[0]: adaline knows no slip "eta-mising". Did you mean eta-missing?',
  ],
  [
    '{ except: [eta-missing, nonsense-of-mine] }',
    'b.yaml:5:36 questions[0].slips.except[1]: adaline knows no slip "nonsense-of-mine". Allowed: ',
  ],
  [
    'none',
    'b.yaml:5:12 questions[0].slips: found "none". Allowed: a list of slips such as [eta-missing], { except: [eta-missing] }, or off.',
  ],
])('slips: %s is told with its place', (slips, why) => {
  expect(() => questionOf(slips)).toThrow(why);
});

test('a choice for which too few mistakes are left is told where it stands', () => {
  expect(() => questionOf('[eta-missing]', '    ask: [{ choice: "w[1,1]", options: 4 }]\n')).toThrow(
    /^b\.yaml:6:21 questions\[0\]\.ask\[0\]\.choice: a choice between 4 options needs 3 mistakes with a name that change w\[1,1\], and slips leaves only 1\. Allowed: more slips, options: 2, /,
  );
});

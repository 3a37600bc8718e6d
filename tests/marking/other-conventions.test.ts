import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise, exerciseOf } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import type { Problem } from '../../src/families/family.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { equal } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';

function exerciseWith(open: string): Exercise {
  const bank = readBank(
    `{ id: b, open: [${open}], questions: [{ id: q, family: mlp-backprop, parameters: { units: [2, 3, 2] } }] }`,
    'b.yaml',
  );
  return drawExercise(bank.questions[0]!, stream('other-conventions'));
}

/** What somebody hands in who keeps to another convention throughout. */
function under(exercise: Exercise, change: Partial<Problem['convention']>): Map<string, string> {
  const { problem, question } = exercise;
  const other = exerciseOf(question, { ...problem, convention: { ...problem.convention, ...change } }, 1);
  return new Map(
    other.slots.map(({ id, number }) => [id, other.solved.fixed(number, usualDecimals(exercise.decimals))]),
  );
}

function verdicts(exercise: Exercise, answers: ReadonlyMap<string, string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding } of markQuestion(keyQuestionOf(exercise), exercise.question.family, answers).slots) {
    counts[finding.verdict] = (counts[finding.verdict] ?? 0) + 1;
  }
  return counts;
}

describe('δ with the other sign', () => {
  it('is another convention where the bank leaves the sign open, with full marks', () => {
    const exercise = exerciseWith('delta');
    const answers = under(exercise, { delta: 'negative' });
    // δ² is the other convention; δ¹ then follows from the student's own δ² by the rule on the sheet.
    expect(verdicts(exercise, answers)).toEqual({ correct: 45, 'follow-through': 3, 'other-convention': 2 });
  });

  it('costs the δ of the output where the sign is fixed', () => {
    const exercise = exerciseWith('');
    const found = verdicts(exercise, under(exercise, { delta: 'negative' }));
    expect(found['other-convention']).toBeUndefined();
    expect((found['slip'] ?? 0) + (found['incorrect'] ?? 0)).toBeGreaterThan(0);
  });
});

describe('a matrix written with rows for columns', () => {
  const sheetOf = (exercise: Exercise) => {
    const texts = exercise.slots.map(({ id, number }) => {
      const [, quantity, row, column] = /^(d?(?:new)?W\d)\[(\d),(\d)\]$/.exec(id) ?? [];
      const written = quantity === undefined ? id : `${quantity}[${column},${row}]`;
      return [written, exercise.solved.fixed(number, usualDecimals(exercise.decimals))] as const;
    });
    const answers = new Map([['q', new Map(texts)]]);
    return { file: 'a.yaml', exam: 'b', variant: 'v', answers, problems: [] };
  };
  const marked = (exercise: Exercise) => {
    const question = keyQuestionOf(exercise);
    const aligned = alignAnswers(sheetOf(exercise), { variant: 'v', student: null, questions: [question] });
    const mark = markQuestion(question, exercise.question.family, aligned.answers.get('q')!, {
      transposed: aligned.transposed,
    });
    return { mark, problems: aligned.problems };
  };

  it('is read where the layout of weights is open, and said to be another convention', () => {
    const { mark, problems } = marked(exerciseWith('weights'));
    expect(problems).toEqual([]);
    expect(mark.slots.filter(({ finding }) => finding.verdict === 'other-convention')).toHaveLength(24);
    expect(mark.earned).toEqual(mark.possible);
  });

  it('is read where the layout is fixed, and is one slip that is charged once', () => {
    const { mark, problems } = marked(exerciseWith(''));
    const turned = mark.slots.filter(({ finding }) => finding.verdict === 'slip');
    expect(problems).toEqual([]);
    expect(turned).toHaveLength(24);
    for (const { finding } of turned) expect(finding).toMatchObject({ slips: ['matrix-transposed'] });
    expect(turned.filter(({ earned }) => earned.n === 0n)).toHaveLength(1);
    expect(mark.slots.filter(({ earned, possible }) => !equal(earned, possible))).toHaveLength(1);
  });

  it('is the same slip where it fills boxes of the right shape row by row, and what follows is credited', () => {
    const exercise = exerciseWith('');
    const right = new Map(exercise.slots.map((slot) => [slot.id, slot]));
    const inBoxes = (quantity: string, rows: number, columns: number) =>
      Array.from({ length: rows * columns }, (_, place): [string, string] => {
        const to = `${quantity}[${Math.floor(place / columns) + 1},${(place % columns) + 1}]`;
        const from = `${quantity}[${(place % rows) + 1},${Math.floor(place / rows) + 1}]`;
        return [to, exercise.solved.fixed(right.get(from)!.number, usualDecimals(exercise.decimals))];
      });
    const answers = new Map([
      ...exercise.slots.map(({ id, number }): [string, string] => [
        id,
        exercise.solved.fixed(number, usualDecimals(exercise.decimals)),
      ]),
      ...inBoxes('dW1', 3, 2),
      ...inBoxes('dW2', 2, 3),
    ]);
    const { slots } = markQuestion(keyQuestionOf(exercise), exercise.question.family, answers);
    const wrong = slots.filter(({ finding }) => finding.verdict !== 'correct');
    expect(wrong.map(({ id }) => id)).toHaveLength(8);
    for (const { finding } of wrong) expect(finding).toMatchObject({ slips: ['matrix-transposed'] });
    expect(slots.filter(({ earned, possible }) => !equal(earned, possible)).map(({ id }) => id)).toHaveLength(
      1,
    );
  });
});

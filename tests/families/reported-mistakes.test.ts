import { describe, expect, it } from 'vitest';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { familyById } from '../../src/families/index.ts';
import { LOOK_IDS, type QuestionMark } from '../../src/marking/marks.ts';
import { stream } from '../../src/random/stream.ts';
import { changeRules } from '../../src/worksheet/rewrite/change-rules.ts';
import { isWrong, marked, namesIn } from '../adversary/erring-sheets.ts';
import { questionsFor } from '../laws/bank-questions.ts';
import { handIn } from '../laws/slip-student.ts';
import { mistaken, REPORTED, type Reported } from './reported-mistakes.ts';

describe.each(Object.entries(REPORTED))('%s', (_mistake, { slips, families }) => {
  it.each([...new Set(families)])('is known to %s', (family) => {
    const known = familyById(family).slips!.map(({ id }) => id);
    expect(slips.filter((slip) => known.includes(slip))).not.toEqual([]);
  });
});

it('numbers that were rounded too early are recognised where no slip is', () => {
  expect(LOOK_IDS).toContain('rounded-early');
});

/** Exercises of a family, each question once, drawn as far as somebody asks for them. */
const drawn = new Map<string, Exercise[]>();

function* exercises(family: string): Generator<Exercise> {
  const known = drawn.get(family) ?? [];
  drawn.set(family, known);
  for (const [index, question] of questionsFor(family).entries()) {
    known[index] ??= drawExercise(question, stream('reported', question.id));
    yield known[index];
  }
}

/** The first sheet of a family on which somebody made the mistake and got something wrong by it. */
function sheetWith(family: string, reported: Reported): QuestionMark | undefined {
  for (const exercise of exercises(family)) {
    const worksheet = changeRules(exercise.worksheet, mistaken(exercise.worksheet, reported));
    const answers = worksheet && handIn(exercise, worksheet, stream('reported hand', family));
    if (!answers || !keyQuestionOf(exercise).slots.some((slot) => isWrong(slot, answers))) continue;
    return marked(exercise, answers);
  }
  return undefined;
}

/** What the names of one mistake come to. */
function measured({ families, ...reported }: Reported) {
  const isRight = (some: readonly string[]) => some.some((slip) => reported.slips.includes(slip));
  const sheets = [...new Set(families)].flatMap(
    (family) => sheetWith(family, { families, ...reported }) ?? [],
  );
  return {
    sheets: sheets.length,
    right: sheets.filter((mark) => namesIn(mark).some(isRight)).length,
    wrong: sheets.filter((mark) => namesIn(mark).some((some) => !isRight(some))).length,
  };
}

it('at least 80 of 100 sheets with a reported mistake get its name, and at most 2 another', () => {
  const all = Object.entries(REPORTED)
    .filter(([, { mistake }]) => mistake)
    .map(([name, reported]) => ({ name, ...measured(reported) }));
  const sum = (of: 'sheets' | 'right' | 'wrong') => all.reduce((so, one) => so + one[of], 0);
  const told = JSON.stringify(all, undefined, 1);
  expect(all.filter(({ sheets }) => sheets === 0).map(({ name }) => name)).toEqual([]);
  expect(sum('right') / sum('sheets'), told).toBeGreaterThanOrEqual(0.8);
  expect(sum('wrong') / sum('sheets'), told).toBeLessThanOrEqual(0.02);
});

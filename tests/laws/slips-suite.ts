import { expect, it } from 'vitest';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { slippedBy, slipsOf } from '../../src/families/slip.ts';
import type { QuestionMark } from '../../src/marking/marks.ts';
import { stream } from '../../src/random/stream.ts';
import { isWrong, lost, marked, namesIn, repeatsIn } from '../adversary/erring-sheets.ts';
import { upTo } from '../reference/decimal.ts';
import { homeSlots } from './home-slots.ts';
import { handIn } from './slip-student.ts';

/** Shares of sheets: charged once at least, named rightly at least, named wrongly at most. */
const LIMITS = { once: 0.999, named: 0.99, misnamed: 0.001 };
/** Slips that give the same values are one class; most stand alone. */
const CLASS_SIZE = 1.3;
const EXACT = 1e-9;

/** What one slip, made throughout one exercise, came to. */
interface Outcome {
  readonly sheet: string;
  readonly isOnce: boolean;
  readonly isMisnamed: boolean;
  /** The smallest class in which the slip was named; undefined where it was not. */
  readonly classSize: number | undefined;
}

/** So many exercises, the questions in turn; `every`: each of them is worked with one slip of so many only, all in turn. */
interface Extent {
  readonly count: number;
  readonly every: number;
}

/**
 * The promises about one listed slip, made throughout with all else right: it costs the share of one entry, at a slot
 * where it is made, and is named. Two things count for neither. Entries that only repeat a given number or an earlier
 * answer, or are next to nothing, are charged each, as nothing is left to calculate there. And a sheet that shows the
 * slip in no answer is right. Nothing else is left out: a class by itself tells of a slip where it was read off a
 * written number in one step to which no other slip leads.
 */
export function slipsSuite(family: string, questions: readonly BankQuestion[], extent: Extent): void {
  it(`an injected slip costs one entry's share and is named (${family}, ${extent.count} problems)`, () => {
    const outcomes = upTo(extent.count).flatMap((index) => {
      return outcomesOf(drawnAt(questions, index), index, extent.every);
    });
    const sheets = (some: (outcome: Outcome) => boolean) => outcomes.filter(some).map(({ sheet }) => sheet);
    const most = (share: number) => Math.floor(share * outcomes.length + EXACT);
    expect(outcomes.length).toBeGreaterThan(0);
    expectAtMost(
      sheets(({ isOnce }) => !isOnce),
      most(1 - LIMITS.once),
    );
    expectAtMost(
      sheets(({ classSize }) => classSize === undefined),
      most(1 - LIMITS.named),
    );
    expectAtMost(
      sheets(({ isMisnamed }) => isMisnamed),
      most(LIMITS.misnamed),
    );
    const sizes = outcomes.flatMap(({ classSize }) => classSize ?? []);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(CLASS_SIZE);
  });
}

/** Single exercises, by their numbers, in which a slip once cost more than one entry's share. */
export function chargedOnceAgain(questions: readonly BankQuestion[], indices: readonly number[]): void {
  it(`an injected slip costs one entry's share where it once cost more (${indices.length} problems)`, () => {
    const outcomes = indices.flatMap((index) => outcomesOf(drawnAt(questions, index), index, 1));
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ isOnce }) => !isOnce).map(({ sheet }) => sheet)).toEqual([]);
  });
}

function drawnAt(questions: readonly BankQuestion[], index: number): Exercise {
  const question = questions[index % questions.length]!;
  return drawExercise(question, stream('slips', question.id, `${index}`));
}

function expectAtMost(sheets: readonly string[], most: number): void {
  expect(sheets.length, sheets.slice(0, 5).join('\n')).toBeLessThanOrEqual(most);
}

/** One outcome for each slip that the exercise leaves room for and that shows in an asked answer. */
function outcomesOf(exercise: Exercise, index: number, every: number): readonly Outcome[] {
  const { family } = exercise.question;
  const { slots } = keyQuestionOf(exercise);
  const slips = slipsOf(family, exercise.problem).filter((_, position) => (position + index) % every === 0);
  return slips.flatMap((slip) => {
    const worksheet = slippedBy(family, slip, exercise.worksheet, exercise.problem);
    const home = worksheet && homeSlots(exercise, worksheet);
    const answers = worksheet && handIn(exercise, worksheet, stream('hand', `${index}`, slip.id));
    if (!home || !answers || !slots.some((slot) => isWrong(slot, answers))) return [];
    const sheet = `${slip.id} in ${exercise.question.id}, ${index}`;
    return [outcomeOf(sheet, slip.id, marked(exercise, answers), home, repeatsIn(exercise, answers))];
  });
}

function outcomeOf(
  sheet: string,
  slip: string,
  mark: QuestionMark,
  home: ReadonlySet<string>,
  repeats: (index: number) => boolean,
): Outcome {
  const names = namesIn(mark);
  const sizes = names.filter((some) => some.includes(slip)).map(({ length }) => length);
  const working = lost(mark, (index) => !repeats(index));
  const atHome = lost(mark, (index) => !repeats(index) && home.has(mark.slots[index]!.id));
  return {
    sheet,
    isOnce: lost(mark) > 1 - EXACT && working < 1 + EXACT && working - atHome < EXACT,
    isMisnamed: names.some((some) => !some.includes(slip)),
    classSize: sizes.length > 0 ? Math.min(...sizes) : undefined,
  };
}

import type { KeyQuestion } from '../../src/exam/exam.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import { toNumber } from '../../src/number/rational.ts';
import type { Drawn } from './drawn-sheets.ts';
import { isWrong } from './erring-sheets.ts';
import { FORWARD_ALONE, type Strategy } from './strategies.ts';

type Answers = ReadonlyMap<string, string>;

/** Points in a hundred. */
export interface Harvest {
  readonly earned: number;
  /** What the key's intervals hold of the answers by themselves. */
  readonly byChance: number;
}

/** One run for all: marks do not depend on what was marked before. */
const run = new MarkingRun();

/** What answers earn of a question. */
export function harvestOf({ key, exercise }: Drawn, answers: Answers): Harvest {
  const { earned, possible } = markQuestion(key, exercise.question.family, answers, { run });
  return { earned: (100 * toNumber(earned)) / toNumber(possible), byChance: chanceOf(key, answers) };
}

export function chanceOf({ slots }: KeyQuestion, answers: Answers): number {
  return (100 * slots.filter((slot) => !isWrong(slot, answers)).length) / slots.length;
}

/** What a strategy earns on average, each question as much as another. */
export function harvest(sheets: readonly Drawn[], strategy: Strategy): Harvest {
  return average(sheets.map((drawn) => harvestOf(drawn, strategy(drawn))));
}

/** What a strategy earns behind a right forward pass, and what that earns alone. */
export function harvestBehind(sheets: readonly Drawn[], strategy: Strategy): Harvest {
  const found = sheets.map((drawn) => {
    const alone = harvestOf(drawn, FORWARD_ALONE(drawn));
    const { earned, byChance } = harvestOf(drawn, strategy(drawn));
    return { earned, byChance: Math.max(alone.earned, byChance) };
  });
  return average(found);
}

export function average(harvests: readonly Harvest[]): Harvest {
  const mean = (of: (one: Harvest) => number) =>
    harvests.reduce((sum, one) => sum + of(one), 0) / Math.max(1, harvests.length);
  return { earned: mean(({ earned }) => earned), byChance: mean(({ byChance }) => byChance) };
}

import type { BankQuestion } from '../bank/bank.ts';
import type { Stream } from '../random/stream.ts';

/** A question with the bank that it stands in. */
export interface PracticeQuestion {
  readonly bank: string;
  /** BCP 47. */
  readonly language: string;
  readonly question: BankQuestion;
}

/** Questions by rising difficulty: a rung holds those of one difficulty. */
export type Ladder = readonly (readonly PracticeQuestion[])[];

/** Where a question does not say how difficult it is. */
const USUAL = 3;

export function difficultyOf({ question }: PracticeQuestion): number {
  return question.difficulty ?? USUAL;
}

export function ladderOf(questions: readonly PracticeQuestion[]): Ladder {
  const difficulties = [...new Set(questions.map(difficultyOf))].sort((a, b) => a - b);
  return difficulties.map((difficulty) => questions.filter((one) => difficultyOf(one) === difficulty));
}

/** The rung of a difficulty, 1 to 5: the highest that is not above it, else the lowest. */
export function rungOf(ladder: Ladder, difficulty: number): number {
  const above = ladder.findIndex(([first]) => difficultyOf(first!) > difficulty);
  return above === -1 ? ladder.length - 1 : Math.max(above - 1, 0);
}

/** One of a rung's questions, of those that came least often so far. @throws {RangeError} for an empty rung. */
export function pickQuestion(
  rung: readonly PracticeQuestion[],
  before: readonly PracticeQuestion[],
  stream: Stream,
): PracticeQuestion {
  const times = (one: PracticeQuestion) => before.filter((other) => other === one).length;
  const fewest = Math.min(...rung.map(times));
  return stream.pick(rung.filter((one) => times(one) === fewest));
}

import type { Outcome, Round } from './round.ts';

/** How many entries were left behind in which way. */
export type Tally = Readonly<Record<Outcome, number>>;

const NOTHING: Tally = { 'at-once': 0, later: 0, shown: 0, wrong: 0, skipped: 0 };

export function tallyOf(rounds: readonly Pick<Round, 'outcomes'>[]): Tally {
  const tally = { ...NOTHING };
  for (const { outcomes } of rounds) for (const outcome of outcomes.values()) tally[outcome]++;
  return tally;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { ...NOTHING };
  for (const tally of tallies) {
    for (const outcome of Object.keys(tally) as Outcome[]) sum[outcome] += tally[outcome];
  }
  return sum;
}

export function totalOf(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}

export function rightOf(tally: Tally): number {
  return tally['at-once'] + tally.later;
}

/** Everything right at once. */
export function isFlawless(tally: Tally): boolean {
  return tally['at-once'] === totalOf(tally);
}

/** Four of five entries right at once. */
export function isGood(tally: Tally): boolean {
  return tally['at-once'] * 5 >= totalOf(tally) * 4;
}

/** Fewer than half of the entries right in the end. */
export function isBad(tally: Tally): boolean {
  return rightOf(tally) * 2 < totalOf(tally);
}

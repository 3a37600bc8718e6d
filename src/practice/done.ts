import type { PracticeQuestion } from './ladder.ts';
import type { Round } from './round.ts';
import { isGood, type Tally, tallyOf, totalOf } from './tally.ts';

/** What is kept of an exercise that is behind. */
export interface Done {
  readonly source: PracticeQuestion;
  readonly tally: Tally;
  /** Mistakes that were named in it. */
  readonly slips: readonly string[];
}

export function doneOf({ source, outcomes, slips }: Round): Done {
  return { source, tally: tallyOf([{ outcomes }]), slips };
}

/** So many other exercises come before one that went wrong comes back. */
const OTHERS_BETWEEN = 2;

/**
 * The question that is to come back now: of those whose last exercise did not go well or showed a mistake that has a
 * name, the one that waits longest, once two others were worked after it. Undefined where none is to.
 */
export function dueAgain(done: readonly Done[]): PracticeQuestion | undefined {
  const waiting = done.slice(0, Math.max(done.length - OTHERS_BETWEEN, 0));
  return waiting.find((one, place) => {
    const isLast = !done.slice(place + 1).some(({ source }) => source === one.source);
    return isLast && wentWrong(one);
  })?.source;
}

/** What was only looked at shows nothing. */
function wentWrong({ tally, slips }: Done): boolean {
  return totalOf(tally) > 0 && (!isGood(tally) || slips.length > 0);
}

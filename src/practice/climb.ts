import type { Move } from './events.ts';
import type { Ladder } from './ladder.ts';
import { isBad, isFlawless, isGood, type Tally } from './tally.ts';

/** Where somebody stands on a ladder. */
interface Stand {
  readonly ladder: Ladder;
  readonly rung: number;
  /** What good exercises in a row since the rung changed are worth. */
  readonly credit: number;
}

/** Two good exercises in a row lead to a harder one, or one without any mistake. */
const [GOOD, FLAWLESS, HARDER] = [1, 2, 2];

/** A good exercise leads up, a bad one down. */
export function climbed(
  { ladder, rung, credit: before }: Stand,
  tally: Tally,
): { readonly rung: number; readonly credit: number; readonly move: Move } {
  const credit = isGood(tally) ? before + (isFlawless(tally) ? FLAWLESS : GOOD) : 0;
  const wish = isBad(tally) ? -1 : credit >= HARDER ? 1 : 0;
  const next = Math.min(Math.max(rung + wish, 0), ladder.length - 1);
  const moved = Math.sign(next - rung);
  const move = moved > 0 ? 'harder' : moved < 0 ? 'easier' : 'same';
  return { rung: next, credit: wish === 0 ? credit : 0, move };
}

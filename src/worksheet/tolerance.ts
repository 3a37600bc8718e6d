import { fromFloat } from '../number/certified.ts';
import { add, type Rational, subtract } from '../number/rational.ts';
import { fixedCeil, fixedFloor, halfUnit, ulp } from '../number/rounding.ts';
import type { Slot } from './program.ts';
import { Propagation, type Spread } from './propagate.ts';
import type { Solved } from './solve.ts';
import { type EntryWriting, type Writing, writingAt } from './writing.ts';

/** The closed interval of answers that are right, as decimal texts with two more decimals than asked. */
export interface Accepted {
  readonly low: string;
  readonly high: string;
}

/** How far each answer may lie from the key. */
export interface Tolerance {
  readonly writing: Writing;
  /** By slot number. @throws {NoValue} undecided where rounding may change which side of a threshold a step falls on. */
  accepted(slot: number): Accepted;
  /** Width of the accepted interval in half-units of the asked decimals; 2 where no error reaches the slot. */
  halfUnits(slot: number): number;
}

/**
 * Accepted intervals of all slots, on demand: every written step is rounded to the asked decimals or kept, whichever
 * of the equal rules is used, and the answer itself is rounded. Bounds are rounded outward.
 */
export function tolerance(solved: Solved, writing: Writing): Tolerance {
  const { slots } = solved.program;
  const propagation = new Propagation(solved, writing, { decides: true });
  const known = new Map<number, Accepted>();
  const accepted = (number: number): Accepted => {
    const found = known.get(number) ?? acceptedFrom(propagation.spread(number), slots[number]!, writing);
    known.set(number, found);
    return found;
  };
  return {
    writing,
    accepted,
    halfUnits: (number) => {
      const { low, high } = accepted(number);
      return (Number(high) - Number(low)) / (0.5 * 10 ** -writingAt(writing, slots[number]!.id).decimals);
    },
  };
}

/** The accepted interval of a slot that takes these values before its own rounding. */
export function acceptedFrom(
  spread: Spread,
  { id, kind }: Pick<Slot, 'id' | 'kind'>,
  writing: Writing,
): Accepted {
  const low = spread.exact ?? fromFloat(spread.lo);
  const high = spread.exact ?? fromFloat(spread.hi);
  if (kind !== 'real') return { low: fixedCeil(low, 0), high: fixedFloor(high, 0) };
  const own = writingAt(writing, id);
  const digits = own.decimals + 2;
  const { below, above } = writingError(low, high, own);
  return { low: fixedFloor(subtract(low, below), digits), high: fixedCeil(add(high, above), digits) };
}

/** Rounding moves an answer by half a unit; cutting digits off by up to one unit towards zero. */
function writingError(
  low: Rational,
  high: Rational,
  writing: EntryWriting,
): { below: Rational; above: Rational } {
  const half = halfUnit(writing.decimals);
  const whole = writing.mayTruncate ? ulp(writing.decimals) : half;
  return { below: high.n > 0n ? whole : half, above: low.n < 0n ? whole : half };
}

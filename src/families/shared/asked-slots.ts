import type { Rational } from '../../number/rational.ts';
import { accepts } from '../../worksheet/accepts.ts';
import { type Slot, slotsOf } from '../../worksheet/program.ts';
import type { Drawn } from '../family.ts';

/** The entries of asked quantities that are compared by interval. */
export function askedReals({ solved, asked }: Drawn): readonly Slot[] {
  return asked.flatMap((id) => slotsOf(solved.program, id)).filter(({ kind }) => kind === 'real');
}

/** Whether a value is 0 beyond doubt; exact arithmetic is asked only where float64 sees 0. */
export function isExactlyZero({ solved }: Pick<Drawn, 'solved'>, slot: number): boolean {
  return solved.approximate(slot) === 0 && solved.rational(slot)?.n === 0n;
}

/** Whether a marker would accept this number. */
export function isAccepted({ tolerance }: Drawn, slot: number, number: Rational): boolean {
  const { low, high } = tolerance.accepted(slot);
  return accepts([low, high], number);
}

import { digitsOf } from '../../worksheet/decimals.ts';
import type { Slot } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { askedReals, isExactlyZero } from './asked-slots.ts';

const LARGEST = 1000;
const WIDEST_HALF_UNITS = 100;

/** A value is too long to write, or is not 0 and would be printed as 0. */
export const unreadable: Gate = {
  id: 'unreadable',
  rejects: (drawn) => askedReals(drawn).some((slot) => isUnreadable(drawn, slot)),
  where: (drawn) => idsOf(askedReals(drawn).filter((slot) => isUnreadable(drawn, slot))),
};

function isUnreadable(drawn: Drawn, slot: Slot): boolean {
  const { number } = slot;
  if (Math.abs(drawn.solved.approximate(number)) >= LARGEST) return true;
  const printsZero = Number(drawn.solved.fixed(number, digitsOf(drawn.decimals, slot))) === 0;
  return printsZero && !isExactlyZero(drawn, number);
}

/** Rounding on the way makes an answer so uncertain that wrong methods would pass. */
export const wideInterval: Gate = {
  id: 'wide-interval',
  rejects: (drawn) => askedReals(drawn).some((slot) => isWide(drawn, slot)),
  where: (drawn) => idsOf(askedReals(drawn).filter((slot) => isWide(drawn, slot))),
};

function isWide({ tolerance }: Drawn, { number }: Slot): boolean {
  return tolerance.halfUnits(number) > WIDEST_HALF_UNITS;
}

function idsOf(slots: readonly Slot[]): readonly string[] {
  return slots.map(({ id }) => id);
}

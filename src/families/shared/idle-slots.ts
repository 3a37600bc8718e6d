import { ZERO } from '../../number/rational.ts';
import type { Slot } from '../../worksheet/program.ts';
import type { Drawn, Gate, Problem } from '../family.ts';
import { askedReals, isAccepted, isExactlyZero } from './asked-slots.ts';

/** Slots at which a value of exactly 0 begins that is right and teaches something: an inactive unit, an input of 0. */
export type ZeroSource<P extends Problem> = (drawn: Drawn<P>, slot: Slot) => boolean;

const MOST_IDLE = 1 / 2;

interface IdleSlots<P extends Problem> {
  readonly updated: RegExp;
  readonly source: ZeroSource<P>;
}

/**
 * Rejects where an asked answer is 0, or an updated one stays as it was, within its accepted interval, so that doing
 * nothing would pass; but for zeros that come from a source. `updated` fits the ids of quantities `new = old − step`.
 */
export function idleSlot<P extends Problem>(options: IdleSlots<P>): Gate<P> {
  return {
    id: 'idle-slot',
    rejects: (drawn) => idle(drawn, options).some((slot) => !isExcused(drawn, options, slot)),
    where: (drawn) =>
      idle(drawn, options)
        .filter((slot) => !isExcused(drawn, options, slot))
        .map(({ id }) => id),
  };
}

/** Rejects where zeros from a source leave more than half of the asked answers idle. */
export function mostlyIdle<P extends Problem>(options: IdleSlots<P>): Gate<P> {
  return {
    id: 'mostly-idle',
    rejects: (drawn) => idle(drawn, options).length > askedReals(drawn).length * MOST_IDLE,
    where: (drawn) => idle(drawn, options).map(({ id }) => id),
  };
}

function idle<P extends Problem>(drawn: Drawn<P>, { updated }: IdleSlots<P>): readonly Slot[] {
  return askedReals(drawn).filter((slot) =>
    updated.test(slot.quantity) ? staysAsItWas(drawn, slot) : isAccepted(drawn, slot.number, ZERO),
  );
}

/** The old value is the first that the rule `new = old − step` reads. */
function staysAsItWas(drawn: Drawn, slot: Slot): boolean {
  const [old] = slot.derivations[0]!.parents;
  const value = drawn.solved.rational(old!);
  if (value) return isAccepted(drawn, slot.number, value);
  const { low, high } = drawn.tolerance.accepted(slot.number);
  const near = drawn.solved.approximate(old!);
  return Number(low) <= near && near <= Number(high);
}

/** Whether an idle slot goes back to a source by zeros only: through the step of an update, else from its own 0. */
function isExcused<P extends Problem>(
  drawn: Drawn<P>,
  { updated, source }: IdleSlots<P>,
  slot: Slot,
): boolean {
  const { slots } = drawn.solved.program;
  const fromSource = (current: Slot): boolean =>
    isExactlyZero(drawn, current.number) &&
    (source(drawn, current) || parentsOf(current).some((parent) => fromSource(slots[parent]!)));
  if (!updated.test(slot.quantity)) return fromSource(slot);
  return parentsOf(slot)
    .slice(1)
    .some((parent) => fromSource(slots[parent]!));
}

function parentsOf(slot: Slot): readonly number[] {
  return slot.derivations[0]?.parents ?? [];
}

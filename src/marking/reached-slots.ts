import { oncePer } from '../once.ts';
import { numbersById, type Program, type Slot } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';

/**
 * Numbers of the slots of another program to which the way from asked entries differs from the true one. It depends on
 * rules and on what is asked, so that it is found once for all students of a question.
 */
export function reachedSlots(
  program: Program,
  truth: Program,
  slots: readonly AnsweredSlot[],
): ReadonlySet<number> {
  const asked = askedIn(slots);
  const known = reachedIn(program)(truth);
  const found = known.get(asked.key) ?? reached(program, changedSlots(program, truth), asked.ids);
  known.set(asked.key, found);
  return found;
}

const reachedIn = oncePer((_program: Program) =>
  oncePer((_truth: Program) => new Map<string, ReadonlySet<number>>()),
);

/** Ids of the asked entries; every slip is held against the same. */
const askedIn = oncePer((slots: readonly AnsweredSlot[]) => {
  const ids = slots.map(({ key }) => key.id);
  return { ids: new Set(ids), key: ids.join(' ') };
});

function reached(
  { slots, order }: Program,
  changed: ReadonlySet<number>,
  asked: ReadonlySet<string>,
): ReadonlySet<number> {
  const found = new Set(changed);
  const passesOn = (parent: number) => found.has(parent) && !asked.has(slots[parent]!.id);
  for (const number of order) {
    if (slots[number]!.derivations.some(({ parents }) => parents.some(passesOn))) found.add(number);
  }
  return found;
}

/** The slots of another program whose rules differ from the true ones. */
function changedSlots({ slots }: Program, truth: Program): ReadonlySet<number> {
  const numbers = numbersById(truth);
  const rulesOf = (slot: Slot | undefined) => slot?.derivations.map(({ rule }) => rule).join('|');
  const found = slots.filter((slot) => rulesOf(slot) !== rulesOf(truth.slots[numbers.get(slot.id) ?? -1]));
  return new Set(found.map(({ number }) => number));
}

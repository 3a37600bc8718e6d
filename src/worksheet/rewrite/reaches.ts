import type { Program } from '../program.ts';

/**
 * Whether some of these slots, or what they are made from, have other rules in `changed` than in `truth`; slots are
 * numbered as in `changed`.
 */
export function changeReaches(truth: Program, changed: Program, slots: readonly number[]): boolean {
  const ruleOf = new Map(truth.slots.map((slot) => [slot.id, slot.derivations[0]?.rule]));
  const seen = new Set<number>();
  const visit = (number: number): boolean => {
    if (seen.has(number)) return false;
    seen.add(number);
    const slot = changed.slots[number]!;
    if (slot.derivations[0]?.rule !== ruleOf.get(slot.id)) return true;
    return slot.derivations.some((derivation) => derivation.parents.some(visit));
  };
  return slots.some(visit);
}

import type { Exercise } from '../../src/exam/exercise.ts';
import { compile } from '../../src/worksheet/compile.ts';
import { type Program, type Slot, slotsOf } from '../../src/worksheet/program.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';

/**
 * The asked slots at which a slip is made: it changed their own rule, or that of an unasked quantity between them and
 * the nearest asked ones. Written apart from the marker, which finds them in its own way.
 */
export function homeSlots({ solved, slots }: Exercise, slipped: Worksheet): ReadonlySet<string> {
  const changed = compile(slipped);
  const asked = new Set(slots.map(({ id }) => id));
  const isChanged = (slot: Slot) => rulesOf(slot) !== rulesOf(slotById(solved.program, slot));
  const reaches = (slot: Slot): boolean =>
    isChanged(slot) ||
    slot.derivations.some(({ parents }) =>
      parents.some((parent) => {
        const ancestor = changed.slots[parent]!;
        return !asked.has(ancestor.id) && reaches(ancestor);
      }),
    );
  return new Set(slots.filter((slot) => reaches(slotById(changed, slot)!)).map(({ id }) => id));
}

function slotById(program: Program, { id, quantity }: Slot): Slot | undefined {
  return slotsOf(program, quantity).find((slot) => slot.id === id);
}

function rulesOf(slot: Slot | undefined): string {
  return slot?.derivations.map(({ rule }) => rule).join('|') ?? '';
}

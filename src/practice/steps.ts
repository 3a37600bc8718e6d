import { withoutKey } from '../document/source.ts';
import { unfoldedWithLoss } from '../document/unfolded.ts';
import type { Exercise } from '../exam/exercise.ts';
import type { Slot } from '../worksheet/program.ts';

/** Quantities that no line of their own is worth: plain products that one step reads, and the terms of the loss. */
export function unfoldedSteps(exercise: Exercise): ReadonlySet<string> {
  return unfoldedWithLoss(withoutKey(exercise));
}

/** Entries that an entry reads, with the unfolded ones replaced by what they read in turn. */
export function parentsOf(exercise: Exercise, slot: Slot, unfolded: ReadonlySet<string>): readonly Slot[] {
  const { slots } = exercise.solved.program;
  const parents = (slot.derivations[0]?.parents ?? []).map((number) => slots[number]!);
  const leaves = parents.flatMap((parent) =>
    unfolded.has(parent.quantity) ? parentsOf(exercise, parent, unfolded) : [parent],
  );
  return [...new Set(leaves)];
}

/** What has to be worked for an entry, in order: the finer steps before it that nobody asks for, and it. */
export function stepsTo(exercise: Exercise, slot: Slot, unfolded: ReadonlySet<string>): readonly Slot[] {
  const needed = new Set<number>();
  const visit = (one: Slot): void => {
    if (needed.has(one.number)) return;
    needed.add(one.number);
    parentsOf(exercise, one, unfolded)
      .filter((parent) => isFine(exercise, parent))
      .forEach(visit);
  };
  visit(slot);
  const { order, slots } = exercise.solved.program;
  return order.filter((number) => needed.has(number)).map((number) => slots[number]!);
}

/** Asked and given quantities that an entry is made from, finer steps left out. */
export function madeFrom(exercise: Exercise, slot: Slot): readonly string[] {
  const unfolded = unfoldedSteps(exercise);
  const leaves = (one: Slot): readonly string[] =>
    parentsOf(exercise, one, unfolded).flatMap((parent) =>
      isFine(exercise, parent) ? leaves(parent) : [parent.quantity],
    );
  return [...new Set(leaves(slot))];
}

/** Computed and not asked for. */
export function isFine({ slots }: Exercise, { number, derivations }: Slot): boolean {
  return derivations.length > 0 && !slots.some((asked) => asked.number === number);
}

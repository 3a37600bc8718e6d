import type { Exercise } from '../exam/exercise.ts';
import type { Program, Slot } from '../worksheet/program.ts';

/**
 * The asked entries in the order in which they are worked: whatever follows from others comes after them, and a trace
 * goes presentation by presentation, in batches each epoch with its update at the end.
 */
export function workOrder(exercise: Exercise): readonly Slot[] {
  const { question, problem, solved, slots } = exercise;
  if (question.family.present(problem).answers === 'trace') return inTime(exercise);
  const places = new Map(solved.program.order.map((number, place) => [number, place]));
  return [...slots].sort((a, b) => places.get(a.number)! - places.get(b.number)!);
}

function inTime({ worksheet, solved, slots }: Exercise): readonly Slot[] {
  const lengths = new Map(worksheet.quantities.map(({ id, shape }) => [id, shape[0] ?? 1]));
  const longest = Math.max(...slots.map(({ quantity }) => lengths.get(quantity)!));
  const time = ({ quantity, indices }: Slot) => ((indices[0] ?? 1) * longest) / lengths.get(quantity)!;
  const timed = [...slots].sort((a, b) => time(a) - time(b) || a.number - b.number);
  return afterWhatTheyNeed(timed, solved.program);
}

/** The same order, but for what follows from later ones. */
function afterWhatTheyNeed(slots: readonly Slot[], program: Program): readonly Slot[] {
  const asked = new Set(slots.map(({ number }) => number));
  const seen = new Set<number>();
  const ordered: Slot[] = [];
  const visit = (slot: Slot): void => {
    if (seen.has(slot.number)) return;
    seen.add(slot.number);
    for (const parent of slot.derivations[0]?.parents ?? []) visit(program.slots[parent]!);
    if (asked.has(slot.number)) ordered.push(slot);
  };
  slots.forEach(visit);
  return ordered;
}

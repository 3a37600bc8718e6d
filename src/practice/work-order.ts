import type { Exercise } from '../exam/exercise.ts';
import type { Slot } from '../worksheet/program.ts';

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

function inTime({ worksheet, slots }: Exercise): readonly Slot[] {
  const lengths = new Map(worksheet.quantities.map(({ id, shape }) => [id, shape[0] ?? 1]));
  const longest = Math.max(...slots.map(({ quantity }) => lengths.get(quantity)!));
  const time = ({ quantity, indices }: Slot) => ((indices[0] ?? 1) * longest) / lengths.get(quantity)!;
  return [...slots].sort((a, b) => time(a) - time(b) || a.number - b.number);
}

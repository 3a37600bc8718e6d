import { boxStages, traceTables } from './answer-boxes.ts';
import { itemBlocks } from './item-blocks.ts';
import type { ShownExercise } from './source.ts';

/** Ids of the boxes of a question in the order in which its sheet has them. */
export function slotsInOrder(exercise: ShownExercise, language: string): readonly string[] {
  const boxes =
    exercise.presentation.answers === 'trace'
      ? traceTables(exercise).flatMap(({ rows }) => rows.flatMap((row) => row.boxes))
      : boxStages(exercise, language).flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flat()));
  const items = itemBlocks(exercise, language).flatMap((block) => block.items.map(({ id }) => id));
  return [...new Set([...boxes, ...items])];
}

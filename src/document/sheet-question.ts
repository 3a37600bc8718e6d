import { type BoxStage, boxStages, type TraceTable, traceTables } from './answer-boxes.ts';
import { sheetFigures } from './figures.ts';
import { type ItemBlock, itemBlocks } from './item-blocks.ts';
import { type QuestionHead, questionHead } from './question-head.ts';
import type { RichText } from './rich-text.ts';
import type { SheetExercise } from './source.ts';

/** A question of a sheet, with its boxes. */
export interface SheetQuestionView extends QuestionHead {
  /** Of the section that begins here; empty where none does. */
  readonly section: string;
  readonly stages: readonly BoxStage[];
  readonly traces: readonly TraceTable[];
  readonly items: readonly ItemBlock[];
}

/** One question with its boxes; `position` counts from 0, `own` is what is agreed on for it alone. */
export function questionView(
  exercise: SheetExercise,
  position: number,
  own: readonly RichText[],
  language: string,
): Omit<SheetQuestionView, 'section'> {
  const trace = exercise.presentation.answers === 'trace';
  return {
    ...questionHead(exercise, position, own, language, sheetFigures(exercise)),
    stages: trace ? [] : boxStages(exercise, language),
    traces: trace ? traceTables(exercise) : [],
    items: itemBlocks(exercise, language),
  };
}

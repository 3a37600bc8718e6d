import type { SheetPrint } from '../exam/sheet-print.ts';
import { type BoxStage, boxStages, type TraceTable, traceTables } from './answer-boxes.ts';
import { type BoxSizes, boxSizes } from './box-sizes.ts';
import { sheetFigures } from './figures.ts';
import { type ItemBlock, itemBlocks } from './item-blocks.ts';
import { type QuestionHead, questionHead } from './question-head.ts';
import type { RichText } from './rich-text.ts';
import type { SheetExercise } from './source.ts';
import type { WorkRoom } from './work-room.ts';

/** A question of a sheet, with its boxes. */
export interface SheetQuestionView extends QuestionHead {
  /** Of the section that begins here; empty where none does. */
  readonly section: string;
  /** Classes: `own-page`, and `no-ids` where boxes are blank. */
  readonly form: string;
  /** Below the question; null for none. */
  readonly room: WorkRoom | null;
  readonly sizes: BoxSizes;
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
  print?: SheetPrint,
): Omit<SheetQuestionView, 'section' | 'form' | 'room'> {
  const trace = exercise.presentation.answers === 'trace';
  const sizes = boxSizes(exercise, print);
  return {
    ...questionHead(exercise, position, own, language, sheetFigures(exercise)),
    sizes,
    stages: trace ? [] : boxStages(exercise, language, sizes),
    traces: trace ? traceTables(exercise, sizes) : [],
    items: itemBlocks(exercise, language),
  };
}

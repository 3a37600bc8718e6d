import { message } from '../messages/index.ts';
import { entryId, indexTuples } from '../worksheet/types.ts';
import { askedQuantities, traceTables } from './answer-boxes.ts';
import { laidOut, onOneLine } from './matrix.ts';
import { plainNumber } from './number-text.ts';
import type { SolutionExercise } from './source.ts';

/** One answer as it is to be entered; `accepted` is empty where it is not shown. */
export interface AnswerCell {
  readonly id: string;
  readonly value: string;
  /** `0.3774 … 0.3776` */
  readonly accepted: string;
}

/** All asked answers, quantity by quantity; of a trace row by row. */
export interface AnswersView {
  readonly title: string;
  readonly groups: readonly { readonly symbol: string; readonly rows: readonly (readonly AnswerCell[])[] }[];
  readonly tables: readonly {
    readonly header: readonly string[];
    readonly rows: readonly {
      readonly place: string;
      readonly given: readonly string[];
      readonly cells: readonly AnswerCell[];
    }[];
  }[];
}

export function answersView(exercise: SolutionExercise, language: string): AnswersView {
  const cells = cellsOf(exercise);
  const trace = exercise.presentation.answers === 'trace';
  return {
    title: message(language, 'document.answers'),
    groups: trace ? [] : groups(exercise, cells),
    tables: trace ? tables(exercise, cells) : [],
  };
}

type Cells = (id: string) => AnswerCell;

/** Vectors run along the line, to save space. */
function groups(exercise: SolutionExercise, cell: Cells): AnswersView['groups'] {
  return askedQuantities(exercise).map(({ id, shape, symbol }) => {
    const ids = indexTuples(shape).map((tuple) => entryId(id, tuple));
    return { symbol: onOneLine(symbol([])), rows: laidOut(shape, ids.map(cell), true) };
  });
}

function tables(exercise: SolutionExercise, cell: Cells): AnswersView['tables'] {
  return traceTables(exercise).map(({ header, rows }) => ({
    header,
    rows: rows.map(({ place, given, boxes }) => ({ place, given, cells: boxes.map(cell) })),
  }));
}

function cellsOf({ solved, tolerance, worksheet, decimals, convention }: SolutionExercise): Cells {
  const kinds = new Map(worksheet.quantities.map(({ id, kind }) => [id, kind]));
  const slots = new Map(solved.program.slots.map((slot) => [slot.id, slot]));
  const number = (text: string) => plainNumber(text, convention.mark);
  return (id) => {
    const slot = slots.get(id)!;
    const accepted = tolerance?.accepted(slot.number);
    return {
      id,
      value: number(solved.fixed(slot.number, kinds.get(slot.quantity) === 'real' ? decimals : 0)),
      accepted: accepted ? `${number(accepted.low)} … ${number(accepted.high)}` : '',
    };
  };
}

import { message } from '../messages/index.ts';
import { entryId, indexTuples } from '../worksheet/types.ts';
import { askedQuantities, type TraceTable, traceTables } from './answer-boxes.ts';
import { slashed } from './matrix.ts';
import { plainNumber } from './number-text.ts';
import type { SolutionExercise } from './source.ts';

/** One answer as it is to be entered; `accepted` is empty where it is not shown. */
export interface AnswerCell {
  readonly id: string;
  readonly value: string;
  /** `0.3774 … 0.3776` */
  readonly accepted: string;
}

/** All asked answers one by one; of a trace row by row. */
export interface AnswersView {
  readonly title: string;
  /** CSS class: `narrow` or `wide` columns, and `together` where one page holds them. */
  readonly form: string;
  readonly list: readonly (AnswerCell & { readonly symbol: string })[];
  readonly tables: readonly (Pick<TraceTable, 'givenHeader' | 'boxHeader' | 'keep'> & {
    readonly rows: readonly {
      readonly place: string;
      readonly given: readonly string[];
      readonly cells: readonly AnswerCell[];
    }[];
  })[];
}

const ONE_PAGE = 120;

export function answersView(exercise: SolutionExercise, language: string): AnswersView {
  const cell = cellsOf(exercise);
  const trace = exercise.presentation.answers === 'trace';
  const entries = trace ? [] : list(exercise, cell);
  const columns = exercise.tolerance ? 'wide' : 'narrow';
  return {
    title: message(language, 'document.answers'),
    form: entries.length <= ONE_PAGE ? `${columns} together` : columns,
    list: entries,
    tables: trace ? tables(exercise, cell) : [],
  };
}

type Cells = (id: string) => AnswerCell;

function list(exercise: SolutionExercise, cell: Cells): AnswersView['list'] {
  return askedQuantities(exercise).flatMap(({ id, shape, symbol }) =>
    indexTuples(shape).map((tuple) => ({
      ...cell(entryId(id, tuple)),
      symbol: slashed(symbol(tuple.map(String))),
    })),
  );
}

function tables(exercise: SolutionExercise, cell: Cells): AnswersView['tables'] {
  return traceTables(exercise).map(({ givenHeader, boxHeader, keep, rows }) => ({
    givenHeader,
    boxHeader,
    keep,
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

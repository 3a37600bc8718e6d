import { message } from '../messages/index.ts';
import { entryId, indexTuples } from '../worksheet/types.ts';
import { estimatedWidth } from '../worksheet/typeset-width.ts';
import { askedQuantities, type TraceTable, traceTables } from './answer-boxes.ts';
import { choiceViews } from './choices.ts';
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
  /** CSS classes: `columns-3`, and `together` where one page holds the list. */
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
  const entries = [...(trace ? [] : list(exercise, cell)), ...choiceCells(exercise, cell)];
  const columns = `columns-${columnCount(entries)}`;
  return {
    title: message(language, 'document.answers'),
    form: entries.length <= ONE_PAGE ? `${columns} together` : columns,
    list: entries,
    tables: trace ? tables(exercise, cell) : [],
  };
}

/** Width of a page, of the gap between columns and of an id, and that of a digit, in millimetres. */
const [PAGE, GAP, ID, DIGIT] = [174, 5, 15, 1.55];

/** Columns that fit beside each other, at most four. */
function columnCount(entries: AnswersView['list']): number {
  const widths = entries.map(
    ({ symbol, value, accepted }) => ID + DIGIT * (estimatedWidth(symbol) + value.length + accepted.length),
  );
  return Math.max(1, Math.min(4, Math.floor((PAGE + GAP) / (Math.max(0, ...widths) + GAP))));
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

/** The letter and the value behind it. */
function choiceCells(exercise: SolutionExercise, cell: Cells): AnswersView['list'] {
  return choiceViews(exercise).map(({ symbol, id, options }) => {
    const { value } = cell(id);
    const label = options.find(({ text }) => text === value)?.label ?? '';
    return { id, symbol, value: `${label}: ${value}`, accepted: '' };
  });
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

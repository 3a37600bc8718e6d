import { message } from '../messages/index.ts';
import { entryId, indexTuples } from '../worksheet/types.ts';
import { estimatedWidth } from '../worksheet/typeset/width.ts';
import { askedQuantities, type TraceTable, traceTables } from './answer-boxes.ts';
import { type AnswerCell, type Cells, cellsOf } from './answer-cells.ts';
import { type ItemAnswer, itemAnswers } from './item-answers.ts';
import { onLine } from './on-line.ts';
import type { SolutionExercise } from './source.ts';

/** All asked answers one by one; of a trace row by row; items with their words. */
export interface AnswersView {
  readonly title: string;
  /** Whether the title is needed: items speak for themselves. */
  readonly heading: boolean;
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
  readonly items: readonly ItemAnswer[];
}

const ONE_PAGE = 120;

export function answersView(exercise: SolutionExercise, language: string): AnswersView {
  const cell = cellsOf(exercise, language);
  const trace = exercise.presentation.answers === 'trace';
  const entries = trace ? [] : list(exercise, cell);
  const columns = `columns-${columnCount(entries)}`;
  return {
    title: message(language, 'document.answers'),
    heading: trace || entries.length > 0,
    form: entries.length <= ONE_PAGE ? `${columns} together` : columns,
    list: entries,
    tables: trace ? tables(exercise, cell) : [],
    items: itemAnswers(exercise, cell, language),
  };
}

/** Width of a page, of the gap between columns and of a short id, and those of a digit and of a letter of an id, in millimetres. */
const [PAGE, GAP, ID, DIGIT, ID_LETTER] = [174, 5, 16.5, 1.55, 1.35];

/** Columns that fit beside each other, at most four. */
function columnCount(entries: AnswersView['list']): number {
  const widths = entries.map(
    ({ id, symbol, value, accepted }) =>
      Math.max(ID, ID_LETTER * id.length + 3) +
      DIGIT * (estimatedWidth(symbol) + value.length + accepted.length),
  );
  return Math.max(1, Math.min(4, Math.floor((PAGE + GAP) / (Math.max(0, ...widths) + GAP))));
}

function list(exercise: SolutionExercise, cell: Cells): AnswersView['list'] {
  return askedQuantities(exercise).flatMap(({ id, shape, symbol }) =>
    indexTuples(shape).map((tuple) => ({
      ...cell(entryId(id, tuple)),
      symbol: onLine(symbol(tuple.map(String))),
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

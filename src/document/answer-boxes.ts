import { message } from '../messages/index.ts';
import { parseRule } from '../worksheet/parse-rule.ts';
import { type Computed, entryId, indexTuples, type Shape, type Stage } from '../worksheet/types.ts';
import { type BoxSizes, boxSizes } from './box-sizes.ts';
import { itemQuantities } from './items.ts';
import { labelOf } from './labels.ts';
import { laidOut } from './matrix.ts';
import { plainNumber } from './number-text.ts';
import { onLine } from './on-line.ts';
import type { ShownExercise } from './source.ts';

/** Boxes of one asked quantity, in the shape in which it is written. */
export interface BoxGroup {
  readonly symbol: string;
  readonly id: string;
  /** What the quantity is, where its author says so. */
  readonly words: string;
  /** `scalar`, `vector` or `matrix`, for the brackets; `list` where a row would be too long for the page. */
  readonly form: string;
  /** Ids of the entries, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** The asked quantities of one part of the calculation. */
export interface BoxStage {
  readonly title: string;
  readonly groups: readonly BoxGroup[];
}

/** Boxes for a trace: a row for each presentation or epoch, a column for each asked entry. */
export interface TraceTable {
  /** TeX of what counts the rows and of the sample's columns. */
  readonly givenHeader: readonly string[];
  /** `together` where the table is short enough to stay on one page, `short` too where it does not stand alone on one. */
  readonly keep: string;
  /** Millimetres: a table of few columns does not fill the page. */
  readonly width: number;
  /** TeX of the asked columns, and the ids of their entries. */
  readonly boxHeader: readonly { readonly symbol: string; readonly id: string }[];
  readonly rows: readonly {
    /** `last` row of an epoch, or nothing. */
    readonly place: string;
    readonly given: readonly string[];
    readonly boxes: readonly string[];
  }[];
}

/** Millimetres between boxes, and around the brackets of a matrix. */
const [GAP, BRACKETS] = [1.2, 6];

/** Rows of a table that stays on one page, and of one that is too short to stand on a page alone. */
const [LONGEST_KEPT, SHORT] = [6, 2];

/** How much wider than usual a box of a table may be. */
const MOST_WIDE = 2;

/** Columns of boxes that fit beside each other and can still be written in. */
const MOST_COLUMNS = 8;

/** Millimetres: of a column headed by a derivative. */
const DERIVATIVE = 22;

/** The asked quantities that have boxes in their own shape. */
export function askedQuantities(exercise: ShownExercise): readonly Computed[] {
  const byId = new Map(exercise.worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  const items = itemQuantities(exercise);
  const whole = exercise.asked.filter((id) => !items.has(id));
  return whole.map((id) => byId.get(id)).filter((quantity) => quantity?.role === 'computed');
}

/** Grouped as the worked solution is: forward, loss, backward, update. */
export function boxStages(
  exercise: ShownExercise,
  language: string,
  sizes: BoxSizes = boxSizes(exercise),
): readonly BoxStage[] {
  const longest = Math.floor((sizes.page - BRACKETS + GAP) / (sizes.least + GAP));
  const stages: { stage: Stage; groups: BoxGroup[] }[] = [];
  for (const quantity of askedQuantities(exercise)) {
    const words = labelOf(exercise, quantity.id, language);
    const group = { ...boxGroup(quantity, exercise.convention.weights === 'columns', longest), words };
    const last = stages.at(-1);
    if (last?.stage === quantity.stage) last.groups.push(group);
    else stages.push({ stage: quantity.stage, groups: [group] });
  }
  const only = stages.length === 1;
  return stages.map(({ stage, groups }) => ({
    title: only ? '' : message(language, `stage.${stage}`),
    groups,
  }));
}

/** `longest` counts the boxes that fit beside each other. */
function boxGroup(
  { id, shape, symbol }: Computed,
  rowVectors: boolean,
  longest: number,
): Omit<BoxGroup, 'words'> {
  const ids = indexTuples(shape).map((tuple) => entryId(id, tuple));
  const rows = laidOut(shape, ids, rowVectors);
  const tooLong = rows[0]!.length > longest;
  const form = tooLong ? 'list' : ['scalar', 'vector', 'matrix', 'matrix'][shape.length]!;
  return { symbol: `\\displaystyle ${symbol([])}`, id, form, rows: tooLong ? linesOf(ids, longest) : rows };
}

/** Boxes one after the other, as many on a line as fit. */
function linesOf(ids: readonly string[], longest: number): readonly (readonly string[])[] {
  const lines = Math.ceil(ids.length / longest);
  const size = Math.ceil(ids.length / lines);
  return Array.from({ length: lines }, (_, line) => ids.slice(line * size, (line + 1) * size));
}

/** One table for each number of rows: presentations, and in batches also epochs. */
export function traceTables(
  exercise: ShownExercise,
  sizes: BoxSizes = boxSizes(exercise),
): readonly TraceTable[] {
  const asked = askedQuantities(exercise);
  const extents = [...new Set(asked.map(({ shape }) => shape[0] ?? 1))];
  return extents.flatMap((extent) => {
    const columns = asked.filter(({ shape }) => (shape[0] ?? 1) === extent).map(columnsOf);
    const room = sizes.page - sizes.given * (1 + sampleColumns(exercise, extent).length);
    return balanced(columns, room, sizes.least).map((part) =>
      traceTable(exercise, extent, part.flat(), sizes),
    );
  });
}

/** As few tables as there can be, each about as wide as the others. */
function balanced(
  quantities: readonly (readonly Column[])[],
  room: number,
  least: number,
): readonly (readonly Column[][])[] {
  const few = chunked(quantities, room, least);
  for (let narrower = least; narrower < room; narrower += least / 4) {
    const tables = chunked(quantities, narrower, least);
    if (tables.length === few.length) return tables;
  }
  return few;
}

/** Columns of quantities put together while they fit into `room`; those of one quantity are never split. */
function chunked(
  quantities: readonly (readonly Column[])[],
  room: number,
  least: number,
): readonly (readonly Column[][])[] {
  const chunks: Column[][][] = [];
  for (const columns of quantities) {
    const last = chunks.at(-1);
    const together = [...(last ?? []).flat(), ...columns];
    if (last && together.length <= MOST_COLUMNS && widthOf(together, least) <= room) last.push([...columns]);
    else chunks.push([[...columns]]);
  }
  return chunks;
}

function widthOf(columns: readonly Column[], least: number): number {
  return columns.reduce(
    (sum, { header }) => sum + (header.includes('\\partial') ? Math.max(DERIVATIVE, least) : least),
    0,
  );
}

interface Column {
  /** TeX of what counts the rows. */
  readonly counter: string;
  readonly header: string;
  /** Id of the entry in a row, or in all rows where `row` is a letter. */
  id(row: number | string): string;
}

function columnsOf({ id, shape, symbol, rules }: Computed): readonly Column[] {
  const [time, ...rest] = shape;
  const counter = parseRule(rules[0]!).indices[0] ?? '';
  return indexTuples(rest as unknown as Shape).map((tuple) => ({
    counter,
    header: symbol([...(time === undefined ? [] : [counter]), ...tuple.map(String)]),
    id: (row) => (time === undefined ? id : `${id}[${[row, ...tuple].join(',')}]`),
  }));
}

/** Samples stand again beside the boxes where the rows are presentations. */
function traceTable(
  exercise: ShownExercise,
  extent: number,
  columns: readonly Column[],
  sizes: BoxSizes,
): TraceTable {
  const samples = sampleColumns(exercise, extent);
  const epoch = samples[0]?.values.length ?? extent;
  return {
    givenHeader: [columns[0]!.counter, ...samples.map(({ header }) => header)],
    keep: [extent <= LONGEST_KEPT ? 'together' : '', extent <= SHORT ? 'short' : ''].join(' ').trim(),
    width: sizes.given * (1 + samples.length) + MOST_WIDE * sizes.width * columns.length,
    boxHeader: columns.map(({ header, counter, id }) => ({ symbol: onLine(header), id: id(counter) })),
    rows: Array.from({ length: extent }, (_, row) => ({
      place: (row + 1) % epoch === 0 ? 'last' : '',
      given: [`${row + 1}`, ...samples.map(({ values }) => values[row % epoch]!)],
      boxes: columns.map((column) => column.id(row + 1)),
    })),
  };
}

interface SampleColumn {
  readonly header: string;
  readonly values: readonly string[];
}

function sampleColumns({ presentation, convention }: ShownExercise, extent: number): readonly SampleColumn[] {
  const table = presentation.givens.find((given) => given.kind === 'table');
  if (!table || extent % table.rows.length !== 0) return [];
  return table.header.slice(1).map((header, column) => ({
    header,
    values: table.rows.map((row) => plainNumber(row[column + 1]!, convention.mark)),
  }));
}

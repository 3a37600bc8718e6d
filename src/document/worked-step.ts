import { type Computed, entryId, indexTuples } from '../worksheet/types.ts';
import { linesOf, type Part, texOf, widthOf } from '../worksheet/typeset/parts.ts';
import { estimatedWidth } from '../worksheet/typeset/width.ts';
import { substitutedPart } from '../worksheet/typeset.ts';
import { bracketed, laidOut, padded } from './matrix.ts';
import type { Shown } from './number-text.ts';
import { type Equation, equationTex, quantityFormula } from './rule-formula.ts';
import type { SolutionExercise } from './source.ts';
import type { Values } from './values.ts';

/** One quantity worked out: its id, its rule in letters, then numbers put in; formulas are TeX. */
export interface StepView {
  readonly id: string;
  readonly formulas: readonly string[];
}

/** Room for formulas on a line, in digits. */
export const LINE = 92;

/** One entry worked out. */
interface EntryWork {
  readonly symbol: string;
  /** Null where numbers put in would be the result over again. */
  readonly numbers: Part | null;
  readonly result: Shown;
  /** Whether all numbers put in are whole values. */
  readonly exact: boolean;
}

export function workedStep(exercise: SolutionExercise, quantity: Computed, values: Values): StepView {
  const letters = quantityFormula(exercise, quantity);
  const work = indexTuples(quantity.shape).map((tuple) => entryWork(quantity, tuple, values));
  const rowVectors = exercise.convention.weights === 'columns';
  if (quantity.shape.length === 0) return scalarStep(quantity, letters, work[0]!);
  const numbers = asMatrices(quantity, work, rowVectors) ?? entryByEntry(work);
  const formula = `\\displaystyle ${equationTex(letters)}`;
  return { id: quantity.id, formulas: saysNothing(letters) ? [numbers] : [formula, numbers] };
}

/** Quantities that need one another, entry by entry in the order in which they are worked: a block for each time. */
export function workedTogether(
  exercise: SolutionExercise,
  quantities: readonly Computed[],
  values: Values,
): StepView {
  const { order, starts } = exercise.solved.program;
  const placed = quantities.flatMap((quantity) =>
    indexTuples(quantity.shape).map((tuple, entry) => ({
      place: order.indexOf(starts.get(quantity.id)! + entry),
      time: tuple[0],
      work: entryWork(quantity, tuple, values),
    })),
  );
  const entries = placed.sort((a, b) => a.place - b.place);
  const times: EntryWork[][] = [];
  entries.forEach(({ work, time }, position) => {
    if (position > 0 && time === entries[position - 1]!.time) times.at(-1)!.push(work);
    else times.push([work]);
  });
  const letters = quantities.map(
    (quantity) => `\\displaystyle ${equationTex(quantityFormula(exercise, quantity))}`,
  );
  return {
    id: quantities.map(({ id }) => id).join(', '),
    formulas: [...letters, ...times.map(entryByEntry)],
  };
}

/** `\eta\,g = \eta\,g`: a symbol that is its own rule says nothing in letters. */
function saysNothing({ left, right }: Equation): boolean {
  return left.replaceAll(' ', '') === right.replaceAll(' ', '');
}

export function entryWork(quantity: Computed, tuple: readonly number[], values: Values): EntryWork {
  let exact = true;
  const numbers = substitutedPart(quantity.rules[0]!, tuple, {
    ...values.numbers,
    entry: (slotId) => {
      const shown = values.shown(slotId);
      exact &&= shown.exact;
      return shown.putIn;
    },
  });
  const result = values.shown(entryId(quantity.id, tuple));
  // Which class or branch it is has been decided exactly, whatever the digits put in.
  exact ||= quantity.kind !== 'real';
  const repeats = texOf(numbers) === result.putIn;
  return { symbol: quantity.symbol(tuple.map(String)), numbers: repeats ? null : numbers, result, exact };
}

function relation(exact: boolean): string {
  return exact ? '=' : '\\approx';
}

/** `L = rule = numbers = result`, broken into lines where it is long. */
function scalarStep({ id }: Computed, letters: Equation, { numbers, result, exact }: EntryWork): StepView {
  const end = `${relation(exact && result.exact)} ${result.tex}`;
  const { left, right: rule } = letters;
  const formula = `\\displaystyle ${equationTex(letters)}`;
  // A rule of numbers alone reads the same in letters and with numbers put in, and a constant is its own result.
  if (rule === result.tex || rule === result.putIn) return { id, formulas: [formula] };
  if (!numbers || rule === texOf(numbers)) return { id, formulas: [`${formula} ${end}`] };
  const whole = estimatedWidth(equationTex(letters)) + widthOf(numbers) + estimatedWidth(end) + 4;
  if (whole <= LINE) return { id, formulas: [`${formula} ${relation(exact)} ${texOf(numbers)} ${end}`] };
  const lines = linesOf(numbers, LINE - 6 - estimatedWidth(left)).map(({ tex }) => tex);
  const first = `${left} &= ${rule}`;
  const rows = [
    first,
    `&${relation(exact)} ${lines[0]}`,
    ...lines.slice(1).map((line) => `&\\quad {} ${line}`),
  ];
  return { id, formulas: [aligned([...rows.slice(0, -1), `${rows.at(-1)} ${end}`])] };
}

/** `z = [numbers] = [results]`, undefined where that does not fit on a line. */
function asMatrices(quantity: Computed, work: readonly EntryWork[], rowVectors: boolean): string | undefined {
  const symbol = `\\displaystyle ${quantity.symbol([])}`;
  const results = bracketed(laidOut(quantity.shape, padded(work.map(({ result }) => result)), rowVectors));
  const resultWidths = laidOut(
    quantity.shape,
    work.map(({ result }) => estimatedWidth(result.tex)),
    rowVectors,
  );
  const exact = work.every((entry) => entry.exact);
  const end = `${relation(exact && work.every(({ result }) => result.exact))} ${results}`;
  const start = `${symbol} `;
  const parts = work.map(({ numbers }) => numbers);
  if (parts.every((part) => part === null)) return `${start}${end}`;
  const texts = work.map(({ numbers, result }) => (numbers ? readable(texOf(numbers)) : result.tex));
  const widths = work.map(({ numbers, result }) => (numbers ? widthOf(numbers) : estimatedWidth(result.tex)));
  const width =
    estimatedWidth(symbol) +
    6 +
    matrixWidth(laidOut(quantity.shape, widths, rowVectors)) +
    matrixWidth(resultWidths);
  if (width > LINE) return undefined;
  return `${start}${relation(exact)} ${bracketed(laidOut(quantity.shape, texts, rowVectors), 'c')} ${end}`;
}

/** Fractions inside a matrix would be set as small as indices. */
function readable(tex: string): string {
  return tex.includes('\\frac') ? `\\displaystyle ${tex}` : tex;
}

function matrixWidth(rows: readonly (readonly number[])[]): number {
  const columns = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!)));
  return columns.reduce((sum, width) => sum + width + 2.4, 1);
}

/** Every entry on its own, several beside each other where they are short. */
function entryByEntry(work: readonly EntryWork[]): string {
  const widths = work.map((entry) => entryWidth(entry));
  const beside = Math.max(1, Math.floor(LINE / (Math.max(...widths) + 3)));
  if (beside === 1) return aligned(work.flatMap(entryLines));
  const perColumn = Math.ceil(work.length / beside);
  const rows = Array.from({ length: perColumn }, (_, row) =>
    work.filter((_, position) => position % perColumn === row).map(alignedLine),
  );
  return aligned(rows.map((row) => row.join(' &\\qquad ')));
}

function entryWidth({ symbol, numbers, result }: EntryWork): number {
  return estimatedWidth(symbol) + (numbers ? widthOf(numbers) + 2.6 : 0) + estimatedWidth(result.tex) + 2.6;
}

/** `w_{11} = 0.3 - 0.5 \cdot 0.1 \approx 0.25` */
export function entryLine(work: EntryWork): string {
  return `${work.symbol} ${resultOf(work)}`;
}

/** The same among others that line up at their signs of equality. */
function alignedLine(work: EntryWork): string {
  return `${work.symbol} &${resultOf(work)}`;
}

function resultOf({ numbers, result, exact }: EntryWork): string {
  const end = relation(exact && result.exact);
  if (!numbers) return `${end} ${result.tex}`;
  return `${relation(exact)} ${texOf(numbers)} ${end} ${result.tex}`;
}

function entryLines(entry: EntryWork): readonly string[] {
  const { symbol, numbers, result, exact } = entry;
  if (!numbers || entryWidth(entry) <= LINE) return [alignedLine(entry)];
  const end = `${relation(exact && result.exact)} ${result.tex}`;
  const lines = linesOf(numbers, LINE - 6 - estimatedWidth(symbol)).map(({ tex }) => tex);
  const rows = [
    `${symbol} &${relation(exact)} ${lines[0]}`,
    ...lines.slice(1).map((line) => `&\\quad {} ${line}`),
  ];
  return [...rows.slice(0, -1), `${rows.at(-1)} ${end}`];
}

function aligned(rows: readonly string[]): string {
  return `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
}

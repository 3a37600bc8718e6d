import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { checkEnding, type Ending, endingOf, squaredLoss } from '../shared/ending.ts';
import { checkRow, checkTable, orientation } from '../shared/extents.ts';
import { numberRow, numberTable, oneOf } from '../shared/schemas.ts';

export const MOST_UNITS = 6;
const row = numberRow(MOST_UNITS).optional();
const matrix = numberTable(MOST_UNITS).optional();

export const cellField = oneOf('cell', ['lstm', 'gru']).default('lstm');
/** What the update gate of a GRU is the weight of: the old state, or the candidate. */
export const updateField = oneOf('updateGate', ['old', 'new']).default('old');

/**
 * A problem file of gated-cell, `family` and `convention` aside: one step. W leads from the input and U from the state
 * before, in the convention's orientation, b is the bias: of the forget, input and output gates of an LSTM, of the reset
 * and update gates of a GRU, and of the candidate g.
 */
export const problemSchema = z.strictObject({
  cell: cellField,
  updateGate: updateField,
  x: numberRow(MOST_UNITS),
  h0: numberRow(MOST_UNITS),
  /** The cell before, of an LSTM. */
  c0: row,
  Wf: matrix,
  Uf: matrix,
  bf: row,
  Wi: matrix,
  Ui: matrix,
  bi: row,
  Wg: numberTable(MOST_UNITS),
  Ug: numberTable(MOST_UNITS),
  bg: row,
  Wo: matrix,
  Uo: matrix,
  bo: row,
  Wr: matrix,
  Ur: matrix,
  br: row,
  Wu: matrix,
  Uu: matrix,
  bu: row,
  /** Of the state after the step. */
  target: row,
  /** ∂L/∂h, in the place of a target; without both there is no way back. */
  upstream: row,
  loss: squaredLoss,
});

export type CellProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** Gates are squashed by σ, the candidate by tanh. */
export type GateKey = 'f' | 'i' | 'g' | 'o' | 'r' | 'u';
export const GATES = { lstm: ['f', 'i', 'g', 'o'], gru: ['r', 'u', 'g'] } as const satisfies Readonly<
  Record<CellProblem['cell'], readonly GateKey[]>
>;

/** The structure of a problem, without its numbers. */
export interface Cell {
  readonly cell: CellProblem['cell'];
  readonly updateGate: CellProblem['updateGate'];
  readonly gates: readonly GateKey[];
  readonly inputs: number;
  readonly units: number;
  readonly biases: boolean;
  readonly sign: '+' | '-';
  readonly ending: Ending;
  readonly convention: Convention;
}

/** Of a problem whose parts fit together. */
export function structure(problem: CellProblem): Cell {
  const { cell, updateGate, x, h0, bg, convention } = problem;
  return {
    cell,
    updateGate,
    gates: GATES[cell],
    inputs: x.length,
    units: h0.length,
    biases: bg !== undefined,
    sign: convention.bias === 'x0=-1' ? '-' : '+',
    ending: endingOf(problem, [h0.length]),
    convention,
  };
}

/** @throws {ProblemError} where a gate is missing, or one of the other cell is there, or shapes do not fit. */
export function check(problem: CellProblem): void {
  const { cell, x, h0, c0, bg, target, upstream, convention } = problem;
  const { shape } = orientation(convention);
  const gates: readonly GateKey[] = GATES[cell];
  const [units, inputs] = [h0.length, x.length];
  for (const key of ['f', 'i', 'g', 'o', 'r', 'u'] as const) {
    const [W, U, b] = [problem[`W${key}`], problem[`U${key}`], problem[`b${key}`]];
    const own = gates.includes(key);
    for (const [id, part] of Object.entries({ [`W${key}`]: W, [`U${key}`]: U, [`b${key}`]: b })) {
      if (!own && part)
        throw new ProblemError([id], `is no part of ${cell}: its gates are ${gates.join(', ')}`);
      if (own && !part && (id.startsWith('b') ? bg : true)) throw new ProblemError([id], 'is missing');
      if (own && part && id.startsWith('b') && !bg)
        throw new ProblemError([id], 'stands without bg: all biases, or none');
    }
    const why = `to ${units} units (h0) from ${inputs} inputs (x); weights: ${convention.weights}`;
    checkTable(`W${key}`, W, shape(units, inputs), why);
    checkTable(`U${key}`, U, shape(units, units), `to and from ${units} units (h0)`);
    checkRow(`b${key}`, b, units, 'one for each number of h0');
  }
  if (bg && convention.bias === 'none') {
    throw new ProblemError(['bg'], 'the convention has no biases (bias: none); leave them out');
  }
  if (cell === 'lstm' && !c0) throw new ProblemError(['c0'], 'is missing: the cell before the step');
  if (cell === 'gru' && c0) throw new ProblemError(['c0'], 'belongs to lstm; a gru has its state alone');
  checkEnding(problem);
  for (const [id, numbers] of Object.entries({ c0, target, upstream })) {
    checkRow(id, numbers, units, 'one for each number of h0');
  }
}

import { counted } from '../../number/number-texts.ts';
import { ProblemError } from '../family.ts';
import type { MatrixProblem } from './problem.ts';

export interface Sizes {
  readonly samples: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias: boolean;
}

type Table = readonly (readonly string[])[];

/**
 * The sizes of a problem's matrices.
 * @throws {ProblemError} where matrices are missing or their shapes do not fit together.
 */
export function checkMatrices(problem: MatrixProblem): Sizes {
  const { X, W, b, T, sizes, convention } = problem;
  if (sizes) {
    const extra = (['X', 'W', 'b', 'dY', 'T', 'loss'] as const).find((id) => problem[id] !== undefined);
    if (extra) throw new ProblemError([extra], 'stands beside sizes: either shapes alone, or numbers');
    return { ...sizes, bias: sizes.bias && convention.bias !== 'none' };
  }
  if (!X) throw new ProblemError(['X'], 'is missing: a matrix with a row for each sample (or sizes alone)');
  if (!W) throw new ProblemError(['W'], 'is missing: the matrix of weights');
  const [samples, inputs] = extents('X', X);
  const outputs = outputsOf(problem, W, inputs);
  checkUpstream(problem, [samples, outputs]);
  if (b) checkBias(problem, b, outputs);
  if (problem.loss && !T)
    throw new ProblemError(['loss'], 'compares Y with targets T; beside dY it has no meaning');
  return { samples, inputs, outputs, bias: b !== undefined };
}

/** Rows and columns; every row as long as the first. */
function extents(id: string, table: Table): readonly [number, number] {
  const columns = table[0]!.length;
  const uneven = table.findIndex((row) => row.length !== columns);
  if (uneven >= 0) {
    const message = `has ${counted(table[uneven]!.length, 'number')}, but the first row has ${columns}`;
    throw new ProblemError([id, uneven], message);
  }
  return [table.length, columns];
}

function outputsOf({ convention }: MatrixProblem, W: Table, inputs: number): number {
  const [rows, columns] = extents('W', W);
  const byRows = convention.weights === 'rows';
  const own = byRows ? columns : rows;
  if (own !== inputs) {
    const has = counted(own, byRows ? 'column' : 'row');
    const product = byRows ? 'Y = X Wᵀ' : 'Y = X W';
    const message = `has ${has}, but X has ${counted(inputs, 'column')} (weights: ${convention.weights}, ${product})`;
    throw new ProblemError(['W'], message);
  }
  return byRows ? rows : columns;
}

function checkUpstream({ dY, T }: MatrixProblem, [samples, outputs]: readonly [number, number]): void {
  if ((dY === undefined) === (T === undefined)) {
    const message = dY ? 'stands beside T: give one of both' : 'is missing: the gradient ∂L/∂Y, or targets T';
    throw new ProblemError(['dY'], message);
  }
  const id = dY ? 'dY' : 'T';
  const [rows, columns] = extents(id, (dY ?? T)!);
  if (rows === samples && columns === outputs) return;
  throw new ProblemError([id], `is ${rows} × ${columns}, but Y is ${samples} × ${outputs}`);
}

function checkBias({ convention }: MatrixProblem, b: readonly string[], outputs: number): void {
  if (convention.bias === 'none') {
    throw new ProblemError(['b'], 'the convention has no biases (bias: none); leave b out');
  }
  if (b.length === outputs) return;
  throw new ProblemError(
    ['b'],
    `has ${counted(b.length, 'number')}, but Y has ${counted(outputs, 'column')}`,
  );
}

import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { multiply, ONE, type Rational, rational } from '../../number/rational.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberRow, numberTable, oneOf, wholeNumber } from '../shared/schemas.ts';

/** Rows or columns of matrices with numbers, and of matrices of which only the shape is told. */
export const [MOST_ENTRIES, MOST_EXTENT] = [16, 9999];

/** Losses whose derivative by Y is a multiple of Y − T. */
export const SQUARED_LOSSES = ['half-squared-error', 'squared-error', 'mean-squared-error'] as const;
export type SquaredLoss = (typeof SQUARED_LOSSES)[number];

/** How many options each choice of a product has. */
export const PRODUCTS = 4;

const extent = wholeNumber(1, MOST_EXTENT);

/**
 * A problem file of matrix-gradient, `family` and `convention` aside: matrices with numbers, or `sizes` alone.
 * X has a row for each sample, W the convention's orientation, Y and its gradient a column for each output.
 */
export const problemSchema = z.strictObject({
  X: numberTable(MOST_ENTRIES).optional(),
  W: numberTable(MOST_ENTRIES).optional(),
  /** Added to every row of Y; Y = X Wᵀ alone where it is left out. */
  b: numberRow(MOST_ENTRIES).optional(),
  /** ∂L/∂Y as it comes back from the rest of the network. */
  dY: numberTable(MOST_ENTRIES).optional(),
  /** Targets, in the place of dY: L compares Y with them. */
  T: numberTable(MOST_ENTRIES).optional(),
  /** Wins over the convention's, with T only. */
  loss: oneOf('loss', SQUARED_LOSSES).optional(),
  /** Shapes without numbers. */
  sizes: z
    .strictObject({
      samples: extent,
      inputs: extent,
      outputs: extent,
      bias: z.boolean({ error: 'true or false' }).default(false),
    })
    .optional(),
  /** In which order the products of a choice are offered: the first is the right one. */
  productOrder: z
    .array(wholeNumber(1, PRODUCTS))
    .refine((order) => order.length === PRODUCTS && new Set(order).size === PRODUCTS, {
      error: `the numbers 1 to ${PRODUCTS} in some order`,
    })
    .default([1, 2, 3, 4]),
});

export type MatrixProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The structure of a problem, without its numbers. */
export interface Matrices {
  readonly convention: Convention;
  readonly samples: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Y = X Wᵀ, else Y = X W. */
  readonly rows: boolean;
  /** How the bias enters Y; undefined where there is none. */
  readonly bias: '+' | '-' | undefined;
  /** Whether the matrices have numbers. */
  readonly numbers: boolean;
  /** How L depends on Y: undefined where ∂L/∂Y is given. */
  readonly loss: MatrixLoss | undefined;
  /** Which of the products that are offered for a gradient is the right one. */
  readonly rightProduct: number;
}

/** L = value · Σ (Y − T)², so that ∂L/∂Y = slope · (Y − T). */
interface MatrixLoss {
  readonly name: SquaredLoss;
  readonly value: Rational;
  readonly slope: Rational;
}

/** Of a problem whose parts fit together. */
export function structure(problem: MatrixProblem): Matrices {
  const { convention, productOrder, sizes, T } = problem;
  const { bias, ...extents } = sizes ?? sizesOf(problem);
  return {
    convention,
    ...extents,
    rows: convention.weights === 'rows',
    bias: bias && convention.bias !== 'none' ? (convention.bias === 'x0=-1' ? '-' : '+') : undefined,
    numbers: sizes === undefined,
    loss: T && lossOf(problem, extents),
    rightProduct: productOrder.indexOf(1) + 1,
  };
}

function sizesOf({ X, W, b, convention }: MatrixProblem): NonNullable<MatrixProblem['sizes']> {
  const [samples, inputs] = [X!.length, X![0]!.length];
  const outputs = convention.weights === 'rows' ? W!.length : W![0]!.length;
  return { samples, inputs, outputs, bias: b !== undefined };
}

/** A course whose networks end in a cross-entropy has ½‖Y − T‖² here. */
function lossOf(
  { loss, convention }: MatrixProblem,
  { samples, outputs }: Pick<Matrices, 'samples' | 'outputs'>,
): MatrixLoss {
  const name = loss ?? SQUARED_LOSSES.find((known) => known === convention.loss) ?? 'half-squared-error';
  const overOutputs = name === 'mean-squared-error' || convention.outputs === 'mean';
  const count = (overOutputs ? outputs : 1) * (convention.batch === 'mean' ? samples : 1);
  const half = name === 'half-squared-error';
  const value = multiply(half ? rational(1, 2) : ONE, rational(1, count));
  return { name, value, slope: multiply(rational(2), value) };
}

type Table = readonly (readonly string[])[];

/** @throws {ProblemError} where matrices are missing or their shapes do not fit together. */
export function check(problem: MatrixProblem): void {
  const { X, W, b, T, sizes } = problem;
  if (sizes) {
    const extra = (['X', 'W', 'b', 'dY', 'T', 'loss'] as const).find((id) => problem[id] !== undefined);
    if (extra) throw new ProblemError([extra], 'stands beside sizes: either shapes alone, or numbers');
    return;
  }
  if (!X) throw new ProblemError(['X'], 'is missing: a matrix with a row for each sample (or sizes alone)');
  if (!W) throw new ProblemError(['W'], 'is missing: the matrix of weights');
  const [samples, inputs] = extents('X', X);
  const outputs = outputsOf(problem, W, inputs);
  checkUpstream(problem, [samples, outputs]);
  if (b) checkBias(problem, b, outputs);
  if (problem.loss && !T)
    throw new ProblemError(['loss'], 'compares Y with targets T; beside dY it has no meaning');
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

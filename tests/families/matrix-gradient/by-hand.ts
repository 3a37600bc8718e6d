import type { MatrixProblem } from '../../../src/families/matrix-gradient/problem.ts';
import { Decimal, numberOf, sum } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries, Hand } from '../../reference/hand.ts';

type Matrix = readonly (readonly Decimal[])[];

/** A problem's matrices as numbers; `W[k][d]` leads from input d to output k, whatever the orientation. */
interface Matrices {
  readonly X: Matrix;
  readonly W: Matrix;
  readonly b: readonly Decimal[] | undefined;
}

/** Works a problem by hand: shapes, products, Y, L, dY and the gradients. */
export function work(problem: MatrixProblem, hand: Hand): void {
  const { productOrder, sizes, X, W, b, convention } = problem;
  const rows = convention.weights === 'rows';
  const [samples, inputs] = sizes ? [sizes.samples, sizes.inputs] : [X!.length, X![0]!.length];
  const outputs = sizes ? sizes.outputs : rows ? W!.length : W![0]!.length;
  const note = (id: string, value: number) => hand.note(id, new Decimal(value));
  const pair = (id: string, first: number, second: number) => {
    note(`${id}[1]`, first);
    note(`${id}[2]`, second);
  };
  pair('shapeY', samples, outputs);
  pair('shapedW', rows ? outputs : inputs, rows ? inputs : outputs);
  pair('shapedX', samples, inputs);
  if (b || (sizes?.bias && convention.bias !== 'none')) note('shapedb', outputs);
  for (const id of ['dWProduct', 'dXProduct']) note(id, productOrder.indexOf(1) + 1);
  if (!sizes) workNumbers(problem, hand);
}

function workNumbers(problem: MatrixProblem, hand: Hand): void {
  const { X, W, b } = matricesOf(problem);
  const Y = output(problem, { X, W, b }).map((row, n) =>
    row.map((value, k) => hand.note(`Y[${n + 1},${k + 1}]`, value)),
  );
  const dY = problem.T ? fromTargets(problem, Y, hand) : fromUpstream(problem, Y, hand);
  const byColumn = (k: number) => dY.map((row) => row[k]!);
  W.forEach((weights, k) => {
    weights.forEach((_, d) => {
      const id = rowsOf(problem) ? `dW[${k + 1},${d + 1}]` : `dW[${d + 1},${k + 1}]`;
      hand.note(id, sum(byColumn(k).map((g, n) => g.times(X[n]![d]!))));
    });
  });
  X.forEach((row, n) => {
    row.forEach((_, d) => {
      hand.note(`dX[${n + 1},${d + 1}]`, sum(W.map((weights, k) => dY[n]![k]!.times(weights[d]!))));
    });
  });
  b?.forEach((_, k) => {
    hand.note(`db[${k + 1}]`, sum(byColumn(k)).times(biasInput(problem)));
  });
}

function rowsOf({ convention }: MatrixProblem): boolean {
  return convention.weights === 'rows';
}

function biasInput({ convention }: MatrixProblem): number {
  return convention.bias === 'x0=-1' ? -1 : 1;
}

function matricesOf(problem: MatrixProblem): Matrices {
  const table = (texts: readonly (readonly string[])[]) => texts.map((row) => row.map(numberOf));
  const W = table(problem.W!);
  return {
    X: table(problem.X!),
    W: rowsOf(problem) ? W : W[0]!.map((_, k) => W.map((row) => row[k]!)),
    b: problem.b?.map(numberOf),
  };
}

function output(problem: MatrixProblem, { X, W, b }: Matrices): Matrix {
  return X.map((row) =>
    W.map((weights, k) => {
      const net = sum(weights.map((weight, d) => weight.times(row[d]!)));
      return b ? net.plus(b[k]!.times(biasInput(problem))) : net;
    }),
  );
}

/** ∂L/∂Y is given; Σ dY ⊙ Y has the same gradients as L. */
function fromUpstream({ dY }: MatrixProblem, Y: Matrix, hand: Hand): Matrix {
  const given = dY!.map((row) => row.map(numberOf));
  hand.note('linearLoss', sum(Y.flatMap((row, n) => row.map((y, k) => y.times(given[n]![k]!)))));
  return given;
}

function fromTargets(problem: MatrixProblem, Y: Matrix, hand: Hand): Matrix {
  const errors = Y.map((row, n) => row.map((y, k) => y.minus(numberOf(problem.T![n]![k]!))));
  const factor = factorOf(problem, Y);
  const squares = errors.map((row) => row.map((error) => error.pow(2)));
  const noted = squares.map((row, n) =>
    row.map((square, k) => hand.note(`lossTerm[${n + 1},${k + 1}]`, square)),
  );
  hand.note(
    'loss',
    hand.oneOf([() => sum(noted.flat()).times(factor), () => sum(squares.flat()).times(factor)]),
  );
  return errors.map((row, n) =>
    row.map((error, k) => hand.note(`dY[${n + 1},${k + 1}]`, error.times(2).times(factor))),
  );
}

/** Of the sum of squares. */
function factorOf({ loss, convention }: MatrixProblem, Y: Matrix): Decimal {
  const name = loss ?? convention.loss;
  const half = name !== 'squared-error' && name !== 'mean-squared-error';
  const overOutputs = name === 'mean-squared-error' || convention.outputs === 'mean';
  const count = (overOutputs ? Y[0]!.length : 1) * (convention.batch === 'mean' ? Y.length : 1);
  return new Decimal(half ? '0.5' : '1').div(count);
}

/** ∂L/∂W, ∂L/∂X, ∂L/∂b: L at matrices of which one entry is moved. */
export function quotients(problem: MatrixProblem): Entries {
  const entries = new Map<string, Decimal>();
  if (problem.sizes) return entries;
  const at = matricesOf(problem);
  const loss = (moved: Partial<Matrices>) => lossOf(problem, output(problem, { ...at, ...moved }));
  const move = (matrix: Matrix, row: number, column: number, by: Decimal) =>
    matrix.map((values, i) => values.map((value, j) => (i === row && j === column ? value.plus(by) : value)));
  at.W.forEach((weights, k) => {
    weights.forEach((_, d) => {
      const id = rowsOf(problem) ? `dW[${k + 1},${d + 1}]` : `dW[${d + 1},${k + 1}]`;
      entries.set(
        id,
        quotient((by) => loss({ W: move(at.W, k, d, by) })),
      );
    });
  });
  at.X.forEach((row, n) => {
    row.forEach((_, d) => {
      entries.set(
        `dX[${n + 1},${d + 1}]`,
        quotient((by) => loss({ X: move(at.X, n, d, by) })),
      );
    });
  });
  at.b?.forEach((_, k) => {
    entries.set(
      `db[${k + 1}]`,
      quotient((by) => loss({ b: move([at.b!], 0, k, by)[0] })),
    );
  });
  return entries;
}

function lossOf(problem: MatrixProblem, Y: Matrix): Decimal {
  if (problem.dY) {
    return sum(Y.flatMap((row, n) => row.map((y, k) => y.times(numberOf(problem.dY![n]![k]!)))));
  }
  const squares = Y.flatMap((row, n) => row.map((y, k) => y.minus(numberOf(problem.T![n]![k]!)).pow(2)));
  return sum(squares).times(factorOf(problem, Y));
}

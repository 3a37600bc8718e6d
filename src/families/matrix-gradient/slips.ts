import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { matrixTransposed, squareOfNegative, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Matrices } from './problem.ts';
import { weightEntry } from './rules.ts';

type MatrixSlip = Slip<Problem, Matrices>;

/** A slip in numbers. */
function inNumbers(id: string, changes: (m: Matrices) => Changes | undefined | false): MatrixSlip {
  return slip(id, (m) => m.numbers && changes(m));
}

const isSquare = ({ inputs, outputs }: Matrices) => inputs === outputs && inputs > 1;
const W = (m: Matrices, k: string, d: string) => weightEntry(m, 'W', k, d);
const isHalfSquare = ({ loss }: Matrices) => loss?.name === 'half-squared-error';

/** Mistakes with shapes. */
const shapeSlips: readonly MatrixSlip[] = [
  // Rows and columns of the gradients exchanged.
  slip('shape-transposed', () => ({
    shapedW: swap('shapeW[i]', 'shapeW[3-i]'),
    shapedX: swap('shapeX[i]', 'shapeX[3-i]'),
  })),
  slip('inner-size-kept', () => ({ shapeY: 'shapeX[i]' })),
  // "dY = dY W": the result has the shape of X.
  slip('dx-shaped-as-dy', () => ({ shapedX: 'shapeY[i]' })),
  slip('db-for-each-sample', () => ({ shapedb: 'shapeX[1]' })),
];

/** On the way to Y, and in dY. */
const outputSlips: readonly MatrixSlip[] = [
  // X W for X Wᵀ, or the other way round.
  inNumbers('weights-transposed', (m) => isSquare(m) && { Y: swap(W(m, 'k', 'd'), W(m, 'd', 'k')) }),
  inNumbers('bias-left-out', ({ bias }) => bias && { Y: swap(`$x ${bias} b[k]`, '$x') }),
  inNumbers(
    'bias-first-row-only',
    ({ bias, samples }) =>
      bias && samples > 1 && { Y: swap(`$x ${bias} b[k]`, `$x ${bias} (n == 1 ? b[k] : 0)`) },
  ),
  inNumbers('error-swapped', () => ({ dY: swap('Y[n,k] - T[n,k]', 'T[n,k] - Y[n,k]') })),
  inNumbers('loss-for-error', () => ({ dY: swap('Y[n,k] - T[n,k]', 'lossTerm[n,k]') })),
  inNumbers('square-of-negative', (m) => m.loss !== undefined && { lossTerm: squareOfNegative }),
  inNumbers('gradient-doubled', (m) => isHalfSquare(m) && { dY: whole('2*$x') }),
  inNumbers('gradient-halved', (m) => m.loss !== undefined && !isHalfSquare(m) && { dY: whole('1/2*$x') }),
];

/** dY X where dYᵀ X is meant, or X dY for Xᵀ dY: the inner extents must meet. */
function untransposed({ rows, samples, inputs, outputs }: Matrices): Changes | undefined {
  if (samples !== (rows ? outputs : inputs) || samples === 1) return undefined;
  return { dW: rows ? 'sum(n, dY[k,n]*X[n,d])' : 'sum(n, X[d,n]*dY[n,k])' };
}

/** Another quantity in the place of dY. */
const forUpstream = (id: 'Y' | 'dX') => swap('dY[$row,$column]', `${id}[$row,$column]`);

const signed = ({ bias }: Matrices, text: string) => `${bias === '-' ? '-' : ''}${text}`;
const overSamples = ({ samples }: Matrices) => whole(`1/${samples}*$x`);

/** Products whose shapes do not fit are nobody's. */
const gradientSlips: readonly MatrixSlip[] = [
  inNumbers(
    'gradient-elementwise',
    (m) =>
      isSquare(m) &&
      m.samples === m.inputs && {
        dW: m.rows ? 'dY[k,d]*X[k,d]' : 'dY[d,k]*X[d,k]',
        dX: 'dY[n,d]*W[n,d]',
      },
  ),
  // Xᵀ dY for dYᵀ X: what comes out is the transpose.
  inNumbers('dw-factors-exchanged', (m) => isSquare(m) && { dW: 'sum(n, dY[n,d]*X[n,k])' }),
  inNumbers('dw-without-transpose', untransposed),
  // dY Wᵀ for dY W, or the other way round.
  inNumbers('dx-weights-transposed', (m) => isSquare(m) && { dX: `sum(k, dY[n,k]*${W(m, 'd', 'k')})` }),
  // X W: X where its gradient's factor dY belongs.
  inNumbers('dx-from-input', (m) => isSquare(m) && { dX: `sum(k, X[n,k]*${W(m, 'k', 'd')})` }),
  inNumbers(
    'db-row-sums',
    (m) => m.samples === m.outputs && m.samples > 1 && { db: signed(m, 'sum(n, dY[k,n])') },
  ),
  inNumbers('db-first-row', (m) => m.samples > 1 && { db: signed(m, 'dY[1,k]') }),
  // Y in the place of dY, in every gradient.
  inNumbers('output-for-gradient', () => ({
    dW: forUpstream('Y'),
    dX: forUpstream('Y'),
    db: forUpstream('Y'),
  })),
  // dY = dY W, as if the gradient by X were the new dY: what comes after it takes dX.
  inNumbers('upstream-overwritten', (m) => isSquare(m) && { db: forUpstream('dX') }),
  inNumbers(
    'gradient-divided-by-samples',
    (m) => m.samples > 1 && { dW: overSamples(m), db: overSamples(m) },
  ),
  inNumbers('db-mean', (m) => m.samples > 1 && { db: overSamples(m) }),
];

/** Of a square dW that is the exchange of its factors. */
const transposed: MatrixSlip = {
  ...matrixTransposed,
  changes: (m, worksheet) => {
    const { dW, ...others } = matrixTransposed.changes(m, worksheet) ?? {};
    return m.numbers ? { ...others, ...(isSquare(m) ? {} : { dW }) } : undefined;
  },
};

/** Mistakes with the gradients of a matrix product, in the order in which they are applied together. */
export const slips: readonly MatrixSlip[] = [
  ...shapeSlips,
  ...outputSlips,
  ...gradientSlips,
  termLeftOut,
  wrongIndex,
  transposed,
];

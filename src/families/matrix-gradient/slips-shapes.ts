import { type Bodies, edited, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import type { MatrixProblem } from './problem.ts';

function shapeSlip(id: string, bodies: Bodies): Slip<MatrixProblem> {
  return ruleSlip(id, () => bodies);
}

/** Rows and columns of the gradients exchanged. */
const transposed = ruleSlip<MatrixProblem>('shape-transposed', (worksheet) =>
  Object.fromEntries(
    ['shapedW', 'shapedX'].map((id) => [id, edited(worksheet, id, '[i]', '[3-i]')] as const),
  ),
);

/** Mistakes with shapes. */
export const shapeSlips: readonly Slip<MatrixProblem>[] = [
  transposed,
  shapeSlip('inner-size-kept', { shapeY: 'shapeX[i]' }),
  // "dY = dY W": the result has the shape of X.
  shapeSlip('dx-shaped-as-dy', { shapedX: 'shapeY[i]' }),
  shapeSlip('db-for-each-sample', { shapedb: 'shapeX[1]' }),
];

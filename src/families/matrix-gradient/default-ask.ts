import { planOf } from './plan.ts';
import type { MatrixProblem } from './problem.ts';

/** Shapes first, then numbers; the products where there are none. */
export function defaultAsk(problem: MatrixProblem): readonly string[] {
  const { bias, numbers, loss } = planOf(problem);
  const [shapedb, db] = bias ? [['shapedb'], ['db']] : [[], []];
  const shapes = ['shapeY', 'shapedW', 'shapedX', ...shapedb];
  if (!numbers) return [...shapes, 'dWProduct', 'dXProduct'];
  return [...shapes, 'Y', ...(loss ? ['dY'] : []), 'dW', 'dX', ...db];
}

import type { Computed, Given, Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { given, type NumberTexts } from '../shared/quantities.ts';
import { passes } from './passes.ts';
import { type Plan, planOf } from './plan.ts';
import type { MatrixProblem } from './problem.ts';
import { shapes } from './shapes.ts';
import { b, gradientBy, shapeOf, T, W, X, Y } from './symbols.ts';

/**
 * Y = X Wᵀ + b (or X W + b) for several samples at once, and the gradients of a loss by W, X and b.
 * @throws {ProblemError} where the parts of the problem do not fit together.
 */
export function worksheet(problem: MatrixProblem): Worksheet {
  const plan = planOf(problem);
  const computed: readonly Computed[] = [...shapes(plan), ...passes(plan, problem.convention)];
  return { quantities: [...shapeGivens(plan), ...matrixGivens(problem), ...computed] };
}

/** What the student reads off the matrices. */
function shapeGivens({ samples, inputs, outputs, rows, bias }: Plan): readonly Given[] {
  const shape = (id: string, extents: NumberTexts, of: TexSymbol): Given => ({
    ...given(id, extents, shapeOf(of)),
    kind: 'integer',
  });
  const [d, k] = [`${inputs}`, `${outputs}`];
  return [
    shape('shapeX', [`${samples}`, d], X),
    shape('shapeW', rows ? [k, d] : [d, k], W),
    ...(bias ? [shape('shapeb', k, b)] : []),
  ];
}

function matrixGivens(problem: MatrixProblem): readonly Given[] {
  const symbols = { X, W, b, dY: gradientBy(Y), T };
  return (['X', 'W', 'b', 'dY', 'T'] as const).flatMap((id) => {
    const values: NumberTexts | undefined = problem[id];
    return values ? [given(id, values, symbols[id])] : [];
  });
}

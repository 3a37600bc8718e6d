import type { Worksheet } from '../../worksheet/types.ts';
import { backwardPass } from './backward.ts';
import { forwardPass, givens } from './forward.ts';
import { planOf } from './plan.ts';
import type { MlpProblem } from './problem.ts';
import { symbolsOf } from './symbols.ts';
import { update } from './update.ts';

/**
 * One step of gradient descent through a multilayer perceptron.
 * @throws {ProblemError} where the parts of the problem do not fit together.
 */
export function worksheet(problem: MlpProblem): Worksheet {
  const plan = planOf(problem);
  const symbols = symbolsOf(problem.convention, problem.layers.length);
  return {
    quantities: [
      ...givens(problem, plan, symbols),
      ...forwardPass(plan, symbols),
      ...backwardPass(plan, symbols),
      ...update(plan, symbols),
    ],
  };
}

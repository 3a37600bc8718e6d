import type { Worksheet } from '../../worksheet/types.ts';
import { forwardPass, givens } from '../mlp-backprop/forward.ts';
import { gradients, update } from './gradients.ts';
import { pathPlanOf } from './plan.ts';
import { networkOf, type PathsProblem } from './problem.ts';
import { structure } from './structure.ts';
import { pathSymbolsOf } from './symbols.ts';

/**
 * The gradient of one weight of a network, twice.
 * @throws {ProblemError} where the parts of the problem do not fit together.
 */
export function worksheet(problem: PathsProblem): Worksheet {
  const plan = pathPlanOf(problem);
  const symbols = pathSymbolsOf(plan);
  const updates = problem.learningRate !== undefined;
  const given = givens(networkOf(problem), plan.network, symbols.network);
  return {
    quantities: [
      ...given.filter(({ id }) => id !== 'eta' || updates),
      ...structure(plan),
      ...forwardPass(plan.network, symbols.network),
      ...gradients(plan, symbols),
      ...(updates ? update(plan, symbols) : []),
    ],
  };
}

import { sizeOf } from '../../worksheet/types.ts';
import { pathPlanOf } from './plan.ts';
import type { PathsProblem } from './problem.ts';

/** What moves, the paths, the forward pass, each path where there are several, and both ways to the gradient. */
export function defaultAsk(problem: PathsProblem): readonly string[] {
  const { network, after, shape } = pathPlanOf(problem);
  return [
    'moves',
    'paths',
    ...network.layers.map(({ number }) => `a${number}`),
    ...(sizeOf(shape) > 1 ? ['path'] : []),
    'direct',
    ...[...after].reverse().map(({ number }) => `delta${number}`),
    'recursion',
    ...(problem.learningRate === undefined ? [] : ['newWeight']),
  ];
}

import { isSingular } from './newton.ts';
import type { Method, OptimizerProblem } from './problem.ts';

const TRACES: Readonly<Record<Exclude<Method, 'newton'>, readonly string[]>> = {
  'gradient-descent': ['w'],
  momentum: ['v', 'w'],
  adagrad: ['s', 'step', 'w'],
  rmsprop: ['s', 'step', 'w'],
  adam: ['m', 'v', 'mHat', 'vHat', 'w'],
};

/** What the method computes, and the gradient where it is not given. */
export function defaultAsk(problem: OptimizerProblem): readonly string[] {
  const { method, gradients } = problem;
  const gradient = gradients ? [] : ['g'];
  if (method !== 'newton') return [...gradient, ...TRACES[method]];
  const hessian = ['det', 'invertible', 'positiveDefinite', 'stationary'];
  return isSingular(problem) ? hessian : [...hessian, ...gradient, 'inverse', 'step', 'w'];
}

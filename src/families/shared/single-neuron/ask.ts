import { hasBias, type NeuronProblem, updateOf } from './problem.ts';

/** Net, output and error of each presentation, and the weights after it; with a loss, that and its gradient too. */
export function askNeuron(problem: NeuronProblem, hasLoss: boolean): readonly string[] {
  const withBias = (weights: string, bias: string) => (hasBias(problem) ? [weights, bias] : [weights]);
  const gradient = hasLoss || updateOf(problem) === 'batch' ? withBias('dw', 'db') : [];
  const convergence = problem.convergence ? ['mistakes', 'converged'] : [];
  const trace = ['z', 'output', 'error', ...(hasLoss ? ['loss'] : []), ...gradient, ...withBias('w', 'b')];
  return [...trace, ...convergence];
}

import type { MlpProblem } from './problem.ts';

/** Nets, outputs, loss, δ, gradients and updated weights; finer steps are asked only where a question says so. */
export function defaultAsk({ layers, convention }: MlpProblem): readonly string[] {
  const forward = layers.map((_, position) => position + 1);
  const backward = [...forward].reverse();
  const withBias = (weights: string, bias: string) =>
    convention.bias === 'none' ? [weights] : [weights, bias];
  return [
    ...forward.flatMap((layer) => [`z${layer}`, `a${layer}`]),
    'loss',
    ...backward.flatMap((layer) => [`delta${layer}`, ...withBias(`dW${layer}`, `db${layer}`)]),
    ...backward.flatMap((layer) => withBias(`newW${layer}`, `newb${layer}`)),
  ];
}

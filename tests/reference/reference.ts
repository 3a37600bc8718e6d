import type { Problem } from '../../src/families/family.ts';
import type { MlpProblem } from '../../src/families/mlp-backprop/problem.ts';
import type { NeuronProblem } from '../../src/families/shared/single-neuron/problem.ts';
import { workNetwork } from './backward.ts';
import { type Entries, ExactHand, type Hand } from './hand.ts';
import { networkOf } from './network.ts';
import { workNeuron } from './neuron.ts';

/** Works an exercise from start to end. @throws {NoValue} where some logarithm or quotient does not exist. */
export function work(problem: Problem, hand: Hand): void {
  if (isNetwork(problem)) workNetwork(networkOf(problem), hand);
  else workNeuron(problem as NeuronProblem, hand);
}

/** Every entry that the contract names, to sixty digits. */
export function referenceOf(problem: Problem): Entries {
  const hand = new ExactHand();
  work(problem, hand);
  return hand.entries;
}

export function isNetwork(problem: Problem): problem is MlpProblem {
  return problem.family === 'mlp-backprop';
}

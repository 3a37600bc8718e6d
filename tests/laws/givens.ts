import type { Problem } from '../../src/families/family.ts';
import type { NeuronProblem } from '../../src/families/shared/single-neuron/problem.ts';
import { type Decimal, numberOf } from '../reference/decimal.ts';
import { isNetwork } from '../reference/reference.ts';

/** A given weight or bias as the problem file writes it: `W1[2,1]`, `b2[1]`; of a single neuron `w[2]`, `b`. */
export function givenNumber(problem: Problem, id: string): Decimal {
  const match = /^([A-Za-z])(\d*)(?:\[(\d+)(?:,(\d+))?\])?$/.exec(id)!;
  const [, letter, layer, first = '1', second = '1'] = match;
  if (!isNetwork(problem)) {
    const { weights, bias } = problem as NeuronProblem;
    return numberOf(letter === 'w' ? weights[Number(first) - 1]! : bias!);
  }
  const { weights, bias } = problem.layers[Number(layer) - 1]!;
  return numberOf(
    letter === 'W' ? weights[Number(first) - 1]![Number(second) - 1]! : bias![Number(first) - 1]!,
  );
}

import { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { adaline } from './adaline/index.ts';
import type { Family } from './family.ts';
import { mlpBackprop } from './mlp-backprop/index.ts';
import { perceptronRule } from './perceptron-rule/index.ts';
import { sigmoidNeuron } from './sigmoid-neuron/index.ts';
import { ownWorksheet } from './worksheet/index.ts';

/** Every exercise family, one line each. */
export const FAMILIES: readonly Family[] = [
  perceptronRule,
  adaline,
  sigmoidNeuron,
  mlpBackprop,
  ownWorksheet,
];

/** @throws {UserError} for an unknown id, with a suggestion. */
export function familyById(id: string): Family {
  const known = FAMILIES.find((family) => family.id === id);
  if (known) return known;
  const ids = FAMILIES.map((family) => family.id);
  throw new UserError(`unknown family "${id}". ${didYouMean(id, ids)}`);
}

import type { Loss } from '../../conventions/convention.ts';
import { compare, ONE, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { singleLossRule } from '../shared/losses.ts';
import type { NeuronProblem } from '../shared/single-neuron/problem.ts';
import { edited, wrapped } from '../shared/slips.ts';
import { inGradients, type NeuronSheet, type NeuronSlip, neuronSlip } from '../shared/slips-neuron.ts';
import { netSlips } from '../shared/slips-neuron-net.ts';
import { activationSkipped, sigmoidSlip } from '../shared/slips-neuron-output.ts';
import { gradientSlips, updateSlips } from '../shared/slips-neuron-update.ts';

/** The loss of one presentation, from the texts of its target and output. */
function lossOf({ problem }: NeuronSheet, loss: Loss, t: string, y: string): string {
  return singleLossRule(loss, problem.convention, t, y);
}

/** −[p ln t + (1 − p) ln(1 − t)], which is infinite where t is 0 or 1. */
const rolesSwapped = neuronSlip('loss-roles-swapped', (sheet) =>
  hasSoftTargets(sheet.problem)
    ? { loss: lossOf(sheet, 'binary-cross-entropy', 'output[p]', 't[p]') }
    : undefined,
);

function hasSoftTargets({ samples }: NeuronProblem): boolean {
  const targets = samples.map(({ target }) => parseRational(target));
  return targets.every((target) => compare(target, ZERO) > 0 && compare(target, ONE) < 0);
}

const complementDropped = neuronSlip('complement-dropped', (sheet) => ({
  loss: lossOf(sheet, 'categorical-cross-entropy', 't[p]', 'output[p]'),
}));

const crossEntropySign = neuronSlip('cross-entropy-sign', ({ worksheet }) => ({
  loss: edited(worksheet, 'loss', /^-/, ''),
}));

function logarithmSlip(id: string, base: '10' | '2'): NeuronSlip {
  return neuronSlip(id, ({ problem, worksheet }) =>
    problem.convention.log === 'e'
      ? { loss: wrapped(worksheet, 'loss', (body) => `(${body})/ln(${base})`) }
      : undefined,
  );
}

/** The slope of σ, which cross-entropy cancels, multiplied in all the same. */
const slopeUnderCrossEntropy = neuronSlip('slope-under-cross-entropy', (sheet) =>
  inGradients(sheet, (id) => edited(sheet.worksheet, id, 'error[p]', 'error[p]*output[p]*(1 - output[p])')),
);

/** Mistakes of a sigmoid neuron that have a name, in the order in which they are applied together. */
export const slips: readonly NeuronSlip[] = [
  sigmoidSlip('tanh-for-sigmoid', 'tanh(z[p])'),
  sigmoidSlip('sigmoid-sign', '1/(1 + exp(z[p]))'),
  sigmoidSlip('sigmoid-minus', '1/(1 - exp(-z[p]))'),
  sigmoidSlip('ten-for-e', '1/(1 + 10^(-z[p]))'),
  activationSkipped,
  complementDropped,
  rolesSwapped,
  crossEntropySign,
  logarithmSlip('log10-loss', '10'),
  logarithmSlip('log2-loss', '2'),
  slopeUnderCrossEntropy,
  ...gradientSlips,
  ...netSlips,
  ...updateSlips,
];

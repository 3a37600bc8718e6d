import { either, swap } from '../worksheet/rewrite/swap.ts';
import { grid } from './ranges.ts';
import { family } from './shared/family-form.ts';
import { unreadable, wideInterval } from './shared/gates.ts';
import { agreedFor } from './single-neuron/agreed.ts';
import { settledBy } from './single-neuron/convergence.ts';
import {
  drawNeuron,
  givenNeuron,
  type NeuronFamily,
  type NeuronParameters,
  parametersWith,
} from './single-neuron/draw.ts';
import { SQUARED_LOSSES } from './single-neuron/fields.ts';
import { idleSlots, neuronSampleGates, notConverging, zeroNet } from './single-neuron/gates.ts';
import { askNeuron, presentNeuron } from './single-neuron/present.ts';
import {
  checkNeuron,
  type NeuronProblem,
  type NeuronStructure,
  problemWith,
  structureOf,
} from './single-neuron/problem.ts';
import { checkRates, rateItems, rateLines, ratesAlike } from './single-neuron/rates.ts';
import { type NeuronFormulas, neuronLines, product, threshold } from './single-neuron/rules.ts';
import {
  activationSkipped,
  frozenLearns,
  gradientSlips,
  inGradients,
  lossForError,
  type NeuronSlip,
  netSlips,
  stepAtZero,
  updateSlips,
} from './single-neuron/slips.ts';
import { isHalf, penaltySlips, squareSlips, squareSlopeSlips } from './single-neuron/slips-loss.ts';
import { neuronLetters } from './single-neuron/symbols.ts';
import { slip } from './slip.ts';

/** J = ½(t − z)², or without the ½: the error is measured before the threshold (Widrow, Hoff 1960). */
const formulas: NeuronFormulas = {
  output: threshold,
  outputKind: 'integer',
  error: 't[p] - z[p]',
  errorKind: 'real',
  loss: (s) => `${isHalf(s) ? '1/2*' : ''}error[p]^2`,
  gradient: (s, minus, input) => product(minus, isHalf(s) ? 'error[p]' : '2*error[p]', input),
};

const variant = { losses: SQUARED_LOSSES };

/** Mistakes that have a name, in the order in which they are applied together. */
const slips: readonly NeuronSlip[] = [
  // The perceptron's error: the target is compared with the class instead of the net.
  slip('thresholded-error', () => ({ error: swap('z[p]', 'output[p]') })),
  stepAtZero,
  activationSkipped,
  ...squareSlips,
  // The derivative without the minus of its inner function, so that the update reads w − η(t − z)x as a slide of the
  // lectures prints it. Unlike `update-added` it sits in the gradient; where only the weights are asked the two agree.
  slip('update-subtracted-error', () =>
    inGradients(either(swap('-error[p]', 'error[p]'), swap('error[p]', '-error[p]'))),
  ),
  lossForError,
  ...gradientSlips,
  ...netSlips,
  ...squareSlopeSlips,
  ...penaltySlips,
  frozenLearns(formulas),
  ...updateSlips,
];

/** Adaline: a linear unit that descends the squared error of its net. */
export const adaline: NeuronFamily = family<NeuronProblem, NeuronParameters, NeuronStructure>({
  id: 'adaline',
  problem: problemWith(variant),
  parameters: parametersWith({ ...variant, learningRate: grid('0.1', '0.1', '0.1') }),
  agreed: agreedFor(variant),
  settled: settledBy((problem) => adaline.worksheet(problem)),
  structure: structureOf,
  check: (problem) => {
    checkNeuron(problem, variant);
    checkRates(problem);
  },
  draw: (parameters, convention, stream) => drawNeuron(adaline, parameters, convention, stream),
  given: givenNeuron((problem) => adaline.worksheet(problem)),
  lines: (problem, structure) => [
    ...neuronLines(problem, structure, formulas),
    ...rateLines(problem, structure),
  ],
  defaultAsk: (problem) => [
    ...askNeuron(problem, true),
    ...(problem.rates ? ['triedLoss', 'grows', 'best'] : []),
  ],
  gates: [...neuronSampleGates, ratesAlike, notConverging, zeroNet, unreadable, ...idleSlots, wideInterval],
  slips,
  letters: neuronLetters,
  present: (problem) => presentNeuron(problem, 'linear', rateItems(problem)),
});

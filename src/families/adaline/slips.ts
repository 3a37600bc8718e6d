import { edited, wrapped } from '../shared/slips.ts';
import { inGradients, type NeuronSlip, neuronSlip } from '../shared/slips-neuron.ts';
import { netSlips } from '../shared/slips-neuron-net.ts';
import { activationSkipped, stepAtZero } from '../shared/slips-neuron-output.ts';
import { gradientSlips, updateSlips } from '../shared/slips-neuron-update.ts';

/** The perceptron's error: the target is compared with the class instead of the net. */
const thresholdedError = neuronSlip('thresholded-error', ({ worksheet }) => ({
  error: edited(worksheet, 'error', 'z[p]', 'output[p]'),
}));

const lossHalfMissing = neuronSlip('loss-half-missing', ({ worksheet }) => ({
  loss: edited(worksheet, 'loss', /^1\/2\*/, ''),
}));

function gradientTimes(id: string, factor: string): NeuronSlip {
  return neuronSlip(id, (sheet) =>
    inGradients(sheet, (gradient) => wrapped(sheet.worksheet, gradient, (body) => `${factor}*(${body})`)),
  );
}

/**
 * The derivative without the minus of its inner function, so that the update reads w − η(t − z)x as a slide of the
 * lectures prints it. Unlike `update-added` it sits in the gradient; where only the weights are asked the two agree.
 */
const updateSubtractedError = neuronSlip('update-subtracted-error', (sheet) =>
  inGradients(
    sheet,
    (id) =>
      edited(sheet.worksheet, id, '-error[p]', 'error[p]') ??
      edited(sheet.worksheet, id, 'error[p]', '-error[p]'),
  ),
);

/** Mistakes in Adaline that have a name, in the order in which they are applied together. */
export const slips: readonly NeuronSlip[] = [
  thresholdedError,
  stepAtZero,
  activationSkipped,
  lossHalfMissing,
  updateSubtractedError,
  ...gradientSlips,
  ...netSlips,
  gradientTimes('gradient-doubled', '2'),
  gradientTimes('gradient-halved', '1/2'),
  ...updateSlips,
];

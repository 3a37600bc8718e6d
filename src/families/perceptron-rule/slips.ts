import { edited } from '../shared/slips.ts';
import { inGradients, type NeuronSheet, type NeuronSlip, neuronSlip } from '../shared/slips-neuron.ts';
import { netSlips } from '../shared/slips-neuron-net.ts';
import { activationSkipped, stepAtZero } from '../shared/slips-neuron-output.ts';
import { gradientSlips, updateSlips } from '../shared/slips-neuron-update.ts';

/** w += η·t·x whether the sample was classified rightly or not. */
const updateOnCorrect = neuronSlip('update-on-correct', (sheet) =>
  inGradients(sheet, (id) =>
    isErrorRule(sheet)
      ? edited(sheet.worksheet, id, 'error[p]', 't[p]')
      : edited(sheet.worksheet, id, /error\[p\] != 0 \? (.+?) : 0/, '$1'),
  ),
);

/** w += η·y·x */
const outputForError = neuronSlip('output-for-error', (sheet) =>
  inGradients(sheet, (id) =>
    edited(sheet.worksheet, id, isErrorRule(sheet) ? 'error[p]' : 't[p]', 'output[p]'),
  ),
);

function isErrorRule({ problem }: NeuronSheet): boolean {
  return problem.convention.perceptron === 'error';
}

/** Mistakes in the perceptron rule that have a name, in the order in which they are applied together. */
export const slips: readonly NeuronSlip[] = [
  stepAtZero,
  activationSkipped,
  updateOnCorrect,
  outputForError,
  ...gradientSlips,
  ...netSlips,
  ...updateSlips,
];

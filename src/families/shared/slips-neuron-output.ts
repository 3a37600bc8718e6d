import { bodyOf, edited } from './slips.ts';
import { type NeuronSlip, neuronSlip } from './slips-neuron.ts';

/** The threshold's other value at a net of exactly 0. */
export const stepAtZero = neuronSlip('step-at-zero', ({ worksheet }) => ({
  output:
    edited(worksheet, 'output', /\b(step|sign)Open\(/, '$1(') ??
    edited(worksheet, 'output', /\b(step|sign)\(/, '$1Open('),
}));

/** The net itself as output; an error that is measured from it is no whole number any more. */
export const activationSkipped = neuronSlip(
  'activation-skipped',
  ({ worksheet }) => ({ output: 'z[p]', error: bodyOf(worksheet, 'error') }),
  { real: true },
);

/** Another formula for the sigmoid. */
export function sigmoidSlip(id: string, formula: string): NeuronSlip {
  return neuronSlip(id, ({ worksheet }) => ({
    output: edited(worksheet, 'output', 'sigmoid(z[p])', formula),
  }));
}

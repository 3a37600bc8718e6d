import { thresholdCall } from '../shared/activations.ts';
import { type NeuronFormulas, product } from '../shared/single-neuron/formulas.ts';
import type { NeuronProblem } from '../shared/single-neuron/problem.ts';
import { anyTarget } from '../shared/single-neuron/targets.ts';
import { neuronWorksheet } from '../shared/single-neuron/worksheet.ts';
import { withRates } from './rates.ts';

/** J = ½(t − z)²: the error is measured before the threshold (Widrow, Hoff 1960). */
const formulas: NeuronFormulas = {
  output: (convention) => thresholdCall(convention.coding === '0/1' ? 'step' : 'sign', convention, 'z[p]'),
  outputKind: 'integer',
  error: 't[p] - z[p]',
  errorKind: 'real',
  loss: () => '1/2*error[p]^2',
  gradient: (_convention, minus, input) => product(minus, 'error[p]', input),
  targetIssue: anyTarget,
};

export const worksheet = (problem: NeuronProblem) => withRates(neuronWorksheet(problem, formulas), problem);

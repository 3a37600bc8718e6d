import { thresholdCall } from '../shared/activations.ts';
import { type NeuronFormulas, product } from '../shared/single-neuron/formulas.ts';
import type { NeuronProblem } from '../shared/single-neuron/problem.ts';
import { classTarget } from '../shared/single-neuron/targets.ts';
import { neuronWorksheet } from '../shared/single-neuron/worksheet.ts';

/** w += η(t − y)x, or w += η·t·x on errors (Rosenblatt 1958; Bishop 2006, eq. 4.55). */
const formulas: NeuronFormulas = {
  output: (convention) => thresholdCall(convention.coding === '0/1' ? 'step' : 'sign', convention, 'z[p]'),
  outputKind: 'integer',
  error: 't[p] - output[p]',
  errorKind: 'integer',
  gradient: ({ perceptron }, minus, input) =>
    perceptron === 'error'
      ? product(minus, 'error[p]', input)
      : `error[p] != 0 ? ${product(minus, 't[p]', input)} : 0`,
  targetIssue: classTarget,
};

export const worksheet = (problem: NeuronProblem) => neuronWorksheet(problem, formulas);

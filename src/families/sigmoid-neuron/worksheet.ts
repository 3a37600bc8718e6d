import { logDivisor, singleLossRule } from '../shared/losses.ts';
import { type NeuronFormulas, product } from '../shared/single-neuron/formulas.ts';
import type { NeuronProblem } from '../shared/single-neuron/problem.ts';
import { probabilityTarget } from '../shared/single-neuron/targets.ts';
import { neuronWorksheet } from '../shared/single-neuron/worksheet.ts';

/** Logistic regression: ∂L/∂w = (y − t)x for binary cross-entropy (Bishop 2006, eq. 4.91). */
const formulas: NeuronFormulas = {
  output: () => 'sigmoid(z[p])',
  outputKind: 'real',
  error: 't[p] - output[p]',
  errorKind: 'real',
  loss: (convention) => singleLossRule('binary-cross-entropy', convention, 't[p]', 'output[p]'),
  gradient: (convention, minus, input) => `${product(minus, 'error[p]', input)}${logDivisor(convention)}`,
  targetIssue: probabilityTarget,
};

export const worksheet = (problem: NeuronProblem) => neuronWorksheet(problem, formulas);

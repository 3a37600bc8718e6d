import type { Family } from '../family.ts';
import { askNeuron } from '../shared/single-neuron/ask.ts';
import { drawNeuron } from '../shared/single-neuron/draw.ts';
import type { NeuronParameters } from '../shared/single-neuron/parameters.ts';
import { presentNeuron } from '../shared/single-neuron/present.ts';
import { type NeuronProblem, problemSchema } from '../shared/single-neuron/problem.ts';
import { gates } from './gates.ts';
import { parametersSchema } from './parameters.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Rosenblatt's perceptron: a threshold unit that moves its weights when it is wrong. */
export const perceptronRule: Family<NeuronProblem, NeuronParameters> = {
  id: 'perceptron-rule',
  problemSchema,
  parametersSchema,
  draw: (parameters, convention, stream) =>
    drawNeuron('perceptron-rule', parameters, convention, stream, worksheet),
  worksheet,
  defaultAsk: (problem) => askNeuron(problem, false),
  gates,
  slips,
  present: (problem) => presentNeuron(problem, problem.convention.coding === '0/1' ? 'step' : 'sign'),
};

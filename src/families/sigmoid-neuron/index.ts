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

/** A sigmoid neuron that descends binary cross-entropy: logistic regression. */
export const sigmoidNeuron: Family<NeuronProblem, NeuronParameters> = {
  id: 'sigmoid-neuron',
  problemSchema,
  parametersSchema,
  draw: (parameters, convention, stream) =>
    drawNeuron('sigmoid-neuron', parameters, convention, stream, worksheet, '0/1'),
  worksheet,
  defaultAsk: (problem) => askNeuron(problem, true),
  gates,
  slips,
  present: (problem) => presentNeuron(problem, 'sigmoid'),
};

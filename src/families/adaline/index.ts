import type { Family } from '../family.ts';
import { askNeuron } from '../shared/single-neuron/ask.ts';
import { drawNeuron } from '../shared/single-neuron/draw.ts';
import type { NeuronParameters } from '../shared/single-neuron/parameters.ts';
import { presentNeuron } from '../shared/single-neuron/present.ts';
import { type NeuronProblem, problemSchema } from '../shared/single-neuron/problem.ts';
import { gates } from './gates.ts';
import { parametersSchema } from './parameters.ts';
import { rateItems } from './rates.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Adaline: a linear unit that descends the squared error of its net. */
export const adaline: Family<NeuronProblem, NeuronParameters> = {
  id: 'adaline',
  problemSchema,
  parametersSchema,
  draw: (parameters, convention, stream) => drawNeuron('adaline', parameters, convention, stream, worksheet),
  worksheet,
  defaultAsk: (problem) => [
    ...askNeuron(problem, true),
    ...(problem.rates ? ['triedLoss', 'grows', 'best'] : []),
  ],
  gates,
  slips,
  present: (problem) => presentNeuron(problem, 'linear', rateItems(problem)),
};

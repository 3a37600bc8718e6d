import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { type MlpParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type MlpProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** One step of backpropagation and gradient descent through a multilayer perceptron. */
export const mlpBackprop: Family<MlpProblem, MlpParameters> = {
  id: 'mlp-backprop',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  // On random networks two decimals accept wholly wrong methods, and three sometimes do.
  decimals: { fewest: 3, usual: 4 },
  gates,
  slips,
  present,
};

import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { type OptimizerParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type OptimizerProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Some steps of gradient descent, momentum, AdaGrad, RMSProp or Adam, or one of Newton's method. */
export const optimizerStep: Family<OptimizerProblem, OptimizerParameters> = {
  id: 'optimizer-step',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { type DerivativeParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type DerivativeProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Forward and central difference quotients against the derivative of a formula. */
export const numericalDerivative: Family<DerivativeProblem, DerivativeParameters> = {
  id: 'numerical-derivative',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

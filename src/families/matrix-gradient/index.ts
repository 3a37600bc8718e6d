import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { type MatrixParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type MatrixProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Shapes and numbers of the gradients of Y = X Wᵀ + b. */
export const matrixGradient: Family<MatrixProblem, MatrixParameters> = {
  id: 'matrix-gradient',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

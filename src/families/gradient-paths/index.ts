import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { type PathsParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type PathsProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** What moves with one weight, and its gradient path by path and by the recursion of δ. */
export const gradientPaths: Family<PathsProblem, PathsParameters> = {
  id: 'gradient-paths',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

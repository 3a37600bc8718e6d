import type { Family } from '../family.ts';
import { defaultAsk } from './default-ask.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { parametersSchema, type SearchParameters } from './parameters.ts';
import { present } from './present.ts';
import { problemSchema, type SearchProblem } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Random search around or along the best point, against a step along the gradient. */
export const randomSearch: Family<SearchProblem, SearchParameters> = {
  id: 'random-search',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

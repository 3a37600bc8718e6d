import type { Family } from '../family.ts';
import { draw } from './draw.ts';
import { ANSWER } from './number-value.ts';
import { type ConceptParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type ConceptProblem, problemSchema } from './problem.ts';
import { worksheet } from './worksheet.ts';

/** Questions in words, from bank files only: multiple choice, true or false, matching, a short number. */
export const concept: Family<ConceptProblem, ConceptParameters> = {
  id: 'concept',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk: () => [ANSWER],
  gates: [],
  present,
};

import type { Family } from '../family.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { parametersSchema, type SoftmaxParameters } from './parameters.ts';
import { present } from './present.ts';
import { problemSchema, type SoftmaxProblem } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Probabilities from logits, cross-entropy, and its derivative by the logits. */
export const softmaxCrossEntropy: Family<SoftmaxProblem, SoftmaxParameters> = {
  id: 'softmax-cross-entropy',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk: () => ['p', 'loss', 'dz'],
  gates,
  slips,
  present,
};

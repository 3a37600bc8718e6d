import type { Family } from '../family.ts';
import { hasBias } from './collapse.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { ANSWER } from './identify.ts';
import { type ActivationParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type ActivationProblem, problemSchema } from './problem.ts';
import { slips } from './slips.ts';
import { worksheet } from './worksheet.ts';

/** Activation functions: their values and derivatives, their curves, and what remains of layers without them. */
export const activationFunctions: Family<ActivationProblem, ActivationParameters> = {
  id: 'activation-functions',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips,
  present,
};

function defaultAsk(problem: ActivationProblem): readonly string[] {
  switch (problem.task) {
    case 'values':
      return ['f', 'df'];
    case 'identify':
      return [ANSWER];
    case 'collapse':
      return hasBias(problem.convention) ? ['z2', 'W', 'b', 'y'] : ['z2', 'W', 'y'];
  }
}

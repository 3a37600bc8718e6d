import type { Worksheet } from '../../worksheet/types.ts';
import type { Family } from '../family.ts';
import { collapseWorksheet, hasBias } from './collapse.ts';
import { draw } from './draw.ts';
import { gates } from './gates.ts';
import { ANSWER, identifyWorksheet } from './identify.ts';
import { type ActivationParameters, parametersSchema } from './parameters.ts';
import { present } from './present.ts';
import { type ActivationProblem, problemSchema } from './problem.ts';
import { collapseSlips } from './slips-collapse.ts';
import { valuesSlips } from './slips-values.ts';
import { valuesWorksheet } from './values.ts';

/** Activation functions: their values and derivatives, their curves, and what remains of layers without them. */
export const activationFunctions: Family<ActivationProblem, ActivationParameters> = {
  id: 'activation-functions',
  problemSchema,
  parametersSchema,
  draw,
  worksheet,
  defaultAsk,
  gates,
  slips: [...valuesSlips, ...collapseSlips],
  present,
};

/** @throws {ProblemError} where a problem's parts do not fit together. */
function worksheet(problem: ActivationProblem): Worksheet {
  switch (problem.task) {
    case 'values':
      return valuesWorksheet(problem);
    case 'identify':
      return identifyWorksheet(problem);
    case 'collapse':
      return collapseWorksheet(problem);
  }
}

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

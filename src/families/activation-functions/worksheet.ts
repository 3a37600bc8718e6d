import type { Worksheet } from '../../worksheet/types.ts';
import { collapseWorksheet } from './collapse.ts';
import { identifyWorksheet } from './identify.ts';
import type { ActivationProblem } from './problem.ts';
import { valuesWorksheet } from './values.ts';

/** @throws {ProblemError} where a problem's parts do not fit together. */
export function worksheet(problem: ActivationProblem): Worksheet {
  switch (problem.task) {
    case 'values':
      return valuesWorksheet(problem);
    case 'identify':
      return identifyWorksheet(problem);
    case 'collapse':
      return collapseWorksheet(problem);
  }
}

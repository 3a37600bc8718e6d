import { vanishesAfter } from './function.ts';
import { type DerivativeProblem, directionsOf } from './problem.ts';
import { suffixOf } from './worksheet.ts';

/** f at the point and beside it, both quotients, f′, and the errors of those quotients that are not exact. */
export function defaultAsk(problem: DerivativeProblem): readonly string[] {
  const own = directionsOf(problem).flatMap((variable) => {
    const end = suffixOf(problem, variable);
    return ['fPlus', 'fMinus', 'forward', 'central', 'exact', ...errors(problem, variable)].map(
      (id) => `${id}${end}`,
    );
  });
  return ['f', ...own, ...(problem.tinyStep ? ['tinyStep'] : [])];
}

/** Forward quotients are exact for what is straight, central ones also for parabolas. */
function errors(problem: DerivativeProblem, variable: string): readonly string[] {
  const order = vanishesAfter(problem, variable, 3);
  if (order === 1 || order === 2) return [];
  return ['errorForward', ...(order === 3 ? [] : ['errorCentral']), 'relative'];
}

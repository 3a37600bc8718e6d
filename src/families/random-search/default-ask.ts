import { type SearchProblem, variablesOf } from './problem.ts';

/** The candidates' values and what is kept; both gradients, the step along one, and which way came further. */
export function defaultAsk(problem: SearchProblem): readonly string[] {
  const each = (id: string) => variablesOf(problem).map((name) => `${id}_${name}`);
  const kept = problem.search === 'local' ? each('at') : ['kept'];
  return [
    'f',
    'value',
    ...kept,
    ...(problem.h === undefined ? [] : each('numeric')),
    ...(problem.h === undefined && problem.rate === undefined ? [] : each('gradient')),
    ...(problem.rate === undefined ? [] : [...each('to'), 'reached', 'further']),
  ];
}

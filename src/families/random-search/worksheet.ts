import { lettersOf, scalar } from '../../conventions/letters.ts';
import { counted } from '../../number/number-texts.ts';
import type { Given, Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { functionOf, moved } from '../numerical-derivative/function.ts';
import { computed, given } from '../shared/quantities.ts';
import { gradientStep } from './gradient.ts';
import { functionAt, type SearchProblem, variablesOf } from './problem.ts';
import { search } from './search.ts';
import { atStart, moveSymbol, startSymbol } from './symbols.ts';

/**
 * f at the start, every candidate with its value and what is kept, and the gradient at the start with a step along it.
 * Ids end with `_` and a variable where there is one for each.
 * @throws {ProblemError} for a function that cannot be read, and for moves that do not fit.
 */
export function worksheet(problem: SearchProblem): Worksheet {
  check(problem);
  const f = computed(
    { id: 'f', shape: [], symbol: atStart(problem), stage: 'search' },
    'f',
    moved(functionAt(problem), '', ''),
  );
  return { quantities: [...givens(problem), f, ...search(problem), ...gradientStep(problem)] };
}

function check(problem: SearchProblem): void {
  functionOf(functionAt(problem));
  const size = variablesOf(problem).length;
  problem.moves.forEach((row, position) => {
    if (row.length === size) return;
    const message = `has ${counted(row.length, 'number')}, but needs ${size}, one for each variable`;
    throw new ProblemError(['moves', position], message);
  });
}

function givens(problem: SearchProblem): readonly Given[] {
  const { start, moves, h, rate } = problem;
  return [
    ...Object.entries(start).map(([name, value]) => given(name, value, startSymbol(name))),
    ...variablesOf(problem).map((name, column) =>
      given(
        `move_${name}`,
        moves.map((row) => row[column]!),
        moveSymbol(name),
      ),
    ),
    ...(h === undefined ? [] : [given('h', h, () => 'h')]),
    ...(rate === undefined ? [] : [given('rate', rate, scalar(lettersOf(problem.convention).rate))]),
  ];
}

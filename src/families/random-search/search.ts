import type { Computed, Shape } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import { betterSign, type SearchProblem, variablesOf } from './problem.ts';
import { atTried, bestSymbol, keptSymbol, triedSymbol } from './symbols.ts';
import { replaced } from './text.ts';

/** The best value before candidate k. */
export const BEST_BEFORE = '(k == 1 ? f : best[k-1])';

/** The variable at the best point before candidate k of a local search. */
export function keptBefore(name: string): string {
  return `(k == 1 ? ${name} : at_${name}[k-1])`;
}

/** Whether candidate k is better than all before. */
export function isBetter(problem: SearchProblem): string {
  return `value[k] ${betterSign(problem)} ${BEST_BEFORE}`;
}

/** Candidates, their values, the best so far, and where the search stands (local) or which candidate wins (around). */
export function search(problem: SearchProblem): readonly Computed[] {
  const { moves, goal } = problem;
  const shape: Shape = [moves.length];
  const stage = 'search';
  const local = problem.search === 'local';
  const names = variablesOf(problem);
  const better = isBetter(problem);
  return [
    ...names.map((name) =>
      computed(
        { id: `try_${name}`, shape, symbol: triedSymbol(name), stage },
        `try_${name}[k]`,
        `${local ? keptBefore(name) : name} + move_${name}[k]`,
      ),
    ),
    computed(
      { id: 'value', shape, symbol: atTried(problem), stage },
      'value[k]',
      replaced(problem, (name) => `try_${name}[k]`),
    ),
    computed(
      { id: 'best', shape, symbol: bestSymbol, stage },
      'best[k]',
      `${goal === 'maximise' ? 'max' : 'min'}(${BEST_BEFORE}, value[k])`,
    ),
    computed(
      { id: 'accepted', shape, symbol: ([k]) => `a_{${k ?? ''}}`, stage, kind: 'boolean' },
      'accepted[k]',
      `${better} ? 1 : 0`,
    ),
    ...(local
      ? names.map((name) =>
          computed(
            { id: `at_${name}`, shape, symbol: keptSymbol(name), stage },
            `at_${name}[k]`,
            `${better} ? try_${name}[k] : ${keptBefore(name)}`,
          ),
        )
      : winner(better, moves.length)),
  ];
}

/** The number of the best candidate, 0 where none is better than the start. */
function winner(better: string, count: number): readonly Computed[] {
  const stage = 'search';
  return [
    computed(
      { id: 'winner', shape: [count], symbol: ([k]) => `n_{${k ?? ''}}`, stage, kind: 'integer' },
      'winner[k]',
      `${better} ? k : (k == 1 ? 0 : winner[k-1])`,
    ),
    computed(
      { id: 'kept', shape: [], symbol: () => 'k^{\\star}', stage, kind: 'integer' },
      'kept',
      `winner[${count}]`,
    ),
  ];
}

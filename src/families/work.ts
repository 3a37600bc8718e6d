import { once } from '../once.ts';
import type { Decimals } from '../worksheet/decimals.ts';
import { solve } from '../worksheet/solve.ts';
import { tolerance } from '../worksheet/tolerance.ts';
import type { Family, Posed, Problem, Worked } from './family.ts';

/**
 * A problem with its worksheet, values and accepted intervals, each worked out when somebody first looks at it.
 * @throws {ProblemError} where the problem does not fit together; {@link RuleError} where its rules do not, on the first look.
 */
export function work<P extends Problem>(family: Family<P>, problem: P, decimals: Decimals): Worked<P> {
  return workOn({ family, problem, worksheet: family.worksheet(problem) }, decimals);
}

/** The same for a worksheet that is there already, such as one with a slip in it. */
export function workOn<P extends Problem>(
  { family, problem, worksheet }: Posed<P>,
  decimals: Decimals,
): Worked<P> {
  const mayTruncate = problem.convention.writing === 'round-or-truncate';
  const solved = once(() => solve(worksheet));
  const accepted = once(() => tolerance(solved(), { decimals, mayTruncate }));
  return {
    family,
    problem,
    worksheet,
    decimals,
    get solved() {
      return solved();
    },
    get tolerance() {
      return accepted();
    },
  };
}

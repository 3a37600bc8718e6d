import type { Family, Problem } from '../families/family.ts';
import { type Slip, slippedBy } from '../families/slip.ts';
import { valueOr } from '../number/no-value.ts';
import { numbersById } from '../worksheet/program.ts';
import { type Solved, solve } from '../worksheet/solve.ts';
import type { Worksheet } from '../worksheet/types.ts';

/** The problem as solved by somebody who makes a slip; undefined where it has no room for it. */
export function slippedSolution(
  family: Family,
  slip: Slip,
  worksheet: Worksheet,
  problem: Problem,
): Solved | undefined {
  const wrong = slippedBy(family, slip, worksheet, problem);
  return wrong && solve(wrong);
}

/** An entry as it would be printed; undefined where a slip leads to no value. */
export function printedAt(solved: Solved, id: string, digits: number): string | undefined {
  const number = numbersById(solved.program).get(id);
  if (number === undefined) return undefined;
  return valueOr(
    () => solved.fixed(number, digits),
    () => undefined,
  );
}

import { readProblemData } from '../../src/bank/read-problem.ts';
import { applySlips } from '../../src/families/slip.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** A problem as a file holds it, worked by the program: values by slot id, perhaps with slips on. */
export interface Worked {
  /** To so many decimals, as printed. */
  text(id: string, decimals: number): string;
  number(id: string): number;
}

export function worked(data: Readonly<Record<string, unknown>>, slips: readonly string[] = []): Worked {
  const { problem, worksheet, family } = readProblemData(data);
  const solved = solve(applySlips(family, worksheet, problem, slips));
  const numbers = numbersById(solved.program);
  const slot = (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`there is no ${id}`);
    return number;
  };
  return {
    text: (id, decimals) => solved.fixed(slot(id), decimals),
    number: (id) => solved.approximate(slot(id)),
  };
}

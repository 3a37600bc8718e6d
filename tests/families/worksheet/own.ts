import { PRESETS } from '../../../src/conventions/convention.ts';
import { ProblemError } from '../../../src/families/family.ts';
import { ownWorksheet, type WorksheetProblem } from '../../../src/families/worksheet/index.ts';
import { numbersById } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

/** A question with rules of its own, from what a problem file says. */
export function ownProblem(content: object): WorksheetProblem {
  const convention = PRESETS['modern']!;
  return { family: 'worksheet', convention, ...ownWorksheet.problemSchema.parse(content) };
}

/** What is wrong with it, with its place; or that nothing is. */
export function complaintOf(content: object): string {
  const read = ownWorksheet.problemSchema.safeParse(content);
  if (!read.success)
    return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
  try {
    ownWorksheet.worksheet(ownProblem(content));
    return 'nothing wrong';
  } catch (error) {
    if (error instanceof ProblemError) return `${error.path.join('.')}: ${error.message}`;
    throw error;
  }
}

/** Certified values by entry. */
export function valuesOf(content: object): { readonly at: (id: string, digits?: number) => number } {
  const solved = solve(ownWorksheet.worksheet(ownProblem(content)));
  const numbers = numbersById(solved.program);
  return { at: (id, digits = 12) => Number(solved.fixed(numbers.get(id)!, digits)) };
}

/** The public API of deltamark as a library. */
export { readBank } from './bank/read-bank.ts';
export { readProblemData, readProblemText } from './bank/read-problem.ts';
export { UserError } from './errors.ts';
export { FAMILIES, familyById } from './families/index.ts';
export { disagreements } from './worksheet/second-opinion.ts';
export { type Solved, solve } from './worksheet/solve.ts';
export { type Accepted, type Tolerance, tolerance } from './worksheet/tolerance.ts';
export type { Computed, Given, Quantity, Shape, Worksheet } from './worksheet/types.ts';

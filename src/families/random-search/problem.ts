import * as z from 'zod';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import type { Problem } from '../family.ts';
import { byVariable, type FunctionAt, widthText } from '../numerical-derivative/problem.ts';
import { numberText } from '../ranges.ts';
import { numberTable, oneOf } from '../shared/schemas.ts';

export const MOST_MOVES = 12;
export const GOALS = ['maximise', 'minimise'] as const;
/** `local`: a move starts at the best point so far; `around`: all moves start at the first point. */
export const SEARCHES = ['local', 'around'] as const;

/** A problem file of random-search, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  /** Over the variables under `start`. */
  function: expressionText.default('x*y'),
  start: byVariable(numberText),
  /** A row for each candidate, a column for each variable. */
  moves: numberTable(MOST_MOVES),
  goal: oneOf('goal', GOALS).default('maximise'),
  search: oneOf('search', SEARCHES).default('local'),
  /** Width of the numerical gradient at the start; left out, there is none. */
  h: widthText.optional(),
  /** Length of the step along the gradient, as a factor; left out, there is none. */
  rate: widthText.optional(),
});

export type SearchProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

export function variablesOf({ start }: SearchProblem): readonly string[] {
  return Object.keys(start);
}

/** The function at the start, as difference quotients read it. */
export function functionAt({ function: text, start, convention }: SearchProblem): FunctionAt {
  return { function: text, at: start, convention };
}

/** The relation of a better value to a worse one. */
export function betterSign({ goal }: SearchProblem): '>' | '<' {
  return goal === 'maximise' ? '>' : '<';
}

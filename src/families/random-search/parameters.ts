import * as z from 'zod';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { byVariable, widthText } from '../numerical-derivative/problem.ts';
import { grid, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { GOALS, SEARCHES } from './problem.ts';

const goal = oneOf('goal', GOALS);
const MOST_DRAWN = 8;
const ANYWHERE = grid('-4', '4', '1', true);

/** What a bank question may say; every field has a default. */
export const parametersSchema = z.strictObject({
  function: expressionText.default('x*y'),
  /** Ranges of the variables of the function. */
  start: byVariable(rangeSchema).default({ x: ANYWHERE, y: ANYWHERE }),
  /** How many candidates. */
  moves: wholeNumber(2, MOST_DRAWN).default(4),
  /** How far a candidate moves each variable. */
  range: rangeSchema.default(grid('-0.5', '0.5', '0.1', true)),
  goal: z.union([goal.transform((one) => [one]), z.array(goal).min(1)]).default(['maximise']),
  search: oneOf('search', SEARCHES).default('local'),
  /** Whether the gradient at the start, and a step along it, are asked as well. */
  gradient: z.boolean({ error: 'true or false' }).default(true),
  h: widthText.default('0.01'),
  rate: rangeSchema.default(grid('0.1', '0.1', '0.1')),
});

export type SearchParameters = Readonly<z.infer<typeof parametersSchema>>;

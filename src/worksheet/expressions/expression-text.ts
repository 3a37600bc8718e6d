import * as z from 'zod';
import { LONGEST } from './read-expression.ts';

/** What somebody types as a formula; it is parsed, never run. */
export const expressionText = z
  .union([z.string(), z.number()], { error: 'an expression, such as "q * z"' })
  .transform(String)
  .pipe(z.string().max(LONGEST, { error: `an expression has at most ${LONGEST} characters` }));

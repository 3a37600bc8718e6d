import * as z from 'zod';
import { textField } from '../../files/text-field.ts';
import { LONGEST } from './read-expression.ts';

/** What somebody types as a formula; it is parsed, never run. */
export const expressionText = textField('an expression, such as "q * z"')
  .transform(String)
  .pipe(z.string().max(LONGEST, { error: `an expression has at most ${LONGEST} characters` }));

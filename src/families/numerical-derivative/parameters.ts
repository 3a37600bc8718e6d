import * as z from 'zod';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { grid, rangeSchema } from '../ranges.ts';
import { oneOf } from '../shared/schemas.ts';
import { KINDS } from './kinds.ts';
import { byField, byVariable, MOST_WIDTHS, widthText } from './problem.ts';

const kind = oneOf('kind', Object.keys(KINDS) as [keyof typeof KINDS, ...(keyof typeof KINDS)[]]);

/** What a bank question may say; every field has a default. */
export const parametersSchema = z
  .strictObject({
    /** Which functions to draw from. */
    kind: z
      .union([kind.transform((one) => [one]), z.array(kind).min(1)], {
        error: `one of ${Object.keys(KINDS).join(', ')}, or a list of them`,
      })
      .optional(),
    /** A function of one's own in the place of a kind; its variables are drawn under `at`. */
    function: expressionText.optional(),
    /** Ranges of the variables; those of the kind where it is left out. */
    at: byVariable(rangeSchema).optional(),
    by: byField.optional(),
    coefficients: rangeSchema.default(grid('-3', '3', '1', true)),
    h: z
      .union([widthText.transform((text) => [text]), z.array(widthText).min(1).max(MOST_WIDTHS)])
      .optional(),
    tinyStep: z.boolean({ error: 'true or false' }).optional(),
  })
  .superRefine((parameters, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (parameters.function === undefined) return;
    if (parameters.kind) issue('kind', 'is for functions that are drawn; give a kind or a function');
    if (!parameters.at) issue('at', 'is missing: the ranges of the variables of the function');
  });

export type DerivativeParameters = Readonly<z.infer<typeof parametersSchema>>;

import * as z from 'zod';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { rangeSchema } from '../ranges.ts';
import { byId } from './ids.ts';
import { nested } from './nested.ts';
import { ruleFields, shapeSchema, valuesSchema } from './problem.ts';
import { worksheet } from './worksheet.ts';

/** A given of a bank question: fixed values, or a range to draw each entry from. */
const givenSchema = z.union(
  [
    valuesSchema.transform((values) => ({ kind: 'fixed' as const, values })),
    z
      .strictObject({ range: rangeSchema, shape: shapeSchema.default([]) })
      .transform(({ range, shape }) => ({ kind: 'drawn' as const, range, shape: shape as Shape })),
    rangeSchema.transform((range) => ({ kind: 'drawn' as const, range, shape: [] as Shape })),
  ],
  {
    error:
      'fixed numbers, a range such as { min: -1, max: 1, step: 0.5 }, or { range, shape: [rows, columns] }',
  },
);

/** What a bank says of a question with rules of its own; the rules are tried out at once. */
export const parametersSchema = z
  .strictObject({ givens: byId(givenSchema), ...ruleFields })
  .superRefine((parameters, context) => {
    const givens = Object.fromEntries(
      Object.entries(parameters.givens).map(([id, entry]) => [
        id,
        entry.kind === 'fixed' ? entry.values : nested(entry.shape, () => '0'),
      ]),
    );
    try {
      worksheet({ ...parameters, givens });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
    }
  });

export type WorksheetParameters = Readonly<z.infer<typeof parametersSchema>>;

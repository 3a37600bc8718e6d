import * as z from 'zod';
import { grid, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { TASKS } from './problem.ts';

const MOST_DRAWN = 8;

/** What a bank question may say; every field has a default. */
export const parametersSchema = z
  .strictObject({
    task: oneOf('task', TASKS).default('categorical'),
    /** 3 of softmax; 1 under the logistic function. */
    outputs: wholeNumber(1, MOST_DRAWN).optional(),
    logits: rangeSchema.default(grid('-1.5', '2.5', '0.1', true)),
    /** Left out: one-hot over softmax, else 0 or 1. */
    targets: z
      .union([z.literal('one-hot'), rangeSchema], {
        error: 'one-hot, a number, a list to pick from, or a range { min, max, step }',
      })
      .optional(),
  })
  .transform(({ outputs, ...rest }, context) => {
    const count = outputs ?? (rest.task === 'binary' ? 1 : 3);
    if (rest.task === 'categorical' && count < 2) {
      context.addIssue({ code: 'custom', path: ['outputs'], message: 'softmax needs at least 2 outputs' });
    }
    return { ...rest, outputs: count };
  });

export type SoftmaxParameters = Readonly<z.infer<typeof parametersSchema>>;

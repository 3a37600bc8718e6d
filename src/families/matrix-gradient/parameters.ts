import * as z from 'zod';
import { grid, rangeSchema } from '../ranges.ts';
import { oneOf } from '../shared/schemas.ts';
import { liesWithin, wholeRange } from '../shared/whole-ranges.ts';
import { MOST_ENTRIES, MOST_EXTENT, SQUARED_LOSSES } from './problem.ts';

/** Small enough to multiply by hand; the entries of X are whole, so that products have few decimals. */
const X_ENTRIES = grid('-3', '3', '1', true);
const W_ENTRIES = grid('-0.9', '0.9', '0.1', true);
const Y_ENTRIES = grid('-2', '2', '0.5', true);

/** What a bank question may say; every field has a default, and sizes another one where no numbers are given. */
export const parametersSchema = z
  .strictObject({
    /** `shapes`: big matrices without numbers, only their shapes and products are asked. */
    mode: oneOf('mode', ['numbers', 'shapes']).default('numbers'),
    samples: wholeRange(1, MOST_EXTENT).optional(),
    inputs: wholeRange(1, MOST_EXTENT).optional(),
    outputs: wholeRange(1, MOST_EXTENT).optional(),
    bias: z.boolean({ error: 'true or false' }).default(false),
    X: rangeSchema.default(X_ENTRIES),
    W: rangeSchema.default(W_ENTRIES),
    b: rangeSchema.default(W_ENTRIES),
    dY: rangeSchema.default(Y_ENTRIES),
    T: rangeSchema.default(Y_ENTRIES),
    /** Left out, dY is given; else it follows from Y and targets T. */
    loss: oneOf('loss', SQUARED_LOSSES).optional(),
  })
  .transform(({ samples, inputs, outputs, ...rest }, context) => {
    const shapes = rest.mode === 'shapes';
    const sizes = {
      samples: samples ?? (shapes ? grid('2', '9', '1') : grid('2', '2', '1')),
      inputs: inputs ?? (shapes ? grid('4', '12', '1') : grid('3', '3', '1')),
      outputs: outputs ?? (shapes ? grid('2', '9', '1') : grid('2', '2', '1')),
    };
    for (const [name, range] of Object.entries(sizes)) {
      if (shapes || liesWithin(range, 1, MOST_ENTRIES)) continue;
      const message = `a matrix with numbers has at most ${MOST_ENTRIES} rows or columns`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
    return { ...rest, ...sizes };
  });

export type MatrixParameters = Readonly<z.infer<typeof parametersSchema>>;

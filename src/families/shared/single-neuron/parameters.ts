import * as z from 'zod';
import { conventionSchema } from '../../../conventions/convention.ts';
import { grid, numberText, type Range, rangeSchema } from '../../ranges.ts';
import { oneOf, wholeNumber } from '../schemas.ts';
import { MOST_EPOCHS, MOST_INPUTS, MOST_SAMPLES, sampleSchema } from './problem.ts';
import { TABLE_NAMES } from './truth-tables.ts';

const READABLE_WEIGHTS = grid('-0.9', '0.9', '0.1', true);
const READABLE_INPUTS = grid('-1.5', '1.5', '0.5', true);

/** What differs between the families where a bank does not say. */
export interface NeuronDefaults {
  readonly learningRate: Range;
}

const EPOCHS = `a whole number from 1 to ${MOST_EPOCHS}, or { until: convergence, atMost: 8 }`;

const untilSchema = z.strictObject({
  until: z.literal('convergence'),
  atMost: wholeNumber(2, MOST_EPOCHS).default(8),
});

/** What a bank question may say about its neuron; every field has a default. */
export function parametersSchema(defaults: NeuronDefaults) {
  return z
    .strictObject({
      /** Number of inputs; a table or a list of samples brings its own. */
      inputCount: wholeNumber(1, MOST_INPUTS).default(2),
      /** How many samples to draw, or the samples themselves. */
      samples: z
        .union([wholeNumber(1, MOST_SAMPLES), z.array(sampleSchema).min(1).max(MOST_SAMPLES)])
        .default(4),
      /** A truth table in the place of samples, in the convention's coding. */
      table: oneOf('table', TABLE_NAMES).optional(),
      /** Presents the samples of a table or list in drawn order. */
      shuffle: z.boolean().default(false),
      inputs: rangeSchema.default(READABLE_INPUTS),
      /** Left out: one of the two classes. */
      targets: rangeSchema.optional(),
      weights: rangeSchema.default(READABLE_WEIGHTS),
      bias: rangeSchema.default(READABLE_WEIGHTS),
      learningRate: rangeSchema.default(defaults.learningRate),
      /** A number, or as many as it takes until one passes without a mistake. */
      epochs: z.union([wholeNumber(1, MOST_EPOCHS), untilSchema], { error: EPOCHS }).default(1),
      /** With epochs until convergence: false keeps only problems that go round in a circle instead. */
      converges: z.boolean().default(true),
      /** Adaline: other learning rates to try the same step with. */
      rates: z.array(numberText).min(2).max(6).optional(),
      /** Wins over the convention's. */
      update: oneOf('update', conventionSchema.shape.update.options).optional(),
      /** Keeps problems in which a net is exactly 0, where the step function's value there matters. */
      allowZeroNet: z.boolean().default(false),
    })
    .refine(({ samples }) => typeof samples === 'number' || sameWidths(samples), {
      path: ['samples'],
      error: 'every sample needs the same number of inputs',
    });
}

function sameWidths(samples: readonly { readonly input: readonly string[] }[]): boolean {
  return samples.every(({ input }) => input.length === samples[0]!.input.length);
}

export type NeuronParameters = Readonly<z.infer<ReturnType<typeof parametersSchema>>>;

import * as z from 'zod';
import { conventionSchema } from '../../../conventions/convention.ts';
import type { Problem } from '../../family.ts';
import { numberText } from '../../ranges.ts';
import { numberRow, oneOf, wholeNumber } from '../schemas.ts';

export const MOST_INPUTS = 16;
export const MOST_SAMPLES = 64;
export const MOST_EPOCHS = 64;
/** Samples times epochs. */
export const MOST_PRESENTATIONS = 256;

export const sampleSchema = z.strictObject({ input: numberRow(MOST_INPUTS), target: numberText });

/** A problem file of a single neuron, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  weights: numberRow(MOST_INPUTS),
  /** Left out where the convention has no bias. */
  bias: numberText.optional(),
  /** 0.1 where a problem does not say. */
  learningRate: numberText.default('0.1'),
  samples: z
    .array(sampleSchema, { error: 'a list of samples, each { input, target }' })
    .min(1, { error: 'at least one sample' })
    .max(MOST_SAMPLES, { error: `at most ${MOST_SAMPLES} samples` }),
  epochs: wholeNumber(1, MOST_EPOCHS).default(1),
  /** Adaline: other learning rates to try the same step with. */
  rates: numberRow(6).optional(),
  /** Asks as well whether the last epoch passed without a mistake; for neurons whose output is a class. */
  convergence: z.boolean().optional(),
  /** Wins over the convention's. */
  update: oneOf('update', conventionSchema.shape.update.options).optional(),
});

export type Sample = Readonly<z.infer<typeof sampleSchema>>;
export type NeuronProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The biasless convention has no x₀ and no b. */
export function hasBias({ convention }: NeuronProblem): boolean {
  return convention.bias !== 'none';
}

/** A problem's own way of updating wins over the convention's. */
export function updateOf(problem: NeuronProblem): 'online' | 'batch' {
  return problem.update ?? problem.convention.update;
}

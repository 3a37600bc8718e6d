import * as z from 'zod';
import { conventionSchema } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { grid, type Range, rangeSchema } from '../ranges.ts';
import { type ActivationChoice, activationSchema } from '../shared/activations.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { MOST_LAYERS, MOST_UNITS } from './problem.ts';

const READABLE_WEIGHTS = grid('-0.9', '0.9', '0.1', true);
const READABLE_INPUTS = grid('-1.5', '1.5', '0.5', true);

/** What a bank question may say about a network; every field has a default. */
export const networkFields = {
  /** Number of inputs, then the units of each layer: `[2, 3, 2]`. */
  units: z
    .array(wholeNumber(1, MOST_UNITS))
    .min(2, { error: 'the number of inputs, then the units of each layer: [2, 3, 2]' })
    .max(MOST_LAYERS + 1, { error: `at most ${MOST_LAYERS} layers` })
    .default([2, 2, 1]),
  /** One for each layer, or one for all. */
  activations: z.union([activationSchema, z.array(activationSchema)]).default({ name: 'sigmoid' }),
  weights: rangeSchema.default(READABLE_WEIGHTS),
  biases: rangeSchema.default(READABLE_WEIGHTS),
  inputs: rangeSchema.default(READABLE_INPUTS),
  /** Left out: one-hot over softmax, else 0 or 1. */
  targets: z
    .union([z.literal('one-hot'), rangeSchema], {
      error: 'one-hot, a number, a list to pick from, or a range { min, max, step }',
    })
    .optional(),
  learningRate: rangeSchema.default(grid('0.5', '0.5', '0.1')),
  /** Wins over the convention's. */
  loss: oneOf('loss', conventionSchema.shape.loss.options).optional(),
};

/** As many activations as layers, and softmax at the end only. */
export function checkActivations<
  P extends {
    readonly units: readonly number[];
    readonly activations: ActivationChoice | readonly ActivationChoice[];
  },
>({ activations, ...rest }: P, context: z.RefinementCtx) {
  const layers = rest.units.length - 1;
  const each: readonly ActivationChoice[] =
    'name' in activations ? Array.from({ length: layers }, () => activations) : activations;
  const issue = (message: string) => context.addIssue({ code: 'custom', path: ['activations'], message });
  if (each.length !== layers) issue(`${counted(each.length, 'activation')} for ${counted(layers, 'layer')}`);
  if (each.slice(0, -1).some(({ name }) => name === 'softmax')) issue('softmax is for the output layer only');
  return { ...rest, activations: each };
}

/** What a bank question may say. */
export const parametersSchema = z.strictObject(networkFields).transform(checkActivations);

export type MlpParameters = Readonly<z.infer<typeof parametersSchema>>;
export type Targets = 'one-hot' | Range;

import * as z from 'zod';
import type { Problem } from '../family.ts';
import {
  type MlpProblem,
  MOST_LAYERS,
  MOST_UNITS,
  problemSchema as networkSchema,
} from '../mlp-backprop/problem.ts';
import { numberText } from '../ranges.ts';
import { wholeNumber } from '../shared/schemas.ts';

/** A problem file of gradient-paths, `family` and `convention` aside: a network and one of its weights. */
export const problemSchema = networkSchema.extend({
  /** From an input of a layer, counted from 1 (0 is the bias), to a unit of it. */
  weight: z.strictObject(
    {
      layer: wholeNumber(1, MOST_LAYERS),
      unit: wholeNumber(1, MOST_UNITS),
      input: wholeNumber(0, MOST_UNITS),
    },
    { error: 'one weight: { layer, unit, input }, where input 0 is the bias' },
  ),
  /** Only where the weight is also to be updated. */
  learningRate: numberText.optional(),
});

export type PathsProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The network alone. Both ways to the gradient belong to one point: δ goes back through the weights as they are. */
export function networkOf({
  weight: _one,
  learningRate = '0',
  convention,
  ...network
}: PathsProblem): MlpProblem {
  return { ...network, learningRate, convention: { ...convention, hiddenDeltas: 'old' } };
}

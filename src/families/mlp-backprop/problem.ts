import * as z from 'zod';
import { conventionSchema } from '../../conventions/convention.ts';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';
import { activationSchema } from '../shared/activations.ts';
import { numberRow, numberTable, oneOf } from '../shared/schemas.ts';

export const MOST_LAYERS = 8;
export const MOST_UNITS = 64;

const layerSchema = z.strictObject({
  /** In the convention's orientation. */
  weights: numberTable(MOST_UNITS),
  /** One number for each unit; left out where the convention has no biases. */
  bias: numberRow(MOST_UNITS).optional(),
  activation: activationSchema,
});

/** A problem file of mlp-backprop, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  layers: z
    .array(layerSchema, { error: 'a list of layers, each { weights, bias, activation }' })
    .min(1, { error: 'at least one layer' })
    .max(MOST_LAYERS, { error: `at most ${MOST_LAYERS} layers` }),
  input: numberRow(MOST_UNITS),
  target: numberRow(MOST_UNITS),
  /** Wins over the convention's. */
  loss: oneOf('loss', conventionSchema.shape.loss.options).optional(),
  /** 0.1 where a problem does not say. */
  learningRate: numberText.default('0.1'),
});

export type LayerProblem = Readonly<z.infer<typeof layerSchema>>;
export type MlpProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

import * as z from 'zod';
import { conventionSchema, type Loss } from '../../conventions/convention.ts';
import { numberText } from '../ranges.ts';
import { steepActivationSchema } from '../shared/activation-choice.ts';
import {
  notNegative,
  numberRow,
  numberTable,
  oneOf,
  positiveNumber,
  wholeNumber,
} from '../shared/schemas.ts';
import { type Optimizer, optimizerSchema } from './optimizers.ts';

export const MOST_LAYERS = 8;
export const MOST_UNITS = 64;
export const MOST_SAMPLES = 64;
export const MOST_EPOCHS = 64;

/** What a convention may say, and what only a problem has. */
export const NETWORK_LOSSES = [...conventionSchema.shape.loss.options, 'huber', 'hinge'] as const;
export type NetworkLoss = Loss | 'huber' | 'hinge';

const layerSchema = z.strictObject({
  /** In the convention's orientation. */
  weights: numberTable(MOST_UNITS),
  /** One number for each unit; a layer without it has none. */
  bias: numberRow(MOST_UNITS).optional(),
  activation: steepActivationSchema,
});

const layers = z
  .array(layerSchema, { error: 'a list of layers, each { weights, bias, activation }' })
  .min(1, { error: 'at least one layer' })
  .max(MOST_LAYERS, { error: `at most ${MOST_LAYERS} layers` });

/** A network that one sample passes through, `family` and `convention` aside. */
export const networkSchema = z.strictObject({
  layers,
  input: numberRow(MOST_UNITS),
  target: numberRow(MOST_UNITS),
  /** Wins over the convention's. */
  loss: oneOf('loss', conventionSchema.shape.loss.options).optional(),
  /** 0.1 where a problem does not say. */
  learningRate: numberText.default('0.1'),
});

export const sampleSchema = z.strictObject({ input: numberRow(MOST_UNITS), target: numberRow(MOST_UNITS) });

const EPOCHS = `a whole number from 1 to ${MOST_EPOCHS}, or { until: convergence, atMost: 8 }`;

const FROZEN = 'a list of what does not learn, such as [b1, W2]';

/** `huber`, or `{ name: huber, delta: "1" }`. */
const lossField = z.union(
  [
    oneOf('loss', NETWORK_LOSSES),
    z.strictObject({ name: oneOf('loss', NETWORK_LOSSES), delta: positiveNumber('delta').optional() }),
  ],
  { error: `one of ${NETWORK_LOSSES.join(', ')}, or { name: huber, delta: "1" }` },
);

/** How a network is trained, in problem files and in parameters alike. */
export const trainingFields = {
  loss: lossField.optional(),
  /** Where |t − a| is larger, the Huber loss is straight. */
  delta: positiveNumber('delta').optional(),
  epochs: z
    .union(
      [
        wholeNumber(1, MOST_EPOCHS),
        z.strictObject({ until: z.literal('convergence'), atMost: wholeNumber(1, MOST_EPOCHS).default(8) }),
      ],
      { error: EPOCHS },
    )
    .optional(),
  /** Wins over the convention's. */
  update: oneOf('update', conventionSchema.shape.update.options).optional(),
  /** Samples of an update; 1 is online, all are a batch. */
  batchSize: wholeNumber(1, MOST_SAMPLES).optional(),
  optimizer: optimizerSchema.optional(),
  /** Short for the optimizer of that name. */
  momentum: notNegative('momentum').optional(),
  /** λ of ½λ‖W‖² and of λ‖W‖₁, which are added to the loss; biases are left out of them. */
  l2: notNegative('l2').optional(),
  l1: notNegative('l1').optional(),
  frozen: z
    .array(z.string().regex(/^[Wb][1-9]$/, { error: FROZEN }), { error: FROZEN })
    .min(1)
    .optional(),
  /** ε: targets become (1 − ε)t + ε/K. */
  labelSmoothing: notNegative('labelSmoothing').optional(),
};

/** What may be written shortly. */
export interface Short {
  readonly loss?: z.infer<typeof lossField> | undefined;
  readonly delta?: string | undefined;
  readonly epochs?: z.infer<typeof trainingFields.epochs>;
  readonly momentum?: string | undefined;
  readonly optimizer?: Optimizer | undefined;
}

/** The same as it is kept; `momentum` remains where it stood beside an optimizer, which is a mistake. */
export interface Kept {
  readonly loss?: NetworkLoss;
  readonly delta?: string;
  readonly epochs?: number;
  readonly convergence?: true;
  readonly until?: 'convergence';
  readonly optimizer?: Optimizer;
  readonly momentum?: string;
}

/** Fields that are written shortly, as they are kept. */
export function writtenOut<T extends Short>({
  loss,
  epochs,
  momentum,
  optimizer,
  delta,
  ...rest
}: T): Omit<T, keyof Short> & Kept {
  const named: { readonly name?: NetworkLoss | undefined; readonly delta?: string | undefined } =
    typeof loss === 'object' ? loss : { name: loss };
  const bend = named.delta ?? delta;
  const short: Optimizer | undefined = momentum === undefined ? undefined : { name: 'momentum', momentum };
  const chosen = optimizer ?? short;
  const until: Kept =
    typeof epochs === 'object' ? { epochs: epochs.atMost, convergence: true, until: 'convergence' } : {};
  return {
    ...rest,
    ...(named.name === undefined ? {} : { loss: named.name }),
    ...(bend === undefined ? {} : { delta: bend }),
    ...(typeof epochs === 'number' ? { epochs } : until),
    ...(chosen === undefined ? {} : { optimizer: chosen }),
    ...(optimizer !== undefined && momentum !== undefined ? { momentum } : {}),
  };
}

/** A problem file of mlp-backprop, `family` and `convention` aside. */
export const problemSchema = z
  .strictObject({
    layers,
    input: numberRow(MOST_UNITS).optional(),
    target: numberRow(MOST_UNITS).optional(),
    /** In the place of one input and target. */
    samples: z
      .array(sampleSchema, { error: 'a list of samples, each { input, target }' })
      .min(1, { error: 'at least one sample' })
      .max(MOST_SAMPLES, { error: `at most ${MOST_SAMPLES} samples` })
      .optional(),
    /** 0.1 where a problem does not say. */
    learningRate: numberText.default('0.1'),
    /** Asks as well whether the last epoch changed nothing. */
    convergence: z.boolean().optional(),
    ...trainingFields,
  })
  .transform((written) => writtenOut(written));

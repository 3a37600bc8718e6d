import * as z from 'zod';
import { notNegative, oneOf, wholeNumber } from '../shared/schemas.ts';

export const MOST_EPOCHS = 64;

/** Losses of one output. */
export const SQUARED_LOSSES = ['half-squared-error', 'squared-error', 'mean-squared-error'] as const;
export type NeuronLoss = (typeof SQUARED_LOSSES)[number] | 'binary-cross-entropy';

/** What tells the fields of the single neurons apart. */
export interface NeuronVariant {
  /** What it may descend, the usual one first; nothing: it corrects mistakes. */
  readonly losses: readonly NeuronLoss[];
}

const EPOCHS = `a whole number from 1 to ${MOST_EPOCHS}, or { until: convergence, atMost: 8 }`;

export const epochsField = z.union(
  [
    wholeNumber(1, MOST_EPOCHS),
    z.strictObject({ until: z.literal('convergence'), atMost: wholeNumber(1, MOST_EPOCHS).default(8) }),
  ],
  { error: EPOCHS },
);

const FROZEN = 'a list of what does not learn: [b]';

const frozenField = z.array(oneOf('frozen', ['b']), { error: FROZEN }).length(1, { error: FROZEN });
const zeroNetField = oneOf('zeroNet', ['wrong']);

/** A field that other neurons have. */
function refused(why: string) {
  return z.undefined({ error: why }).optional();
}

const ONLY_PERCEPTRON = 'belongs to the perceptron rule: this neuron learns from every sample; leave it out';

/** Fields whose meaning depends on what a neuron computes and descends; their numbers may be ranges to draw from. */
export function variantFields<T extends z.ZodType = ReturnType<typeof notNegative>>(
  { losses }: NeuronVariant,
  range?: T,
) {
  const descends = losses.length > 0;
  const number = (name: string) => (range ?? notNegative(name)) as T;
  return {
    loss: lossField(losses),
    /** λ: ½λ‖w‖² is added to the loss; the bias is left out of it. */
    l2: descends
      ? number('l2').optional()
      : refused('adds to a loss, and the perceptron rule descends none; leave it out'),
    /** The bias does not learn. */
    frozen: frozenField.optional(),
    /** θ: the output is 0 where |net| ≤ θ. */
    band: descends ? refused(ONLY_PERCEPTRON) : number('band').optional(),
    /** `wrong`: a net of 0 is a mistake for both classes, whatever the convention makes of it. */
    zeroNet: descends ? refused(ONLY_PERCEPTRON) : zeroNetField.optional(),
  };
}

function lossField(losses: readonly NeuronLoss[]) {
  const [usual] = losses;
  const none = 'the perceptron rule corrects mistakes and descends no loss; leave it out';
  const field: z.ZodType<NeuronLoss | undefined> =
    usual === undefined
      ? refused(none)
      : oneOf('loss', losses as readonly [NeuronLoss, ...NeuronLoss[]]).default(usual);
  return field;
}

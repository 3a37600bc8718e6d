import { z } from 'zod';

const fields = {
  /** `rows`: W x + b, a row for each neuron; `columns`: x W + b. */
  weights: z.enum(['rows', 'columns']),
  bias: z.enum(['separate', 'x0=1', 'x0=-1', 'none']),
  /** `gradient`: δ = ∂J/∂z; `negative`: δ = −∂J/∂z. `dW` and `db` are always ∂J/∂·. */
  delta: z.enum(['gradient', 'negative']),
  /** Whether the loss adds up or averages over the outputs, and over the samples of a batch. */
  outputs: z.enum(['sum', 'mean']),
  batch: z.enum(['sum', 'mean']),
  /** Value of the step function at 0; slope of ReLU at 0. */
  step0: z.enum(['1', '0']),
  relu0: z.enum(['0', '1']),
  coding: z.enum(['0/1', '-1/+1']),
  /** `error`: w += η(t − y)x; `target`: w += η·t·x on errors. */
  perceptron: z.enum(['error', 'target']),
  /** Base of the logarithm in cross-entropy: scales loss and gradients alike. */
  log: z.enum(['e', '10', '2']),
  /** Which weights send δ back: those before the update (right) or after it. */
  hiddenDeltas: z.enum(['old', 'new']),
  update: z.enum(['online', 'batch']),
  decimals: z.coerce.string().regex(/^([0-9]|1[0-2])$/, 'a whole number from 0 to 12'),
  mark: z.enum(['point', 'comma']),
  writing: z.enum(['round', 'round-or-truncate']),
  names: z.enum(['z/a', 'v/y', 'u/y', 'net/out']),
  /** The loss of a network or neuron; a problem's own `loss` wins over it. */
  loss: z.enum([
    'half-squared-error',
    'squared-error',
    'mean-squared-error',
    'binary-cross-entropy',
    'categorical-cross-entropy',
  ]),
};

export const conventionSchema = z.strictObject(fields);

/** What a course agrees on, shared by generator, engine, sheet and marker. */
export type Convention = Readonly<z.infer<typeof conventionSchema>>;
export type Loss = Convention['loss'];

export const CONVENTION_FIELDS = Object.keys(fields) as readonly (keyof Convention)[];

const MODERN: Convention = {
  weights: 'rows',
  bias: 'separate',
  delta: 'gradient',
  outputs: 'sum',
  batch: 'sum',
  step0: '1',
  relu0: '0',
  coding: '0/1',
  perceptron: 'error',
  log: 'e',
  hiddenDeltas: 'old',
  update: 'online',
  decimals: '4',
  mark: 'point',
  writing: 'round',
  names: 'z/a',
  loss: 'half-squared-error',
};

/** Presets by name; each differs from `modern` in what is listed. */
export const PRESETS: Readonly<Record<string, Convention>> = {
  modern: MODERN,
  'delta-rule': { ...MODERN, delta: 'negative', bias: 'x0=1' },
  'rosenblatt-bipolar': { ...MODERN, coding: '-1/+1', perceptron: 'target' },
  threshold: { ...MODERN, bias: 'x0=-1' },
  'row-vector': { ...MODERN, weights: 'columns' },
  sensitivity: { ...MODERN, loss: 'squared-error', names: 'u/y' },
};

/** `modern`, or overrides on a preset: `{ preset: modern, weights: columns }`. */
export const conventionChoiceSchema = z.union([
  z.string(),
  z.strictObject({ preset: z.string(), ...fields }).partial(),
]);
export type ConventionChoice = z.infer<typeof conventionChoiceSchema>;

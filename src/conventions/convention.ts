import * as z from 'zod';
import { notationSchema } from './notation.ts';

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

export const conventionSchema = z.strictObject({ ...fields, ...notationSchema.shape });

/** What a course agrees on, shared by generator, engine, sheet and marker. */
export type Convention = Readonly<z.infer<typeof conventionSchema>>;
/** The constant input whose weight the bias is, where it is one. */
export function biasInputOf({ bias }: Pick<Convention, 'bias'>): '1' | '-1' | undefined {
  return { 'x0=1': '1' as const, 'x0=-1': '-1' as const, separate: undefined, none: undefined }[bias];
}

export type Loss = Convention['loss'];

/** What a course settles, beside notation: the fields that a bank may leave open. */
export const CONVENTION_FIELDS = Object.keys(fields) as readonly (keyof typeof fields)[];

/** The values that a field may have; none where it is a number. */
export function valuesOf(field: keyof Convention): readonly string[] {
  const schema = conventionSchema.shape[field];
  const listed = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return 'options' in listed ? listed.options : [];
}

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

/** As each lecture writes its exercises; a problem's own loss, or an override, serves where a lecture has several. */
const LECTURES: Readonly<Record<string, Convention>> = {
  /** v⁰ = x W⁰ + b⁰, y⁰ = g⁰(v⁰); target y, error e; ∂e/∂v¹ has no letter of its own. */
  'lecture-000': {
    ...MODERN,
    weights: 'columns',
    loss: 'categorical-cross-entropy',
    names: 'v/y',
    layersFrom: '0',
    layerMark: 'bare',
    indices: 'commas',
    target: 'y',
    lossLetter: 'e',
    activationLetter: 'g',
    deltaSymbol: 'derivative',
  },
  /** ŷ = f(Σ wᵢxᵢ + b), w += λ(y − ŷ)x; J of Adaline, while its cross-entropy is L. */
  'lecture-001': { ...MODERN, target: 'y', output: 'hat', rate: 'lambda', lossLetter: 'J' },
  /** z^[1] = W^[1] x + b^[1], a^[1] = g(z^[1]), a^[3] = ŷ; ReLU′(0) = 1; no δ. */
  'lecture-002': {
    ...MODERN,
    loss: 'binary-cross-entropy',
    relu0: '1',
    layerMark: 'brackets',
    target: 'y',
    output: 'hat',
    rate: 'alpha',
    activationLetter: 'g',
    deltaSymbol: 'derivative',
  },
  /** One neuron as a graph of gates, which has no notation of networks. */
  'lecture-003': MODERN,
  /** uᵐ = Wᵐ yᵐ⁻¹ + bᵐ, δᵐ = ∂J/∂uᵐ, desired d; squared error without ½. */
  'lecture-004': {
    ...MODERN,
    loss: 'squared-error',
    names: 'u/y',
    layerMark: 'bare',
    indices: 'commas',
    rate: 'alpha',
    lossLetter: 'J',
  },
};

/** Presets by name; each differs from `modern` in what is listed. */
export const PRESETS: Readonly<Record<string, Convention>> = {
  modern: MODERN,
  'delta-rule': { ...MODERN, delta: 'negative', bias: 'x0=1' },
  'rosenblatt-bipolar': { ...MODERN, coding: '-1/+1', perceptron: 'target' },
  threshold: { ...MODERN, bias: 'x0=-1' },
  'row-vector': { ...MODERN, weights: 'columns' },
  sensitivity: { ...MODERN, loss: 'squared-error', names: 'u/y' },
  ...LECTURES,
};

/** `modern`, or overrides on a preset: `{ preset: modern, weights: columns }`. */
export const conventionChoiceSchema = z.union([
  z.string(),
  conventionSchema.extend({ preset: z.string() }).partial(),
]);
export type ConventionChoice = z.infer<typeof conventionChoiceSchema>;

import type { Rational } from '../number/rational.ts';

/** Sizes of a quantity: `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix, `[times, rows, columns]` a matrix traced. */
export type Shape =
  | readonly []
  | readonly [number]
  | readonly [number, number]
  | readonly [number, number, number];

/**
 * How a slot is compared: a real number by its accepted interval, the others exactly. `choices` are several options
 * of which all right ones are chosen and no others: the nth adds 2ⁿ⁻¹ to its value.
 */
export type Kind = 'real' | 'integer' | 'boolean' | 'choice' | 'choices';

/** TeX of one entry, from its index texts; with no index texts, of the whole quantity. */
export type Symbol = (indices: readonly string[]) => string;

/**
 * Part of the calculation, for the titles that quantities stand under; `forward` and `loss` follow from the given
 * values alone, all others belong to what is done with them.
 */
export type Stage =
  | 'forward'
  | 'loss'
  | 'backward'
  | 'update'
  | 'collapse'
  | 'convergence'
  | 'derivative'
  | 'differences'
  | 'errors'
  | 'function'
  | 'gradient'
  | 'hessian'
  | 'inverse'
  | 'paths'
  | 'rates'
  | 'recursion'
  | 'search'
  | 'shapes'
  | 'step'
  | 'structure'
  | 'values';

/** What a given quantity is to its method: `layer-weights` enter a layer of a network, a `bias` its units or a neuron. */
export type GivenPart = 'layer-weights' | 'bias';

/**
 * What a computed quantity is to its method. What documents agree on about it and what practice hints at depends on
 * this, never on its id; a quantity without it is nothing that such a text fits.
 */
export type ComputedPart =
  /** A net sum; what a unit of a layer makes of it, or the only neuron. */
  | 'net'
  | 'out'
  | 'output'
  /** How far a neuron is from its target. */
  | 'error'
  /** The loss of a sample or a problem, what its outputs add to it, and that of an epoch. */
  | 'loss'
  | 'loss-term'
  | 'epoch-loss'
  /** f′(net); what comes back through the weights of the layer above; δ of a layer. */
  | 'slope'
  | 'back'
  | 'delta'
  /** Of a layer, by its weights and biases; `direction`: along which a neuron's weights are changed. */
  | 'weight-gradient'
  | 'bias-gradient'
  | 'direction'
  /** Of a layer after one step; of a neuron or an optimizer after each. */
  | 'new-weight'
  | 'new-bias'
  | 'weight'
  | 'bias'
  /** Of a computational graph. */
  | 'gate'
  | 'gate-gradient';

/** What the first index of a quantity counts that is worked again and again. */
export type Counted = 'presentation' | 'update' | 'epoch' | 'step';

interface Named {
  /** ASCII, the same in every notation and language: `z1`, `newW2`. */
  readonly id: string;
  readonly shape: Shape;
  readonly kind: Kind;
  readonly symbol: Symbol;
}

/** A quantity printed on the sheet, exact as printed; `values` row by row. */
export interface Given extends Named {
  readonly role: 'given';
  readonly part?: GivenPart;
  readonly values: readonly Rational[];
}

/** Which derivative a quantity is. */
export interface GradientOf {
  readonly loss: string;
  readonly of: string;
  readonly factor?: Rational;
  /** Entry by entry: [k] is ∂loss[k]/∂of[k], of a function that is applied to each entry alone. */
  readonly each?: true;
  /**
   * Step by step along the first index: entry [p, …] is ∂loss[p]/∂of[p−1, …], where of[0, …] is this quantity.
   * So `{ loss: 'loss', of: 'w', before: 'w0' }` is the gradient of each presentation by the weights that it meets.
   */
  readonly before?: string;
  /** Which entry of `of` step p meets, 0 for `before`; p − 1 if it does not say. */
  readonly met?: (step: number) => number;
  /** Step by step too, but of what belongs to the same step: [p, …] is ∂loss[p]/∂of[p, …]. */
  readonly along?: true;
}

/** A quantity that follows from others. */
export interface Computed extends Named {
  readonly role: 'computed';
  /** `z1[j] = sum(i, W1[j,i]*x[i]) + b1[j]`; several where they are equal in exact arithmetic, the first is typeset. */
  readonly rules: readonly string[];
  readonly stage: Stage;
  readonly part?: ComputedPart;
  /** Of a trace, presentation by presentation, epoch by epoch or step by step. */
  readonly counts?: Counted;
  /**
   * A fine step: where nobody asks for it, the solution writes its rule in the place of its symbol. Such a rule holds
   * no sum. `product`: only where the rule is a plain product that one step alone reads.
   */
  readonly inline?: boolean | 'product';
  /** The right side in letters, in TeX, where the first rule is a list of cases that nobody would write down. */
  readonly formula?: string;
  /** This quantity is `factor · ∂loss/∂of`: reverse-mode differentiation gives a second opinion. */
  readonly gradientOf?: GradientOf;
}

export type Quantity = Given | Computed;

/** Named quantities in the order in which they are written down. */
export interface Worksheet {
  readonly quantities: readonly Quantity[];
}

/** Number of entries of a shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce<number>((product, extent) => product * extent, 1);
}

/** Index tuples of a shape, counted from 1, row by row: `[1,1], [1,2], [2,1] …`; a scalar has one empty tuple. */
export function indexTuples(shape: Shape): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (tuples, extent) =>
      tuples.flatMap((tuple) => Array.from({ length: extent }, (_, index) => [...tuple, index + 1])),
    [[]],
  );
}

/** Id of one entry: `z1[2]`, `W2[1,3]`, `loss`. */
export function entryId(id: string, indices: readonly number[]): string {
  return indices.length === 0 ? id : `${id}[${indices.join(',')}]`;
}

import * as z from 'zod';
import { oncePer } from '../once.ts';

/**
 * How a lecture writes what the other fields settle: nothing here changes a value, an id or a mark. A convention
 * that leaves a field out has its default; {@link notationOf} fills them in.
 */
const fields = {
  /** Number of the first layer after the input, in symbols; ids count layers from 1 everywhere. */
  layersFrom: z.enum(['1', '0']),
  /** The layer over a symbol: z^{(1)}, z^{[1]}, z^{1}. */
  layerMark: z.enum(['parentheses', 'brackets', 'bare']),
  /** Indices of a weight: w_{12}, w_{1,2}. */
  indices: z.enum(['joined', 'commas']),
  /** Letter of the target; left out, the one that goes with `names`: t beside z and net, d beside v and u. */
  target: z.enum(['t', 'd', 'y']),
  /** `hat`: the output of a neuron, and of the last layer of a network, is ŷ. A neuron's is wherever y is the target. */
  output: z.enum(['plain', 'hat']),
  /** Letter of the learning rate. */
  rate: z.enum(['eta', 'alpha', 'lambda']),
  /** Letter of the loss. Beside the loss e, the error of a neuron is ε. */
  lossLetter: z.enum(['L', 'J', 'e']),
  /** Letter of an activation function, as in f′(z). */
  activationLetter: z.enum(['f', 'g']),
  /** `derivative`: δ is written ∂L/∂z, wherever it is that. */
  deltaSymbol: z.enum(['delta', 'derivative']),
};

/** All optional, so that what was stored before a field was added still reads the same. */
export const notationSchema = z.strictObject(fields).partial();
export type Notation = Readonly<
  Required<{ [Field in keyof typeof fields]: z.infer<(typeof fields)[Field]> }>
>;

export type Names = 'z/a' | 'v/y' | 'u/y' | 'net/out';

const TARGETS: Readonly<Record<Names, Notation['target']>> = {
  'z/a': 't',
  'v/y': 'd',
  'u/y': 'd',
  'net/out': 't',
};

const DEFAULTS: Omit<Notation, 'target'> = {
  layersFrom: '1',
  layerMark: 'parentheses',
  indices: 'joined',
  output: 'plain',
  rate: 'eta',
  lossLetter: 'L',
  activationLetter: 'f',
  deltaSymbol: 'delta',
};

type Written = Readonly<z.infer<typeof notationSchema>> & { readonly names: Names };

/** Every field of notation of a convention, with the defaults of those it leaves out; each symbol asks for it. */
export const notationOf = oncePer((convention: Written): Notation => {
  const defaults = { ...DEFAULTS, target: TARGETS[convention.names] };
  return Object.fromEntries(
    Object.entries(defaults).map(([field, value]) => [field, convention[field as keyof Notation] ?? value]),
  ) as unknown as Notation;
});

/** The same convention in the letters of the ids: z, a, t, eta, and layers from 1. */
export function inIdLetters<C extends Written>(convention: C): C {
  const written = Object.entries(convention).filter(([field]) => !Object.hasOwn(fields, field));
  return { ...(Object.fromEntries(written) as C), names: 'z/a' };
}

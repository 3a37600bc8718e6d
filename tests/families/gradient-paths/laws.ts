import type { Exercise } from '../../../src/exam/exercise.ts';
import type { PathsProblem } from '../../../src/families/gradient-paths/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { type RandomConvention, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, signOf } from '../../reference/decimal.ts';
import type { Entries } from '../../reference/hand.ts';
import { randomNetwork } from '../mlp-backprop/laws.ts';
import { quotients, work } from './by-hand.ts';

const paths = (parameters: Readonly<Record<string, unknown>>, more: Partial<Outline> = {}): Outline => ({
  family: 'gradient-paths',
  parameters,
  ...more,
});

const RELU = { units: [3, 3, 2, 1], activations: ['relu', 'relu', 'sigmoid'] };
const ENTROPY = { loss: 'binary-cross-entropy', relu0: '1' } as const;

const outlines: Readonly<Record<string, Outline>> = {
  'sigmoid 2-2-1': { family: 'gradient-paths' },
  'sensitivities 2-3-1, updated': paths(
    { units: [2, 3, 1], weight: { layer: [1, 2] }, learningRate: 0.5 },
    { convention: { loss: 'squared-error', names: 'u/y' } },
  ),
  'relu and cross-entropy 3-3-2-1': paths(
    { ...RELU, biases: { min: '0.1', max: '0.9' }, deadPaths: 'forbidden' },
    { convention: ENTROPY },
  ),
  'one path dead': paths({ ...RELU, deadPaths: 'required' }, { convention: ENTROPY }),
  'weights in columns, negative δ, 3-2-2-1': paths(
    { units: [3, 2, 2, 1], activations: 'tanh', learningRate: 0.8 },
    { convention: { weights: 'columns', delta: 'negative' } },
  ),
  'bias of x0 = −1, two outputs': paths(
    { units: [2, 2, 2], weight: { layer: 1, input: 0 } },
    { convention: { bias: 'x0=-1' } },
  ),
  'paths that part twice': paths({ units: [2, 2, 2, 2], weight: { layer: 1 } }, { decimals: 6 }),
  'structure alone': paths(
    { units: [2, 3, 3, 2], weight: { layer: [1, 2, 3] } },
    { ask: ['moves', 'paths'] },
  ),
};

interface RandomLayer {
  readonly weights: readonly (readonly string[])[];
  readonly activation: string | { readonly name: string };
}

/** Any network with any of its weights, from which the paths part at most twice. */
function randomPaths(convention: RandomConvention, stream: Stream): Record<string, unknown> {
  const { learningRate, ...network } = randomNetwork(convention, stream.at('network'));
  const layers = (network.layers as readonly RandomLayer[]).map((layer) =>
    layer.activation === 'softmax' ? { ...layer, activation: 'sigmoid' } : layer,
  );
  const layer = stream.integer(Math.max(1, layers.length - 2), layers.length);
  const { weights } = layers[layer - 1]!;
  const [units, inputs] =
    convention.weights === 'rows'
      ? [weights.length, weights[0]!.length]
      : [weights[0]!.length, weights.length];
  return {
    ...network,
    layers,
    weight: {
      layer,
      unit: stream.integer(1, units),
      input: stream.integer(convention.bias === 'none' ? 1 : 0, inputs),
    },
    ...(stream.integer(0, 1) === 0 ? {} : { learningRate }),
  };
}

function unworthy(exercise: Exercise, reference: Entries): readonly string[] {
  const problem = exercise.problem as PathsProblem;
  const gone = signOf(reference.get('direct')!) === 0 ? ['the gradient is 0'] : [];
  return [
    ...gone,
    ...idle(exercise, reference, {
      before: (id) => (id === 'newWeight' ? chosen(problem) : undefined),
      excuses: problem.layers.some(({ activation }) => activation.name === 'relu'),
    }),
  ];
}

function chosen({ layers, weight, convention }: PathsProblem): Decimal {
  const { weights, bias } = layers[weight.layer - 1]!;
  const [j, i] = [weight.unit - 1, weight.input - 1];
  if (weight.input === 0) return new Decimal(bias![j]!);
  return new Decimal(convention.weights === 'rows' ? weights[j]![i]! : weights[i]![j]!);
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem, hand) => work(problem as PathsProblem, hand),
  random: (stream) => {
    const convention = randomConvention(stream.at('convention'));
    return { family: 'gradient-paths', convention, ...randomPaths(convention, stream.at('paths')) };
  },
  quotients: (problem, reference) => quotients(problem as PathsProblem, reference),
  gradients: () => /^(?:dLda|delta|back|direct|recursion)/,
  unworthy,
};

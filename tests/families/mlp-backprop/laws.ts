import type { Exercise } from '../../../src/exam/exercise.ts';
import type { Problem } from '../../../src/families/family.ts';
import type { MlpProblem } from '../../../src/families/mlp-backprop/problem.ts';
import { UNIT_ACTIVATIONS } from '../../../src/families/shared/activations.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { number, numbers, type RandomConvention, randomConvention } from '../../laws/random-problem.ts';
import { workNetwork } from '../../reference/backward.ts';
import { Decimal, signOf, upTo } from '../../reference/decimal.ts';
import { networkQuotients } from '../../reference/difference-quotients.ts';
import type { Entries } from '../../reference/hand.ts';
import { networkOf } from '../../reference/network.ts';

const wide = { min: '-2', max: '2', step: '0.5', nonzero: true };
const mlp = (units: readonly number[], activations: readonly unknown[], more = {}): Outline => ({
  family: 'mlp-backprop',
  parameters: { units, activations, ...more },
});

const outlines: Readonly<Record<string, Outline>> = {
  'sigmoid 2-2-1': { family: 'mlp-backprop' },
  'steep sigmoids': { family: 'mlp-backprop', parameters: { weights: wide } },
  'relu near its kink': mlp([2, 3, 1], ['relu', 'sigmoid'], { inputs: { min: '-0.3', max: '0.3' } }),
  'tanh and softmax 2-3-2': mlp([2, 3, 2], ['tanh', 'softmax'], { loss: 'categorical-cross-entropy' }),
  'relu and linear 3-3-1': mlp([3, 3, 1], ['relu', 'linear'], { weights: wide, targets: [2, -1] }),
  'relu and softmax in columns': {
    ...mlp([2, 3, 2], ['relu', 'softmax'], { loss: 'categorical-cross-entropy' }),
    convention: { weights: 'columns' },
  },
  'leaky relu and sigmoid': {
    ...mlp([2, 2, 2], [{ name: 'leaky-relu', alpha: '0.1' }, 'sigmoid']),
    convention: { outputs: 'mean' },
  },
  'negative δ, x0 = −1': {
    ...mlp([2, 2, 1], ['tanh', 'tanh']),
    convention: { delta: 'negative', bias: 'x0=-1' },
  },
  'logarithm of base 10': {
    ...mlp([2, 2, 2], ['sigmoid', 'sigmoid'], { loss: 'binary-cross-entropy' }),
    convention: { log: '10' },
  },
  'softmax under squared error': mlp([2, 2, 3], ['sigmoid', 'softmax'], { loss: 'squared-error' }),
  'no biases, three layers': {
    ...mlp([2, 2, 2, 1], ['sigmoid', 'tanh', 'linear'], { learningRate: '0.8' }),
    convention: { bias: 'none' },
  },
  'hidden δ through new weights': {
    ...mlp([2, 2, 1], ['sigmoid', 'sigmoid']),
    convention: { hiddenDeltas: 'new' },
  },
  'elu and softplus': mlp([2, 2, 2], [{ name: 'elu', alpha: '0.5' }, 'softplus']),
  'bipolar sigmoids': mlp([2, 2, 1], ['bipolar-sigmoid', 'bipolar-sigmoid'], { targets: [-1, 1] }),
  'arctan and elu': mlp([2, 2, 2], ['arctan', 'elu']),
  'fine steps': {
    ...mlp([2, 2, 1], ['sigmoid', 'sigmoid']),
    ask: ['dLda2', 'slope2', 'delta2', 'back1', 'slope1', 'delta1', 'stepW1', 'stepb2', 'newW1', 'newb1'],
    decimals: 6,
  },
};

const ALPHAS = ['0.01', '0.1', '0.25', '1/3', '1'];

export function randomNetwork(convention: RandomConvention, stream: Stream) {
  const sizes = upTo(stream.integer(2, 5)).map(() => stream.pick([1, 2, 2, 3, 3, 4]));
  const outputs = sizes.at(-1)!;
  const layers = sizes.slice(1).map((units, position) => {
    const rows = upTo(units).map(() => randomUnit(sizes[position]!, stream));
    const weights = rows.map((row) => row.weights);
    return {
      weights: convention.weights === 'rows' ? weights : transposed(weights),
      ...(convention.bias === 'none' ? {} : { bias: rows.map(({ bias }) => bias) }),
      activation: randomActivation(position + 2 === sizes.length, stream),
    };
  });
  return {
    layers,
    input: numbers(sizes[0]!, stream),
    target: convention.loss.endsWith('entropy')
      ? probabilities(convention.loss, outputs, stream)
      : numbers(outputs, stream),
    learningRate: stream.pick(['0.1', '0.5', '1', '0.05', '1/3']),
  };
}

/** One unit's weights and bias; some are all 0, so that its net is exactly 0, where conventions differ. */
function randomUnit(inputs: number, stream: Stream) {
  if (stream.integer(0, 7) === 0) return { weights: upTo(inputs).map(() => '0'), bias: '0' };
  return { weights: numbers(inputs, stream), bias: number(stream) };
}

function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column]!));
}

function randomActivation(last: boolean, stream: Stream) {
  const name = last && stream.integer(0, 2) === 0 ? 'softmax' : stream.pick(UNIT_ACTIVATIONS);
  return name === 'leaky-relu' || name === 'elu' ? { name, alpha: stream.pick(ALPHAS) } : name;
}

/** Targets that cross-entropy can compare with: one-hot, or a distribution. */
function probabilities(loss: string, count: number, stream: Stream): readonly string[] {
  if (loss === 'binary-cross-entropy')
    return upTo(count).map(() => stream.pick(['0', '1', '1', '0.9', '1/3']));
  const hot = stream.integer(1, count);
  if (stream.integer(0, 3) === 0) return upTo(count).map(() => `1/${count}`);
  return upTo(count).map((k) => (k === hot ? '1' : '0'));
}

/** Layers whose values stay fractions. */
const STRAIGHT = /^(?:linear|step|sign|relu|leaky-relu)$/;

function isStraight(data: Readonly<Record<string, unknown>>): boolean {
  const { layers, convention } = data as unknown as {
    readonly layers: readonly { readonly activation: string | { readonly name: string } }[];
    readonly convention: RandomConvention;
  };
  const names = layers.map(({ activation }) =>
    typeof activation === 'string' ? activation : activation.name,
  );
  return names.every((name) => STRAIGHT.test(name)) && convention.loss.endsWith('squared-error');
}

/** Values `id[1]`, `id[2]` … of the layers whose activation has such a name. */
function valuesOf(problem: MlpProblem, reference: Entries, id: 'z' | 'a', names: RegExp): readonly Decimal[] {
  return problem.layers.flatMap(({ activation }, position) =>
    names.test(activation.name)
      ? [...reference]
          .filter(([entry]) => entry.startsWith(`${id}${position + 1}[`))
          .map(([, value]) => value)
      : [],
  );
}

function unworthy(exercise: Exercise, reference: Entries): readonly string[] {
  const problem = exercise.problem as MlpProblem;
  const saturated = valuesOf(problem, reference, 'a', /^sigmoid$/).filter(
    (value) => value.lt('0.02') || value.gt('0.98'),
  );
  const zeros = valuesOf(problem, reference, 'z', /^(?:step|sign)$/).filter((net) => signOf(net) === 0);
  return [
    ...saturated.map((value) => `a unit is saturated: ${value}`),
    ...zeros.map(() => 'a net is 0'),
    ...nearKinks(valuesOf(problem, reference, 'z', /relu|^elu$/)),
    ...idle(exercise, reference, {
      before: (id) => before(problem, id),
      excuses: problem.layers.some(({ activation }) => activation.name === 'relu'),
    }),
  ];
}

function nearKinks(nets: readonly Decimal[]): readonly string[] {
  const near = nets.filter((net) => net.abs().lt('0.05')).map((net) => `a net of ${net} is near the kink`);
  const active = nets.filter((net) => net.isPositive()).length;
  return nets.length > 1 && (active === 0 || active === nets.length)
    ? [...near, `${active} units are active`]
    : near;
}

/** The weight or bias that `newW1[2,1]` was before. */
function before({ layers }: MlpProblem, id: string): Decimal | undefined {
  const match = /^new([Wb])(\d+)\[(\d+)(?:,(\d+))?\]$/.exec(id);
  if (!match) return undefined;
  const [, letter, layer, first, second] = match;
  const { weights, bias } = layers[Number(layer) - 1]!;
  const text = letter === 'W' ? weights[Number(first) - 1]![Number(second) - 1]! : bias![Number(first) - 1]!;
  return new Decimal(text);
}

export const laws: FamilyLaws = {
  outlines,
  provoking: ['steep sigmoids', 'relu near its kink'],
  work: (problem, hand) => workNetwork(networkOf(problem as MlpProblem), hand),
  random: (stream) => {
    const convention = randomConvention(stream.at('convention'));
    return { family: 'mlp-backprop', convention, ...randomNetwork(convention, stream.at('network')) };
  },
  quotients: (problem, reference) => networkQuotients(problem as MlpProblem, reference),
  // δ that came back through updated weights is the gradient of nothing.
  gradients: ({ convention }: Problem) =>
    convention.hiddenDeltas === 'new' ? /^$/ : /^(?:dLda|delta|back|d[Wb]\d)/,
  isStraight,
  unworthy,
};

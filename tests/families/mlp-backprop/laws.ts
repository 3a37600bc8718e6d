import type { Exercise } from '../../../src/exam/exercise.ts';
import type { Problem } from '../../../src/families/family.ts';
import type { MlpProblem } from '../../../src/families/mlp-backprop/problem.ts';
import { UNIT_ACTIVATIONS } from '../../../src/families/shared/activations.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { number, numbers, type RandomConvention, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, signOf, upTo } from '../../reference/decimal.ts';
import { networkQuotients } from '../../reference/difference-quotients.ts';
import type { Entries } from '../../reference/hand.ts';
import { workTraining } from '../../reference/training.ts';
import { trainingQuotients } from '../../reference/training-quotients.ts';

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
  'two samples, momentum': mlp([2, 2, 1], ['sigmoid', 'sigmoid'], {
    samples: 2,
    momentum: '0.5',
    learningRate: '1',
    weights: wide,
  }),
  'a batch of three, penalised': {
    ...mlp([2, 2, 1], ['tanh', 'sigmoid'], { samples: 3, update: 'batch', l2: '0.5', learningRate: '1' }),
    convention: { batch: 'mean', bias: 'x0=-1' },
  },
  'two epochs, what is frozen': mlp([2, 2, 1], ['sigmoid', 'linear'], {
    epochs: 2,
    frozen: ['b1', 'W1'],
    learningRate: '0.5',
  }),
  'mini-batches in columns': {
    ...mlp([2, 1], ['sigmoid'], { samples: 3, batchSize: 2, learningRate: '1' }),
    decimals: 6,
    convention: { weights: 'columns', delta: 'negative' },
  },
  // Gradients near 1: a rounded root of a small one would leave nothing certain.
  'adam, one sample': mlp([2, 1], ['linear'], {
    optimizer: { name: 'adam', beta2: '0.95', epsilon: '0' },
    targets: [4, -4],
    inputs: [-1.5, -1, 1, 1.5],
  }),
  'smoothed labels over a temperature': {
    ...mlp([2, 2], [{ name: 'softmax', temperature: '2' }], {
      loss: 'categorical-cross-entropy',
      labelSmoothing: '0.2',
    }),
    convention: { delta: 'negative' },
  },
  'steep sigmoids under a Huber loss': mlp([2, 2, 1], [{ name: 'sigmoid', slope: '2' }, 'linear'], {
    loss: { name: 'huber', delta: '0.5' },
    targets: [2, -1],
  }),
  'nesterov on smoothed labels': mlp([2, 1], ['sigmoid'], {
    samples: 2,
    optimizer: { name: 'nesterov', momentum: '0.5' },
    loss: 'binary-cross-entropy',
    labelSmoothing: '0.2',
    learningRate: '0.5',
  }),
  hinge: mlp([2, 1], ['linear'], { loss: 'hinge', samples: 2 }),
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
      activation: randomActivation(position + 2 === sizes.length, convention.loss, stream),
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

const sometimes = (share: number, stream: Stream) => stream.integer(1, share) === 1;

function randomActivation(last: boolean, loss: string, stream: Stream) {
  const softmax = last && stream.integer(0, 2) === 0;
  const probabilities = last && loss.endsWith('cross-entropy') && !softmax;
  const drawn = stream.pick(UNIT_ACTIVATIONS);
  const name = softmax ? 'softmax' : probabilities ? 'sigmoid' : drawn;
  if ((name === 'sigmoid' || name === 'tanh') && sometimes(5, stream)) {
    return { name, slope: stream.pick(['2', '0.5', '1/3']) };
  }
  return name === 'leaky-relu' || name === 'elu' ? { name, alpha: stream.pick(ALPHAS) } : name;
}

/** The same network trained: several samples and epochs, an optimizer, penalties, what stays fast. */
function randomTraining(convention: RandomConvention, stream: Stream) {
  const network = randomNetwork(convention, stream.at('network'));
  const layers = network.layers.slice(-2).map((layer) => smaller(layer, stream));
  const [first] = layers;
  const inputs = convention.weights === 'rows' ? first!.weights[0]!.length : first!.weights.length;
  const outputs = network.target.length;
  const output = layers.at(-1)!.activation;
  const softmax = (typeof output === 'string' ? output : output.name) === 'softmax';
  // A straight loss over softmax has a δ of exactly 0, which no interval can tell.
  const loss = softmax ? convention.loss : randomLoss(convention.loss, stream);
  const samples = upTo(stream.integer(1, 3)).map(() => ({
    input: numbers(inputs, stream),
    target: targetsUnder(loss, outputs, stream),
  }));
  const [sample] = samples;
  const frozen = sometimes(3, stream) ? { frozen: [stream.pick(idsOf(layers))] } : {};
  return {
    layers,
    learningRate: network.learningRate,
    ...(loss === convention.loss
      ? {}
      : { loss: loss === 'huber' ? { name: loss, delta: stream.pick(['0.5', '1', '2']) } : loss }),
    ...(samples.length === 1 && sometimes(2, stream) ? { ...sample! } : { samples }),
    ...(sometimes(2, stream) ? { epochs: stream.integer(1, 2) } : {}),
    ...(sometimes(3, stream) ? { batchSize: stream.integer(1, 3) } : {}),
    ...randomOptimizer(stream),
    ...(sometimes(3, stream) ? { l2: stream.pick(['0.1', '0.5', '1/3', '0']) } : {}),
    ...(sometimes(5, stream) ? { l1: stream.pick(['0.1', '0.5']) } : {}),
    ...(loss.endsWith('cross-entropy') && sometimes(3, stream)
      ? { labelSmoothing: stream.pick(['0.1', '0.2']) }
      : {}),
    ...frozen,
    ...(sometimes(8, stream) ? { convergence: true } : {}),
  };
}

/** Some layers have no biases; softmax is steeper or flatter. */
function smaller(layer: ReturnType<typeof randomNetwork>['layers'][number], stream: Stream) {
  const { bias, activation, weights } = layer;
  const name = typeof activation === 'string' ? activation : activation.name;
  const tempered = sometimes(2, stream) && name === 'softmax';
  return {
    weights,
    ...(bias === undefined || sometimes(4, stream) ? {} : { bias }),
    activation: tempered ? { name, temperature: stream.pick(['2', '0.5']) } : activation,
  };
}

function idsOf(layers: readonly { readonly bias?: unknown }[]): readonly string[] {
  return layers.flatMap(({ bias }, position) => [`W${position + 1}`, ...(bias ? [`b${position + 1}`] : [])]);
}

function randomLoss(agreed: string, stream: Stream): string {
  return agreed.endsWith('cross-entropy') || !sometimes(3, stream) ? agreed : stream.pick(['huber', 'hinge']);
}

function targetsUnder(loss: string, outputs: number, stream: Stream): readonly string[] {
  if (loss === 'hinge') return upTo(outputs).map(() => stream.pick(['-1', '1']));
  return loss.endsWith('entropy') ? probabilities(loss, outputs, stream) : numbers(outputs, stream);
}

const OPTIMIZERS = [
  { name: 'sgd' },
  { name: 'momentum', momentum: '0.5' },
  { name: 'nesterov', momentum: '0.9' },
  { name: 'adagrad' },
  { name: 'rmsprop', decay: '0.8', epsilon: '0.001' },
  { name: 'adam', beta1: '0.8', epsilon: '0.01' },
  { name: 'adam' },
];

function randomOptimizer(stream: Stream) {
  if (sometimes(2, stream)) return {};
  return sometimes(5, stream) ? { momentum: '0.9' } : { optimizer: stream.pick(OPTIMIZERS) };
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
  const plain = data['optimizer'] === undefined && data['momentum'] === undefined;
  return names.every((name) => STRAIGHT.test(name)) && convention.loss.endsWith('squared-error') && plain;
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
      before: (id) => before(problem, id, reference),
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

/** The weight or bias that `newW1[2,1]` was before, of several updates that `newW1[3,2,1]` was. */
function before(problem: MlpProblem, id: string, reference: Entries): Decimal | undefined {
  const match = /^new([Wb])(\d+)\[([\d,]+)\]$/.exec(id);
  if (!match) return undefined;
  const [, letter, layer, indices] = match;
  const { weights, bias } = problem.layers[Number(layer) - 1]!;
  const all = indices!.split(',').map(Number);
  const traced = all.length > (letter === 'W' ? 2 : 1);
  const [update, ...own] = traced ? all : [1, ...all];
  if (update! > 1) return reference.get(`new${letter}${layer}[${[update! - 1, ...own].join(',')}]`)!;
  const [first, second] = own;
  return new Decimal(letter === 'W' ? weights[first! - 1]![second! - 1]! : bias![first! - 1]!);
}

export const laws: FamilyLaws = {
  outlines,
  provoking: ['steep sigmoids', 'relu near its kink'],
  work: (problem, hand) => workTraining(problem as MlpProblem, hand),
  random: (stream) => {
    const convention = randomConvention(stream.at('convention'));
    if (stream.at('trained').integer(1, 2) === 1) {
      const plain = { ...convention, hiddenDeltas: 'old' };
      return {
        family: 'mlp-backprop',
        convention: plain,
        ...randomTraining(convention, stream.at('training')),
      };
    }
    return { family: 'mlp-backprop', convention, ...randomNetwork(convention, stream.at('network')) };
  },
  quotients: (posed, reference) => {
    const problem = posed as MlpProblem;
    const { samples, epochs, l1, l2, labelSmoothing } = problem;
    const trained = samples || epochs || l1 || l2 || labelSmoothing;
    return trained ? trainingQuotients(problem, reference) : networkQuotients(problem, reference);
  },
  // δ that came back through updated weights is the gradient of nothing.
  // And what is frozen is met by earlier presentations too.
  gradients: (problem: Problem) => {
    if (problem.convention.hiddenDeltas === 'new') return /^$/;
    return (problem as MlpProblem).frozen ? /^(?:dLda|delta|back)/ : /^(?:dLda|delta|back|(?:d|grad)[Wb]\d)/;
  },
  isStraight,
  unworthy,
};

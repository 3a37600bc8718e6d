import type { Stream } from '../../src/random/stream.ts';

/** Any problem that a file may hold: every family, activation, loss, layout and convention, as plain data. */
export function randomProblem(family: string, stream: Stream): Record<string, unknown> {
  const convention = randomConvention(stream.at('convention'));
  return {
    family,
    convention,
    ...(family === 'mlp-backprop'
      ? randomNetwork(convention, stream.at('network'))
      : randomNeuron(family, convention, stream.at('neuron'))),
  };
}

const CONVENTION = {
  weights: ['rows', 'columns'],
  bias: ['separate', 'separate', 'x0=1', 'x0=-1', 'none'],
  delta: ['gradient', 'negative'],
  outputs: ['sum', 'mean'],
  batch: ['sum', 'mean'],
  step0: ['1', '0'],
  relu0: ['0', '1'],
  coding: ['0/1', '-1/+1'],
  perceptron: ['error', 'target'],
  log: ['e', 'e', '10', '2'],
  hiddenDeltas: ['old', 'old', 'new'],
  update: ['online', 'batch'],
  loss: [
    'half-squared-error',
    'squared-error',
    'mean-squared-error',
    'binary-cross-entropy',
    'categorical-cross-entropy',
  ],
} as const;

type Convention = Readonly<Record<keyof typeof CONVENTION, string>>;

function randomConvention(stream: Stream): Convention {
  const fields = Object.entries(CONVENTION).map(([field, values]) => [
    field,
    stream.at(field).pick<string>(values),
  ]);
  return Object.fromEntries(fields) as Convention;
}

const ACTIVATIONS = ['linear', 'step', 'sign', 'sigmoid', 'tanh', 'relu', 'leaky-relu'] as const;
const ALPHAS = ['0.01', '0.1', '0.25', '1/3'];

function randomNetwork(convention: Convention, stream: Stream) {
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
  const name = last && stream.integer(0, 2) === 0 ? 'softmax' : stream.pick(ACTIVATIONS);
  return name === 'leaky-relu' ? { name, alpha: stream.pick(ALPHAS) } : name;
}

/** Targets that cross-entropy can compare with: one-hot, or a distribution. */
function probabilities(loss: string, count: number, stream: Stream): readonly string[] {
  if (loss === 'binary-cross-entropy')
    return upTo(count).map(() => stream.pick(['0', '1', '1', '0.9', '1/3']));
  const hot = stream.integer(1, count);
  if (stream.integer(0, 3) === 0) return upTo(count).map(() => `1/${count}`);
  return upTo(count).map((k) => (k === hot ? '1' : '0'));
}

function randomNeuron(family: string, convention: Convention, stream: Stream) {
  const inputs = stream.integer(1, 3);
  const targets = { 'sigmoid-neuron': ['0', '1', '0.9'], adaline: ['0', '1', '-1', '0.4', '1/3'] }[family];
  const classes = convention.coding === '0/1' ? ['0', '1'] : ['-1', '1'];
  return {
    weights: numbers(inputs, stream),
    ...(convention.bias === 'none' ? {} : { bias: number(stream) }),
    learningRate: stream.pick(['0.1', '0.5', '1', '0.25', '1/3']),
    samples: upTo(stream.integer(1, 4)).map(() => ({
      input: numbers(inputs, stream),
      target: stream.pick(targets ?? classes),
    })),
    epochs: stream.integer(1, 3),
    ...(stream.integer(0, 1) === 0 ? { update: stream.pick(['online', 'batch']) } : {}),
  };
}

function numbers(count: number, stream: Stream): readonly string[] {
  return upTo(count).map(() => number(stream));
}

/** Mostly short decimals, sometimes 0, a fraction or a large number. */
function number(stream: Stream): string {
  const kind = stream.integer(0, 15);
  if (kind === 0) return '0';
  if (kind === 1) return stream.pick(['1/3', '-2/3', '1/7', '-5/6']);
  if (kind === 2) return stream.pick(['-3', '4', '-2', '5']);
  if (kind <= 5) return stream.pick(['0.5', '-0.5', '1', '-1']);
  return kind <= 12 ? `${stream.integer(-15, 15) / 10}` : `${stream.integer(-150, 150) / 100}`;
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A 2-3-2 network as a problem file holds it. */
export interface NetworkData {
  readonly family: 'mlp-backprop';
  readonly layers: readonly {
    readonly weights: readonly (readonly string[])[];
    readonly bias: readonly string[];
    readonly activation: 'sigmoid';
  }[];
  readonly input: readonly string[];
  readonly target: readonly string[];
  readonly learningRate: string;
}

/** The `index`-th of many different networks, with one decimal in every number. */
export function network(index: number): NetworkData {
  let state = index + 1;
  const decimal = (): string => {
    state = (state * 48271) % 2147483647;
    return ((state % 19) / 10 - 0.9).toFixed(1);
  };
  const list = (length: number) => Array.from({ length }, decimal);
  const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => list(columns));
  return {
    family: 'mlp-backprop',
    layers: [
      { weights: matrix(3, 2), bias: list(3), activation: 'sigmoid' },
      { weights: matrix(2, 3), bias: list(2), activation: 'sigmoid' },
    ],
    input: list(2),
    target: ['1', '0'],
    learningRate: '0.5',
  };
}

interface FloatLayer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

export interface FloatNetwork {
  readonly layers: readonly [FloatLayer, FloatLayer];
  readonly input: readonly number[];
  readonly target: readonly number[];
  readonly eta: number;
}

export function floatNetwork({ layers, input, target, learningRate }: NetworkData): FloatNetwork {
  const [first, second] = layers.map(({ weights, bias }) => ({
    weights: weights.map((row) => row.map(Number)),
    bias: bias.map(Number),
  }));
  return {
    layers: [first!, second!],
    input: input.map(Number),
    target: target.map(Number),
    eta: Number(learningRate),
  };
}

/** One step of backpropagation as anybody would write it down in float64, half squared error; gives all results. */
export function floatStep({ layers: [first, second], input, target, eta }: FloatNetwork): readonly unknown[] {
  const hidden = forward(first, input);
  const output = forward(second, hidden);
  const delta2 = output.map((a, k) => (a - target[k]!) * a * (1 - a));
  const delta1 = hidden.map(
    (a, j) => delta2.reduce((sum, d, k) => sum + d * second.weights[k]![j]!, 0) * a * (1 - a),
  );
  const loss = output.reduce((sum, a, k) => sum + (target[k]! - a) ** 2 / 2, 0);
  return [
    hidden,
    output,
    loss,
    delta1,
    delta2,
    updated(second, delta2, hidden, eta),
    updated(first, delta1, input, eta),
  ];
}

function forward({ weights, bias }: FloatLayer, input: readonly number[]): number[] {
  return weights.map(
    (row, j) => 1 / (1 + Math.exp(-row.reduce((sum, w, i) => sum + w * input[i]!, bias[j]!))),
  );
}

function updated(
  { weights, bias }: FloatLayer,
  delta: readonly number[],
  input: readonly number[],
  eta: number,
): FloatLayer {
  return {
    weights: weights.map((row, j) => row.map((w, i) => w - eta * delta[j]! * input[i]!)),
    bias: bias.map((b, j) => b - eta * delta[j]!),
  };
}

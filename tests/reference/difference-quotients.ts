import type { MlpProblem } from '../../src/families/mlp-backprop/problem.ts';
import type { NeuronProblem } from '../../src/families/single-neuron/problem.ts';
import { Decimal, signOf } from './decimal.ts';
import { type Entries, ExactHand, NudgingHand } from './hand.ts';
import { forward, type Layer, type Network, networkOf, weightId } from './network.ts';
import { constantInput, firstState, isBatch, objective, type State, samplesOf } from './neuron.ts';

/** Forty-four digits leave 10^−28 of rounding, and h² less of the curve; more of both would only take longer. */
const H = new Decimal('1e-16');
const DIGITS = 44;
/** A kink this near would lie between the two points. */
const NEAR = new Decimal('1e-15');

/** The derivative at 0 of a function of a small change. */
export function quotient(loss: (by: Decimal) => Decimal): Decimal {
  const { precision } = Decimal;
  Decimal.set({ precision: DIGITS });
  try {
    return loss(H).minus(loss(H.neg())).div(H.times(2));
  } finally {
    Decimal.set({ precision });
  }
}

/** By nets, outputs, weights and biases of every layer; none where a kink is too near. */
export function networkQuotients(problem: MlpProblem, reference: Entries): Entries {
  const network = networkOf(problem);
  if (isNearKink(network, reference)) return new Map();
  // δ that came back through updated weights is the gradient of nothing.
  const layers = problem.convention.hiddenDeltas === 'old' ? network.layers : network.layers.slice(-1);
  return new Map(layers.flatMap((layer) => [...byNets(network, layer), ...byWeights(network, layer)]));
}

export function isNearKink({ layers }: Network, reference: Entries): boolean {
  return layers.some(
    ({ number, activation, weights }) =>
      /relu|elu|step|sign$/.test(activation) &&
      weights.some((_, j) => isNear(reference.get(`z${number}[${j + 1}]`)!)),
  );
}

/** Whether 0 would lie between the two points of a quotient. */
export function isNear(value: Decimal): boolean {
  return value.abs().lt(NEAR);
}

type Quotients = readonly (readonly [string, Decimal])[];

/** By nets and outputs of a layer, δ in the convention's own sign. */
function byNets(network: Network, { number, weights }: Layer): Quotients {
  const sense = network.convention.delta === 'gradient' ? 1 : -1;
  const last = number === network.layers.length;
  return weights.flatMap((_, unit) => {
    const j = unit + 1;
    const byOutput = quotient((by) => nudgedLoss(network, `a${number}[${j}]`, by));
    const byNet = quotient((by) => nudgedLoss(network, `z${number}[${j}]`, by));
    const back = last
      ? ([`dLda${number}[${j}]`, byOutput] as const)
      : ([`back${number}[${j}]`, byOutput.times(sense)] as const);
    return [back, [`delta${number}[${j}]`, byNet.times(sense)] as const];
  });
}

function nudgedLoss(network: Network, id: string, by: Decimal): Decimal {
  const hand = new NudgingHand(id, by);
  forward(network, hand);
  return hand.entries.get('loss')!;
}

function byWeights(network: Network, layer: Layer): Quotients {
  const { number, weights, bias } = layer;
  const lossWith = (changed: Partial<Layer>) => {
    const layers = network.layers.map((each) => (each === layer ? { ...each, ...changed } : each));
    const hand = new ExactHand();
    forward({ ...network, layers }, hand);
    return hand.entries.get('loss')!;
  };
  const ofWeights = weights.flatMap((row, j) =>
    row.map((_, i): readonly [string, Decimal] => [
      weightId(`dW${number}`, j, i, network.convention),
      quotient((by) =>
        lossWith({ weights: weights.map((each, k) => (k === j ? moved(each, i, by) : each)) }),
      ),
    ]),
  );
  const ofBias = (bias ?? []).map((_, j): readonly [string, Decimal] => [
    `db${number}[${j + 1}]`,
    quotient((by) => lossWith({ bias: moved(bias!, j, by) })),
  ]);
  return [...ofWeights, ...ofBias];
}

function moved(values: readonly Decimal[], index: number, by: Decimal): readonly Decimal[] {
  return values.map((value, position) => (position === index ? value.plus(by) : value));
}

/** The gradient of each update, at the weights that it starts from. */
export function neuronQuotients(problem: NeuronProblem, reference: Entries): Entries {
  const samples = samplesOf(problem);
  const batch = isBatch(problem);
  const quotients = new Map<string, Decimal>();
  const updates = batch ? problem.epochs : problem.epochs * samples.length;
  for (let update = 1; update <= updates; update++) {
    const state = update === 1 ? firstState(problem) : stateAfter(problem, update - 1, reference);
    const met = batch ? samples : [samples[(update - 1) % samples.length]!];
    const loss = (at: State) => objective(problem, met, at);
    state.weights.forEach((_, i) => {
      const by = (h: Decimal) => loss({ ...state, weights: moved(state.weights, i, h) });
      quotients.set(`dw[${update},${i + 1}]`, quotient(by));
    });
    if (signOf(constantInput(problem.convention)) === 0 || problem.frozen) continue;
    quotients.set(
      `db[${update}]`,
      quotient((h) => loss({ ...state, bias: state.bias.plus(h) })),
    );
  }
  return quotients;
}

function stateAfter({ weights }: NeuronProblem, update: number, reference: Entries): State {
  return {
    weights: weights.map((_, i) => reference.get(`w[${update},${i + 1}]`)!),
    bias: reference.get(`b[${update}]`) ?? new Decimal(0),
  };
}

import { slopeWays } from './activations.ts';
import { type Decimal, ONE, sum, ZERO } from './decimal.ts';
import type { Hand } from './hand.ts';
import { lossSlopes, shortcutFactor } from './losses.ts';
import { biasInput, type Forward, forward, type Layer, type Network, weightId } from './network.ts';

/** δ of one layer, and its weights if they are updated already. */
interface Learned {
  readonly deltas: readonly Decimal[];
  readonly newWeights: readonly (readonly Decimal[])[] | undefined;
}

/** ∂L/∂W and ∂L/∂b of one layer, `weights[j][i]` whatever the convention's orientation. */
export interface Gradients {
  readonly weights: readonly (readonly Decimal[])[];
  readonly bias: readonly Decimal[] | undefined;
}

/** What becomes of a layer's weights with its gradients; undefined where they wait for others. */
type Learn = (layer: Layer, gradients: Gradients) => readonly (readonly Decimal[])[] | undefined;

/** One pass of backpropagation: every quantity that the contract names goes through the hand. */
export function passBack(network: Network, hand: Hand, learn: Learn, penaltySlope = noPenalty): void {
  const pass = forward(network, hand);
  let after: Learned | undefined;
  for (const layer of [...network.layers].reverse()) {
    const next = network.layers[layer.number];
    const deltas =
      next && after
        ? hiddenDeltas(network, pass, layer, next, after, hand)
        : outputDeltas(network, pass, hand);
    const gradients = gradientsOf(network, pass, layer, deltas, hand, penaltySlope);
    after = { deltas, newWeights: learn(layer, gradients) };
  }
}

const noPenalty = (_weight: Decimal): Decimal => ZERO;

/** +1 where δ = ∂J/∂z, −1 where δ = −∂J/∂z. */
function sense({ convention }: Network): 1 | -1 {
  return convention.delta === 'gradient' ? 1 : -1;
}

function outputDeltas(network: Network, pass: Forward, hand: Hand): readonly Decimal[] {
  const { convention, loss, target, huber } = network;
  const { number, activation, setting } = network.layers.at(-1)!;
  const a = pass.values.at(-1)!;
  const slopes = lossSlopes(loss, target, a, convention, huber).map((g, k) =>
    hand.note(`dLda${number}[${k + 1}]`, g),
  );
  const general =
    activation === 'softmax'
      ? throughJacobian(number, a, slopes, setting.temperature ?? ONE, hand)
      : throughSlopes(network, pass, slopes, hand);
  const factor = shortcutFactor(loss, network.layers.at(-1)!, a.length, convention);
  return a.map((output, j) => {
    const shortcut = factor ? [() => factor.times(output.minus(target[j]!))] : [];
    const delta = hand.oneOf([...shortcut, ...general[j]!]).times(sense(network));
    return hand.note(`delta${number}[${j + 1}]`, delta);
  });
}

type Ways = readonly (() => Decimal)[];

/** ∂L/∂z_j = Σ_i ∂a_i/∂z_j · ∂L/∂a_i, or a_j (g_j − Σ_i a_i g_i). */
function throughJacobian(
  number: number,
  a: readonly Decimal[],
  g: readonly Decimal[],
  temperature: Decimal,
  hand: Hand,
): readonly Ways[] {
  const jacobian = a.map((row, i) =>
    a.map((column, j) =>
      hand.note(
        `jacobian${number}[${i + 1},${j + 1}]`,
        row.times(i === j ? ONE.minus(column) : column.neg()).div(temperature),
      ),
    ),
  );
  return a.map(
    (output, j): Ways => [
      () => sum(jacobian.map((row, i) => row[j]!.times(g[i]!))),
      () => output.times(g[j]!.minus(sum(a.map((each, i) => each.times(g[i]!))))).div(temperature),
    ],
  );
}

function throughSlopes(network: Network, pass: Forward, g: readonly Decimal[], hand: Hand): readonly Ways[] {
  const slopes = slopesOf(network.layers.at(-1)!, pass, hand);
  return slopes.map((slope, j) => [() => g[j]!.times(slope)]);
}

function slopesOf(
  { number, activation, setting }: Layer,
  { nets, values }: Forward,
  hand: Hand,
): readonly Decimal[] {
  return nets[number - 1]!.map((z, j) => {
    const ways = slopeWays(activation, z, values[number]![j]!, setting);
    return hand.note(`slope${number}[${j + 1}]`, hand.oneOf(ways));
  });
}

/** δ_j = f′(z_j) Σ_k w_kj δ_k, with the weights before the update or, in some courses, after it. */
function hiddenDeltas(
  { convention }: Network,
  pass: Forward,
  layer: Layer,
  next: Layer,
  after: Learned,
  hand: Hand,
): readonly Decimal[] {
  const { number } = layer;
  const weights = convention.hiddenDeltas === 'old' ? next.weights : after.newWeights!;
  const back = layer.weights.map((_, j) =>
    hand.note(`back${number}[${j + 1}]`, sum(after.deltas.map((delta, k) => delta.times(weights[k]![j]!)))),
  );
  return slopesOf(layer, pass, hand).map((slope, j) =>
    hand.note(`delta${number}[${j + 1}]`, back[j]!.times(slope)),
  );
}

/** dW and db; a penalty adds to the slope of each weight. */
function gradientsOf(
  network: Network,
  pass: Forward,
  { number, weights, bias }: Layer,
  deltas: readonly Decimal[],
  hand: Hand,
  penaltySlope: (weight: Decimal) => Decimal,
): Gradients {
  const before = pass.values[number - 1]!;
  const { convention } = network;
  return {
    weights: weights.map((row, j) =>
      row.map((weight, i) => {
        const gradient = deltas[j]!.times(before[i]!).times(sense(network)).plus(penaltySlope(weight));
        return hand.note(weightId(`dW${number}`, j, i, convention), gradient);
      }),
    ),
    bias: bias?.map((_, j) => {
      const gradient = deltas[j]!.times(sense(network)).times(biasInput(convention));
      return hand.note(`db${number}[${j + 1}]`, gradient);
    }),
  };
}

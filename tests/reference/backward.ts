import { slopeWays } from './activations.ts';
import { type Decimal, ONE, sum } from './decimal.ts';
import type { Hand } from './hand.ts';
import { lossSlopes, shortcutFactor } from './losses.ts';
import { biasInput, type Forward, forward, type Layer, type Network, weightId } from './network.ts';

/** δ, gradients and updated weights of one layer. */
interface Learned {
  readonly deltas: readonly Decimal[];
  readonly newWeights: readonly (readonly Decimal[])[];
}

/** One whole step of backpropagation: every quantity that the contract names goes through the hand. */
export function workNetwork(network: Network, hand: Hand): void {
  const pass = forward(network, hand);
  let after: Learned | undefined;
  for (const layer of [...network.layers].reverse()) {
    const next = network.layers[layer.number];
    const deltas =
      next && after
        ? hiddenDeltas(network, pass, layer, next, after, hand)
        : outputDeltas(network, pass, hand);
    after = learn(network, pass, layer, deltas, hand);
  }
}

/** +1 where δ = ∂J/∂z, −1 where δ = −∂J/∂z. */
function sense({ convention }: Network): 1 | -1 {
  return convention.delta === 'gradient' ? 1 : -1;
}

function outputDeltas(network: Network, pass: Forward, hand: Hand): readonly Decimal[] {
  const { convention, loss, target } = network;
  const { number, activation } = network.layers.at(-1)!;
  const a = pass.values.at(-1)!;
  const slopes = lossSlopes(loss, target, a, convention).map((g, k) =>
    hand.note(`dLda${number}[${k + 1}]`, g),
  );
  const general =
    activation === 'softmax'
      ? throughJacobian(number, a, slopes, hand)
      : throughSlopes(network, pass, slopes, hand);
  const factor = shortcutFactor(loss, activation, a.length, convention);
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
  hand: Hand,
): readonly Ways[] {
  const jacobian = a.map((row, i) =>
    a.map((column, j) =>
      hand.note(
        `jacobian${number}[${i + 1},${j + 1}]`,
        row.times(i === j ? ONE.minus(column) : column.neg()),
      ),
    ),
  );
  return a.map(
    (output, j): Ways => [
      () => sum(jacobian.map((row, i) => row[j]!.times(g[i]!))),
      () => output.times(g[j]!.minus(sum(a.map((each, i) => each.times(g[i]!))))),
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
  const weights = convention.hiddenDeltas === 'old' ? next.weights : after.newWeights;
  const back = layer.weights.map((_, j) =>
    hand.note(`back${number}[${j + 1}]`, sum(after.deltas.map((delta, k) => delta.times(weights[k]![j]!)))),
  );
  return slopesOf(layer, pass, hand).map((slope, j) =>
    hand.note(`delta${number}[${j + 1}]`, back[j]!.times(slope)),
  );
}

/** dW, db, steps and updated weights. */
function learn(
  network: Network,
  pass: Forward,
  layer: Layer,
  deltas: readonly Decimal[],
  hand: Hand,
): Learned {
  const { number, weights, bias } = layer;
  const before = pass.values[number - 1]!;
  const newWeights = weights.map((row, j) =>
    row.map((weight, i) => {
      const entry = { old: weight, delta: deltas[j]!, input: before[i]! };
      return update(
        network,
        entry,
        (name) => weightId(`${name.replace('?', 'W')}${number}`, j, i, network.convention),
        hand,
      );
    }),
  );
  bias?.forEach((old, j) => {
    const entry = { old, delta: deltas[j]!, input: ONE.times(biasInput(network.convention)) };
    update(network, entry, (name) => `${name.replace('?', 'b')}${number}[${j + 1}]`, hand);
  });
  return { deltas, newWeights };
}

interface Connection {
  readonly old: Decimal;
  readonly delta: Decimal;
  /** What comes in through it. */
  readonly input: Decimal;
}

/** gradient, step = η·gradient, new = old − step. */
function update(
  network: Network,
  { old, delta, input }: Connection,
  id: (name: string) => string,
  hand: Hand,
): Decimal {
  const { rate } = network;
  const product = delta.times(input);
  const gradient = hand.note(id('d?'), product.times(sense(network)));
  const step = hand.note(id('step?'), rate.times(gradient));
  const negative = sense(network) < 0 ? [() => old.plus(rate.times(product))] : [];
  return hand.note(
    id('new?'),
    hand.oneOf([() => old.minus(step), () => old.minus(rate.times(gradient)), ...negative]),
  );
}

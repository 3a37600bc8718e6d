import { rational } from '../../number/rational.ts';
import type { Computed } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { backward } from '../shared/lines.ts';
import { lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import {
  bias,
  entering,
  met,
  presented,
  presentedShape,
  renewed,
  target,
  weight,
  weightShape,
} from './entries.ts';
import { counts, overTemperature } from './forward.ts';
import { penaltySlope } from './penalty.ts';
import { isOnline, type Layer, type Network, outputOf } from './problem.ts';
import { updateNumber } from './schedule.ts';
import type { MlpSymbols } from './symbols.ts';

/** dLda, slope, delta, dW, db of the output layer; then back, slope, delta, dW, db of each layer before it. */
export function backwardPass(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const hidden = network.layers.slice(0, -1).reverse();
  return [
    ...outputDelta(network, symbols),
    ...layerGradients(network, network.last, symbols),
    ...hidden.flatMap((layer) => [
      ...hiddenDelta(network, layer, symbols),
      ...layerGradients(network, layer, symbols),
    ]),
  ];
}

/** ∂L/∂a, f′(z) or the Jacobian of softmax, and δ of the output layer. */
export function outputDelta(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const { last, outputs, negative } = network;
  const { number, activation } = last;
  const { lossByOut, delta } = symbols.at(number);
  const at = (id: string, index: string) => presented(network, `${id}${number}`, index);
  const shape = presentedShape(network, outputs);
  return [
    backward(at('dLda', 'k'), shape, lossByOut, lossSlopeRule(network, target(network, 'k'), at('a', 'k')), {
      gradientOf: gradient(network, last, `a${number}`),
      counts: counts(network),
    }),
    activation === 'softmax' ? jacobian(network, last, symbols) : slope(network, last, symbols),
    backward(at('delta', 'j'), shape, delta, deltaRules(network), {
      part: 'delta',
      gradientOf: gradient(network, last, `z${number}`, negative),
      counts: counts(network),
    }),
  ];
}

/** Equal ways to δ = ∂L/∂z (or −∂L/∂z): the shortcut first where there is one. */
function deltaRules(network: Network): readonly string[] {
  const { number, activation, setting } = network.last;
  const at = (id: string, ...indices: string[]) => presented(network, `${id}${number}`, ...indices);
  const [a, dLda, minus] = [at('a', 'j'), at('dLda', 'j'), network.negative ? '-' : ''];
  const over = overTemperature(setting);
  const general =
    activation === 'softmax'
      ? [
          `${minus}sum(i, ${at('jacobian', 'i', 'j')}*${at('dLda', 'i')})`,
          `${minus}${a}*(${dLda} - sum(i, ${at('a', 'i')}*${at('dLda', 'i')}))${over}`,
        ]
      : [`${minus}${dLda}*${at('slope', 'j')}`];
  const shortcut = shortcutOf(network);
  return shortcut ? [shortcut, ...general] : general;
}

/** The right side of δ = a − t where the output layer has that shortcut. */
export function shortcutOf(network: Network): string | undefined {
  const a = presented(network, `a${network.last.number}`, 'j');
  return shortcutRule(network, outputOf(network), target(network, 'j'), a, network.negative);
}

/** ∂a_i/∂z_j = a_i (δ_ij − a_j) of softmax, over its temperature; shape [K, K]. Bishop 2006, eq. 4.106. */
function jacobian(network: Network, { number, units, setting }: Layer, symbols: MlpSymbols): Computed {
  const at = (id: string, ...indices: string[]) => presented(network, `${id}${number}`, ...indices);
  const over = overTemperature(setting);
  const rule = `${at('a', 'i')}*((i == j ? 1 : 0) - ${at('a', 'j')})${over}`;
  const shape = presentedShape(network, units, units);
  return backward(at('jacobian', 'i', 'j'), shape, symbols.at(number).jacobian, rule, {
    counts: counts(network),
  });
}

/** f′(z), shape [units]. */
function slope(
  network: Network,
  { number, units, activation, setting }: Layer,
  symbols: MlpSymbols,
): Computed {
  const { slopes, slopeKind } = ACTIVATIONS[activation as keyof typeof ACTIVATIONS];
  const at = (id: string) => presented(network, `${id}${number}`, 'j');
  const rules = slopes(at('z'), at('a'), setting);
  return backward(at('slope'), presentedShape(network, units), symbols.at(number).slope, rules, {
    part: 'slope',
    kind: slopeKind,
    counts: counts(network),
  });
}

/** δ_j = f′(z_j) Σ_k w_{kj} δ_k over the layer after it (Bishop 2006, eq. 5.56), shape [units]. */
export function hiddenDelta(network: Network, layer: Layer, symbols: MlpSymbols): readonly Computed[] {
  const { number, units } = layer;
  const { back, delta } = symbols.at(number);
  const at = (id: string, index = 'j') => presented(network, id, index);
  const shape = presentedShape(network, units);
  const ofNegative = (of: string) => gradient(network, layer, of, network.negative);
  const sum = `sum(k, ${backWeight(network, number + 1, 'k', 'j')}*${at(`delta${number + 1}`, 'k')})`;
  return [
    backward(at(`back${number}`), shape, back, sum, {
      part: 'back',
      gradientOf: ofNegative(`a${number}`),
      counts: counts(network),
    }),
    slope(network, layer, symbols),
    backward(at(`delta${number}`), shape, delta, `${at(`back${number}`)}*${at(`slope${number}`)}`, {
      part: 'delta',
      gradientOf: ofNegative(`z${number}`),
      counts: counts(network),
    }),
  ];
}

/** The right δ uses the weights of the point that all gradients belong to; some courses use the updated ones. */
export function backWeight(network: Network, layer: number, unit: string, input: string): string {
  const entry = weight(network, layer, unit, input);
  return network.convention.hiddenDeltas === 'old' ? met(network, entry) : renewed(network, entry);
}

/** The right side of ∂L/∂W = δ aᵀ in the convention's orientation; sample by sample with its penalty. */
export function weightGradient(network: Network, layer: Layer): string {
  const delta = presented(network, `delta${layer.number}`, 'j');
  const value = entering(network, layer, 'i');
  const product = network.convention.weights === 'rows' ? `${delta}*${value}` : `${value}*${delta}`;
  const penalty = isOnline(network) ? penaltySlope(network, layer.number) : '';
  return `${network.negative ? '-' : ''}${product}${penalty}`;
}

/** And of ∂L/∂b = δ. */
export function biasGradient(network: Network, { number, bias }: Layer): string {
  return `${network.negative !== (bias === '-') ? '-' : ''}${presented(network, `delta${number}`, 'j')}`;
}

/** ∂L/∂W and ∂L/∂b of a presentation. */
function layerGradients(network: Network, layer: Layer, symbols: MlpSymbols): readonly Computed[] {
  const { number, units } = layer;
  const { lossByWeights, lossByBias } = symbols.at(number);
  const { indices } = weight(network, number, 'j', 'i');
  const more = { inline: 'product', counts: counts(network) } as const;
  const weights = backward(
    presented(network, `dW${number}`, ...indices),
    presentedShape(network, ...weightShape(network, layer)),
    lossByWeights,
    weightGradient(network, layer),
    { part: 'weight-gradient', gradientOf: gradientBy(network, layer, 'W'), ...more },
  );
  if (!layer.bias) return [weights];
  const db = presented(network, `db${number}`, ...bias(number, 'j').indices);
  const rule = biasGradient(network, layer);
  const ofBias = backward(db, presentedShape(network, units), lossByBias, rule, {
    part: 'bias-gradient',
    gradientOf: gradientBy(network, layer, 'b'),
    ...more,
  });
  return [weights, ofBias];
}

/**
 * Declares ∂loss/∂of (with `negative`: −∂loss/∂of) for a quantity of a layer.
 * Hidden layers whose δ came back through updated weights hold no gradient of anything.
 */
function gradient(network: Network, layer: Layer, of: string, negative = false): Computed['gradientOf'] {
  if (network.convention.hiddenDeltas === 'new' && layer.number !== network.last.number) return undefined;
  const { traced } = network.schedule;
  return {
    loss: 'loss',
    of,
    ...(traced ? { along: true as const } : {}),
    ...(negative ? { factor: rational(-1) } : {}),
  };
}

/** By the parameters that a presentation meets. */
function gradientBy(network: Network, layer: Layer, letter: 'W' | 'b'): Computed['gradientOf'] {
  const id = `${letter}${layer.number}`;
  const own = gradient(network, layer, id);
  const { traced, updates } = network.schedule;
  if (!own || !traced) return own;
  const { along: _, ...rest } = own;
  const { schedule, frozen } = network;
  // What is frozen is met again and again: each loss depends on it in earlier presentations too.
  if (updates > 1 && frozen.includes(id)) return undefined;
  const fixed = updates === 1;
  const metUpdate = (p: number) => (fixed ? 0 : updateNumber(schedule, p) - 1);
  return { ...rest, of: fixed ? id : `new${id}`, before: id, met: metUpdate };
}

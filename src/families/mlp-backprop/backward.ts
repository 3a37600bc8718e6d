import { rational } from '../../number/rational.ts';
import type { Computed, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { backward, update } from '../shared/lines.ts';
import { lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import { type Layer, type Network, weightEntry, weightShape } from './problem.ts';
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
  return [
    backward(`dLda${number}[k]`, [outputs], lossByOut, lossSlopeRule(network, 't[k]', `a${number}[k]`), {
      gradientOf: gradient(network, last, `a${number}`),
    }),
    activation === 'softmax' ? jacobian(last, symbols) : slope(last, symbols),
    backward(`delta${number}[j]`, [outputs], delta, deltaRules(network), {
      part: 'delta',
      gradientOf: gradient(network, last, `z${number}`, negative),
    }),
  ];
}

/** Equal ways to δ = ∂L/∂z (or −∂L/∂z): the shortcut first where there is one. */
function deltaRules(network: Network): readonly string[] {
  const { number, activation } = network.last;
  const [a, dLda, minus] = [`a${number}`, `dLda${number}`, network.negative ? '-' : ''];
  const general =
    activation === 'softmax'
      ? [
          `${minus}sum(i, jacobian${number}[i,j]*${dLda}[i])`,
          `${minus}${a}[j]*(${dLda}[j] - sum(i, ${a}[i]*${dLda}[i]))`,
        ]
      : [`${minus}${dLda}[j]*slope${number}[j]`];
  const shortcut = shortcutOf(network);
  return shortcut ? [shortcut, ...general] : general;
}

/** The right side of δ = a − t where the output layer has that shortcut. */
export function shortcutOf(network: Network): string | undefined {
  const { number, activation } = network.last;
  return shortcutRule(network, activation, 't[j]', `a${number}[j]`, network.negative);
}

/** ∂a_i/∂z_j = a_i (δ_ij − a_j) of softmax, shape [K, K]. Bishop 2006, eq. 4.106. */
function jacobian({ number, units }: Layer, symbols: MlpSymbols): Computed {
  const a = `a${number}`;
  const rule = `${a}[i]*((i == j ? 1 : 0) - ${a}[j])`;
  return backward(`jacobian${number}[i,j]`, [units, units], symbols.at(number).jacobian, rule);
}

/** f′(z), shape [units]. */
function slope({ number, units, activation, setting }: Layer, symbols: MlpSymbols): Computed {
  const { slopes, slopeKind } = ACTIVATIONS[activation as keyof typeof ACTIVATIONS];
  const rules = slopes(`z${number}[j]`, `a${number}[j]`, setting);
  const { slope } = symbols.at(number);
  return backward(`slope${number}[j]`, [units], slope, rules, { part: 'slope', kind: slopeKind });
}

/** δ_j = f′(z_j) Σ_k w_{kj} δ_k over the layer after it (Bishop 2006, eq. 5.56), shape [units]. */
export function hiddenDelta(network: Network, layer: Layer, symbols: MlpSymbols): readonly Computed[] {
  const { number, units } = layer;
  const { back, delta } = symbols.at(number);
  const weight = weightEntry(network, backWeights(network, number + 1), 'k', 'j');
  const ofNegative = (of: string) => gradient(network, layer, of, network.negative);
  return [
    backward(`back${number}[j]`, [units], back, `sum(k, ${weight}*delta${number + 1}[k])`, {
      part: 'back',
      gradientOf: ofNegative(`a${number}`),
    }),
    slope(layer, symbols),
    backward(`delta${number}[j]`, [units], delta, `back${number}[j]*slope${number}[j]`, {
      part: 'delta',
      gradientOf: ofNegative(`z${number}`),
    }),
  ];
}

/** The right δ uses the weights of the point that all gradients belong to; some courses use the updated ones. */
export function backWeights({ convention }: Network, layer: number): string {
  return convention.hiddenDeltas === 'old' ? `W${layer}` : `newW${layer}`;
}

/** ∂L/∂W = δ aᵀ in the convention's orientation, and ∂L/∂b = δ. */
function layerGradients(network: Network, layer: Layer, symbols: MlpSymbols): readonly Computed[] {
  const { number, units, source } = layer;
  const { lossByWeights, lossByBias } = symbols.at(number);
  const rows = network.convention.weights === 'rows';
  const product = rows ? `delta${number}[j]*${source}[i]` : `${source}[i]*delta${number}[j]`;
  const signed = (minus: boolean, text: string) => `${minus ? '-' : ''}${text}`;
  const weights = backward(
    weightEntry(network, `dW${number}`, 'j', 'i'),
    weightShape(network, layer),
    lossByWeights,
    signed(network.negative, product),
    { part: 'weight-gradient', inline: 'product', gradientOf: gradient(network, layer, `W${number}`) },
  );
  if (!network.bias) return [weights];
  const rule = signed(network.negative !== (network.bias === '-'), `delta${number}[j]`);
  const bias = backward(`db${number}[j]`, [units], lossByBias, rule, {
    part: 'bias-gradient',
    inline: 'product',
    gradientOf: gradient(network, layer, `b${number}`),
  });
  return [weights, bias];
}

/**
 * Declares ∂loss/∂of (with `negative`: −∂loss/∂of) for a quantity of a layer.
 * Hidden layers whose δ came back through updated weights hold no gradient of anything.
 */
function gradient(network: Network, layer: Layer, of: string, negative = false): Computed['gradientOf'] {
  if (network.convention.hiddenDeltas === 'new' && layer.number !== network.last.number) return undefined;
  return { loss: 'loss', of, ...(negative ? { factor: rational(-1) } : {}) };
}

/** stepW2, stepb2, newW2, newb2, then the layers before: new = old − η·∂L/∂old. */
export function updates(network: Network, symbols: MlpSymbols): readonly Computed[] {
  return [...network.layers].reverse().flatMap((layer) => {
    const [stepW, newW] = weightUpdate(network, layer, symbols);
    if (!network.bias) return [stepW, newW];
    const [stepb, newb] = biasUpdate(network, layer, symbols);
    return [stepW, stepb, newW, newb];
  });
}

function weightUpdate(network: Network, layer: Layer, symbols: MlpSymbols) {
  const { number, source } = layer;
  const { stepWeights, newWeights } = symbols.at(number);
  return stepAndNew({
    entry: (prefix) => weightEntry(network, `${prefix}W${number}`, 'j', 'i'),
    shape: weightShape(network, layer),
    symbols: [stepWeights, newWeights],
    part: 'new-weight',
    byDelta: network.negative ? `+ eta*delta${number}[j]*${source}[i]` : undefined,
  });
}

function biasUpdate({ negative, bias }: Network, { number, units }: Layer, symbols: MlpSymbols) {
  const { stepBias, newBias } = symbols.at(number);
  return stepAndNew({
    entry: (prefix) => `${prefix}b${number}[j]`,
    shape: [units],
    symbols: [stepBias, newBias],
    part: 'new-bias',
    byDelta: negative ? `${bias} eta*delta${number}[j]` : undefined,
  });
}

interface Updated {
  /** Left side of a quantity that belongs to the updated one: `new` gives `newW1[j,i]`, `''` that itself. */
  entry(prefix: '' | 'd' | 'step' | 'new'): string;
  readonly shape: Shape;
  readonly symbols: readonly [step: TexSymbol, renewed: TexSymbol];
  readonly part: Computed['part'];
  /** What is added by a course that takes the step straight from δ = −∂L/∂z. */
  readonly byDelta: string | undefined;
}

function stepAndNew({ entry, shape, symbols, part, byDelta }: Updated): readonly [Computed, Computed] {
  const [old, step] = [entry(''), `eta*${entry('d')}`];
  const ways = [`${old} - ${entry('step')}`, `${old} - ${step}`, ...(byDelta ? [`${old} ${byDelta}`] : [])];
  return [
    update(entry('step'), shape, symbols[0], step, { inline: 'product' }),
    update(entry('new'), shape, symbols[1], ways, { part }),
  ];
}

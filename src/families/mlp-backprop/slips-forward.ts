import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import type { SlippedActivation } from '../shared/activation.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { type Slip, slip } from '../slip.ts';
import { bias, entering, met, presented, weight } from './entries.ts';
import { tempered } from './forward.ts';
import type { Layer, Network } from './problem.ts';

export type NetworkSlip = Slip<Problem, Network>;

/** Changes to the quantities `z1`, `z2` … of several layers, together. */
export function inLayers(
  name: string,
  layers: readonly Layer[],
  changeOf: (layer: Layer) => Change | undefined,
): Changes {
  return Object.fromEntries(layers.map((layer) => [`${name}${layer.number}`, changeOf(layer)]));
}

export function hiddenLayers({ layers }: Network): readonly Layer[] {
  return layers.slice(0, -1);
}

export function isSquare({ units, inputs }: Layer): boolean {
  return units === inputs && units > 1;
}

/** The second input in the place of the first and the other way round. */
function inputsSwapped(s: Network): Changes | undefined {
  const { inputs } = s.layers[0]!;
  if (inputs < 2) return undefined;
  const x = (index: string) => presented(s, 'x', index);
  const other = inputs === 2 ? x('3-i') : `(i == 1 ? ${x('2')} : (i == 2 ? ${x('1')} : ${x('i')}))`;
  return { z1: swap(x('i'), other), dW1: swap(x('i'), other) };
}

/** Something else where the signed bias stands in a net. */
function biasSlip(id: string, to: (bias: string, sign: '+' | '-') => string): NetworkSlip {
  return slip(id, (s) =>
    inLayers('z', s.layers, ({ number, bias: sign }) => {
      const own = met(s, bias(number, 'j'));
      return sign && swap(`$x ${sign} ${own}`, to(own, sign));
    }),
  );
}

/** What becomes of the activation of a layer's units; undefined where it has no such slip. */
export function slippedIn(s: Network, layer: Layer, id: string): SlippedActivation | undefined {
  const { activation, number, setting } = layer;
  if (activation === 'softmax') return undefined;
  const at = (letter: string) => presented(s, `${letter}${number}`, 'j');
  return ACTIVATIONS[activation].slips?.[id]?.(at('z'), at('a'), setting);
}

/** Another formula for some activations; of softmax from the net at an index. */
function activationSlip(id: string, ofSoftmax?: (z: (index: string) => string) => string): NetworkSlip {
  return slip(id, (s) => ({
    ...inLayers('a', s.layers, (layer) => {
      if (layer.activation !== 'softmax') return slippedIn(s, layer, id)?.value;
      return ofSoftmax?.((index) => tempered(presented(s, `z${layer.number}`, index), layer));
    }),
    ...inLayers('slope', s.layers, (layer) => slippedIn(s, layer, id)?.slope),
  }));
}

/** Logits that are not divided by their temperature; what is known by heart of δ stays. */
function temperatureIgnored(s: Network): Changes | undefined {
  const { number, setting } = s.last;
  const net = (index: string) => presented(s, `z${number}`, index);
  return setting.temperature && { [`a${number}`]: `softmax(k, ${net('k')}, j)` };
}

const skipped =
  (s: Network) =>
  ({ number }: Layer) =>
    presented(s, `z${number}`, 'j');

/** Powers bind more tightly than quotients. */
function grouped(net: string): string {
  return net.includes('/') ? `(${net})` : net;
}

/** Activations are exchanged before they are skipped. */
export const netSlips: readonly NetworkSlip[] = [
  slip('inputs-swapped', inputsSwapped),
  slip('weights-transposed', (s) =>
    inLayers('z', s.layers.filter(isSquare), ({ number }) =>
      swap(met(s, weight(s, number, 'j', 'i')), met(s, weight(s, number, 'i', 'j'))),
    ),
  ),
  slip('net-fed-on', (s) =>
    inLayers('z', s.layers.slice(1), (layer) =>
      swap(entering(s, layer, 'i'), presented(s, `z${layer.number - 1}`, 'i')),
    ),
  ),
  biasSlip('bias-left-out', () => '$x'),
  biasSlip('bias-subtracted', (bias, sign) => `$x ${sign === '+' ? '-' : '+'} ${bias}`),
  activationSlip('tanh-for-sigmoid'),
  activationSlip('sigmoid-for-tanh'),
  activationSlip('sigmoid-for-softmax', (z) => `sigmoid(${z('j')})`),
  activationSlip('sigmoid-sign'),
  activationSlip('ten-for-e', (z) => `10^${grouped(z('j'))}/sum(k, 10^${grouped(z('k'))})`),
  activationSlip('denominator-open'),
  activationSlip('exponent-subtracted'),
  activationSlip('steepness-ignored'),
  slip('temperature-ignored', temperatureIgnored),
  slip('activation-skipped-hidden', (s) => inLayers('a', hiddenLayers(s), skipped(s)), { real: true }),
  slip('activation-skipped-output', (s) => inLayers('a', [s.last], skipped(s)), { real: true }),
];

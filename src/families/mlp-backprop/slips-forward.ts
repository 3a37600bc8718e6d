import type { Loss } from '../../conventions/convention.ts';
import { type Change, type Changes, KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { each, either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import type { SlippedActivation } from '../shared/activation.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { squareOfNegative } from '../shared/general-slips.ts';
import { lossSlopeRule, singleLossRule } from '../shared/losses.ts';
import { type Slip, slip } from '../slip.ts';
import { shortcutOf } from './backward.ts';
import { takesMean } from './forward.ts';
import { type Layer, type Network, weightEntry } from './problem.ts';

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
function inputsSwapped({ inputs }: Layer): Changes | undefined {
  if (inputs < 2) return undefined;
  const other = inputs === 2 ? 'x[3-i]' : '(i == 1 ? x[2] : (i == 2 ? x[1] : x[i]))';
  return { z1: swap('x[i]', other), dW1: swap('x[i]', other) };
}

/** Something else where the signed bias stands in a net. */
function biasSlip(id: string, to: (bias: string, sign: '+' | '-') => string): NetworkSlip {
  return slip(
    id,
    ({ bias: sign, layers }) =>
      sign &&
      inLayers('z', layers, ({ number }) => swap(`$x ${sign} b${number}[j]`, to(`b${number}[j]`, sign))),
  );
}

/** What becomes of the activation of a layer's units; undefined where it has no such slip. */
export function slippedIn(layer: Layer, id: string): SlippedActivation | undefined {
  const { activation, number, setting } = layer;
  if (activation === 'softmax') return undefined;
  return ACTIVATIONS[activation].slips?.[id]?.(`z${number}[j]`, `a${number}[j]`, setting);
}

/** Another formula for some activations; of softmax from the id of the net. */
function activationSlip(id: string, ofSoftmax?: (z: string) => string): NetworkSlip {
  return slip(id, ({ layers }) => ({
    ...inLayers('a', layers, (layer) =>
      layer.activation === 'softmax' ? ofSoftmax?.(`z${layer.number}`) : slippedIn(layer, id)?.value,
    ),
    ...inLayers('slope', layers, (layer) => slippedIn(layer, id)?.slope),
  }));
}

const skipped = ({ number }: Layer) => `z${number}[j]`;

/** Activations are exchanged before they are skipped. */
const netSlips: readonly NetworkSlip[] = [
  slip('inputs-swapped', ({ layers: [first] }) => inputsSwapped(first!)),
  slip('weights-transposed', (s) =>
    inLayers('z', s.layers.filter(isSquare), ({ number }) =>
      swap(weightEntry(s, `W${number}`, 'j', 'i'), weightEntry(s, `W${number}`, 'i', 'j')),
    ),
  ),
  slip('net-fed-on', ({ layers }) =>
    inLayers('z', layers.slice(1), ({ number, source }) => swap(`${source}[i]`, `z${number - 1}[i]`)),
  ),
  biasSlip('bias-left-out', () => '$x'),
  biasSlip('bias-subtracted', (bias, sign) => `$x ${sign === '+' ? '-' : '+'} ${bias}`),
  activationSlip('tanh-for-sigmoid'),
  activationSlip('sigmoid-for-tanh'),
  activationSlip('sigmoid-for-softmax', (z) => `sigmoid(${z}[j])`),
  activationSlip('sigmoid-sign'),
  activationSlip('ten-for-e', (z) => `10^${z}[j]/sum(k, 10^${z}[k])`),
  activationSlip('denominator-open'),
  activationSlip('exponent-subtracted'),
  slip('activation-skipped-hidden', (s) => inLayers('a', hiddenLayers(s), skipped), { real: true }),
  slip('activation-skipped-output', ({ last }) => inLayers('a', [last], skipped), { real: true }),
];

const isLogarithmic = ({ loss }: Network) => loss.endsWith('cross-entropy');
const isCategorical = ({ loss, last }: Network) =>
  loss === 'categorical-cross-entropy' && last.activation === 'softmax';
const isHalfSquare = ({ loss }: Network) => loss === 'half-squared-error';

/** A change of ∂L/∂a. */
const inSlope = ({ last }: Network, change: Change): Changes => ({ [`dLda${last.number}`]: change });

/** What one output adds to the loss, and ∂L/∂a. */
function formulas(s: Network, loss: Loss): { readonly term: string; readonly slope: string } {
  const [t, a] = ['t[k]', `a${s.last.number}[k]`];
  return { term: singleLossRule(loss, s.convention, t, a), slope: lossSlopeRule({ ...s, loss }, t, a) };
}

/** Another loss's formulas in the place of the problem's own; in the loss also inside of a sign or a logarithm's base. */
function underLoss(s: Network, loss: Loss): Changes {
  const [own, other] = [formulas(s, s.loss), formulas(s, loss)];
  return { lossTerm: swap(own.term, other.term), ...inSlope(s, whole(other.slope, own.slope)) };
}

/** δ of the output by its shortcut, so that a slip in ∂L/∂a or f′ does not reach whoever knows the shortcut. */
export function deltaKept(s: Network): Changes {
  return shortcutOf(s) === undefined ? {} : { [`delta${s.last.number}`]: KEPT };
}

/** ∂L/∂a = −t/a − (1 − t)/(1 − a); over softmax in the place of −t/a. */
function complementAdded(s: Network): Swap {
  return each(
    whole(formulas(s, 'binary-cross-entropy').slope),
    swap('xovery(1 - t[k], $x)', '-xovery(1 - t[k], $x)'),
  );
}

/** The error's two ends exchanged: in ∂L/∂a, or in δ where the cross-entropy's δ is an error. */
function errorSwapped(s: Network): Changes | undefined {
  const a = `a${s.last.number}`;
  if (!isLogarithmic(s)) return inSlope(s, swap(`${a}[k] - t[k]`, `t[k] - ${a}[k]`));
  if (shortcutOf(s) === undefined) return undefined;
  const ends = [`${a}[j] - t[j]`, `t[j] - ${a}[j]`] as const;
  const [error, turned] = s.negative ? [ends[1], ends[0]] : ends;
  return { [`delta${s.last.number}`]: swap(error, turned) };
}

/** What an output adds to the loss in the place of its error. */
function lossForError(s: Network): Changes | undefined {
  const a = `a${s.last.number}`;
  const inDelta = either(swap(`${a}[j] - t[j]`, 'lossTerm[j]'), swap(`t[j] - ${a}[j]`, '-lossTerm[j]'));
  const delta = shortcutOf(s) === undefined ? {} : { [`delta${s.last.number}`]: inDelta };
  return { ...(isLogarithmic(s) ? {} : inSlope(s, 'lossTerm[k]')), ...delta };
}

/** The derivative stays natural. */
function logarithmSlip(id: string, base: '10' | '2'): NetworkSlip {
  return slip(
    id,
    (s) => isLogarithmic(s) && s.convention.log === 'e' && { lossTerm: whole(`($x)/ln(${base})`) },
  );
}

/** Formulas are exchanged first, then signs, then factors. */
const lossSlips: readonly NetworkSlip[] = [
  // δ = a − t, where it is known by heart, does not suffer.
  slip(
    'complement-dropped',
    (s) =>
      s.loss === 'binary-cross-entropy' && { ...underLoss(s, 'categorical-cross-entropy'), ...deltaKept(s) },
  ),
  slip('bce-on-softmax', (s) => isCategorical(s) && underLoss(s, 'binary-cross-entropy')),
  slip(
    'bce-sign',
    (s) => (s.loss === 'binary-cross-entropy' || isCategorical(s)) && inSlope(s, complementAdded(s)),
  ),
  slip('error-swapped', errorSwapped),
  slip('loss-for-error', lossForError),
  slip(
    'cross-entropy-sign',
    (s) => isLogarithmic(s) && { lossTerm: either(swap('-$x', '$x'), whole('-($x)')) },
  ),
  logarithmSlip('log10-loss', '10'),
  logarithmSlip('log2-loss', '2'),
  slip('loss-half-missing', (s) => isHalfSquare(s) && { lossTerm: swap('1/2*$x', '$x') }),
  slip('loss-halved', (s) => !isLogarithmic(s) && !isHalfSquare(s) && { lossTerm: whole('1/2*$x') }),
  slip('square-of-negative', (s) => !isLogarithmic(s) && { lossTerm: squareOfNegative }),
  slip('gradient-doubled', (s) => isHalfSquare(s) && inSlope(s, whole('2*$x'))),
  slip(
    'gradient-halved',
    (s) => !isLogarithmic(s) && inSlope(s, either(swap('2*$x', '$x'), whole('1/2*$x'))),
  ),
  // A mean in the place of a sum, in the loss and so in its derivative.
  slip('mean-for-sum', (s) => {
    const mean = whole(`1/${s.outputs}*$x`);
    return !takesMean(s) && s.outputs > 1 && { loss: mean, ...inSlope(s, mean) };
  }),
  slip(
    'sum-for-mean',
    (s) =>
      takesMean(s) &&
      s.outputs > 1 && {
        loss: swap(`1/${s.outputs}*$x`, '$x'),
        ...inSlope(s, whole(`${s.outputs}*$x`)),
      },
  ),
];

/** Mistakes on the way to the loss and in its derivative, in the order in which they are applied together. */
export const forwardSlips: readonly NetworkSlip[] = [...netSlips, ...lossSlips];

import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { slip } from '../slip.ts';
import { backWeight, shortcutOf } from './backward.ts';
import { entering, isFrozen, met, presented, renewed } from './entries.ts';
import { overTemperature } from './forward.ts';
import { penaltySlope } from './penalty.ts';
import { isOnline, type Layer, type Network } from './problem.ts';
import { hiddenLayers, inLayers, isSquare, type NetworkSlip, slippedIn } from './slips-forward.ts';
import { deltaKept } from './slips-loss.ts';

/** Another formula for f′ of some activations; it does not reach the δ of an output that needs no f′. */
function slopeSlip(id: string): NetworkSlip {
  return slip(
    id,
    (s) => ({
      ...inLayers('slope', s.layers, (layer) => slippedIn(s, layer, id)?.slope),
      ...(slippedIn(s, s.last, id) ? deltaKept(s) : {}),
    }),
    { real: true },
  );
}

/** δ without f′, or without the Jacobian of softmax. */
function outputWithoutSlope(s: Network): Changes | undefined {
  const { number, activation } = s.last;
  return activation === 'linear'
    ? undefined
    : { [`delta${number}`]: `${s.negative ? '-' : ''}${presented(s, `dLda${number}`, 'j')}` };
}

function hiddenWithoutSlope(s: Network): Changes | undefined {
  const curved = hiddenLayers(s).filter(({ activation }) => activation !== 'linear');
  return curved.length === 0
    ? undefined
    : inLayers('delta', curved, ({ number }) => presented(s, `back${number}`, 'j'));
}

/** The f′ that cross-entropy cancels is multiplied in all the same, whichever way round the error stands. */
function slopeUnderCrossEntropy(s: Network): Changes | undefined {
  const { number, activation } = s.last;
  if (activation === 'linear' || shortcutOf(s) === undefined) return undefined;
  const a = presented(s, `a${number}`, 'j');
  const factor = activation === 'softmax' ? `${a}*(1 - ${a})` : presented(s, `slope${number}`, 'j');
  return { [`delta${number}`]: whole(`($x)*${factor}`) };
}

/** f′ multiplied in once more, at every δ that has it. */
function slopeTwice(s: Network): Changes | undefined {
  const own = shortcutOf(s) === undefined ? s.layers : hiddenLayers(s);
  const curved = own.filter(({ activation }) => activation !== 'linear' && activation !== 'softmax');
  if (curved.length === 0) return undefined;
  return inLayers('delta', curved, ({ number }) => whole(`$x*${presented(s, `slope${number}`, 'j')}`));
}

const slopeSlips: readonly NetworkSlip[] = [
  ...[
    'slope-at-net',
    'slope-of-activation',
    'slope-without-complement',
    'slope-with-sum',
    'tanh-slope-linear',
    'relu-slope-value',
    'steepness-not-derived',
  ].map(slopeSlip),
  slip('softmax-diagonal', (s) => {
    const { number, activation, setting } = s.last;
    const a = presented(s, `a${number}`, 'i');
    const own = `${a}*(1 - ${a})${overTemperature(setting)}`;
    return activation === 'softmax' && { [`jacobian${number}`]: `i == j ? ${own} : 0` };
  }),
  slip('slope-under-cross-entropy', slopeUnderCrossEntropy),
  slip('slope-twice', slopeTwice),
  slip('slope-missing-output', outputWithoutSlope),
  slip('slope-missing-hidden', hiddenWithoutSlope),
  // Both at once, where there are both.
  slip('slope-missing', (s) => {
    const [output, hidden] = [outputWithoutSlope(s), hiddenWithoutSlope(s)];
    return output && hidden && { ...output, ...hidden };
  }),
];

/** A change of what comes back to the hidden layers, each from the layer after it. */
function inBack(s: Network, changeOf: (after: Layer) => string | Swap | undefined): Changes {
  return inLayers('back', hiddenLayers(s), ({ number }) => changeOf(s.layers[number]!));
}

/** ∂L/∂a of the output in the place of its δ; under cross-entropy no error stands apart from δ. */
function fromError(s: Network): Changes | undefined {
  const { number } = s.last;
  if (s.loss.endsWith('cross-entropy')) return undefined;
  const error = `${s.negative ? '-' : ''}${presented(s, `dLda${number}`, 'k')}`;
  return { [`back${number - 1}`]: swap(presented(s, `delta${number}`, 'k'), error) };
}

/** The sum is rewritten before the weights in it are exchanged. */
const layerSlips: readonly NetworkSlip[] = [
  slip('hidden-without-weights', (s) =>
    inBack(s, ({ number }) => `sum(k, ${presented(s, `delta${number}`, 'k')})`),
  ),
  slip('hidden-from-first-output', (s) =>
    inBack(s, ({ number, units }) => {
      const entry = backWeight(s, number, '1', 'j');
      return units > 1 ? `${entry}*${presented(s, `delta${number}`, '1')}` : undefined;
    }),
  ),
  slip('hidden-from-error', fromError),
  slip('back-averaged', (s) => inBack(s, ({ units }) => (units > 1 ? whole(`1/${units}*$x`) : undefined))),
  slip('weights-transposed-back', (s) =>
    inBack(s, (after) => {
      const right = backWeight(s, after.number, 'k', 'j');
      const transposed = backWeight(s, after.number, 'j', 'k');
      return isSquare(after) ? swap(right, transposed) : undefined;
    }),
  ),
  slip(
    'hidden-from-new-weights',
    (s) =>
      s.convention.hiddenDeltas === 'old' &&
      inBack(s, ({ number }) => {
        const any = { id: `W${number}`, indices: ['$r', '$c'] };
        return isFrozen(s, any) ? undefined : swap(met(s, any), renewed(s, any));
      }),
  ),
  slip('input-factor-missing', (s) =>
    inLayers('dW', s.layers, (layer) => {
      const delta = `${s.negative ? '-' : ''}${presented(s, `delta${layer.number}`, 'j')}`;
      return `${delta}${isOnline(s) ? penaltySlope(s, layer.number) : ''}`;
    }),
  ),
  // By the layer's first input, as if the bias were one of the weights.
  slip('bias-times-input', (s) =>
    inLayers('db', s.layers, (layer) => whole(`$x*${entering(s, layer, '1')}`)),
  ),
];

/** Mistakes on the way back, in the order in which they are applied together. */
export const backwardSlips: readonly NetworkSlip[] = [...slopeSlips, ...layerSlips];

import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { slip } from '../slip.ts';
import { backWeights, shortcutOf } from './backward.ts';
import { type Layer, type Network, weightEntry } from './problem.ts';
import { deltaKept, hiddenLayers, inLayers, isSquare, type NetworkSlip, slippedIn } from './slips-forward.ts';

/** Another formula for f′ of some activations; it does not reach the δ of an output that needs no f′. */
function slopeSlip(id: string): NetworkSlip {
  return slip(
    id,
    (s) => ({
      ...inLayers('slope', s.layers, (layer) => slippedIn(layer, id)?.slope),
      ...(slippedIn(s.last, id) ? deltaKept(s) : {}),
    }),
    { real: true },
  );
}

/** δ without f′, or without the Jacobian of softmax. */
function outputWithoutSlope({ last, negative }: Network): Changes | undefined {
  const { number, activation } = last;
  return activation === 'linear'
    ? undefined
    : { [`delta${number}`]: `${negative ? '-' : ''}dLda${number}[j]` };
}

function hiddenWithoutSlope(s: Network): Changes | undefined {
  const curved = hiddenLayers(s).filter(({ activation }) => activation !== 'linear');
  return curved.length === 0 ? undefined : inLayers('delta', curved, ({ number }) => `back${number}[j]`);
}

/** The f′ that cross-entropy cancels is multiplied in all the same, whichever way round the error stands. */
function slopeUnderCrossEntropy(s: Network): Changes | undefined {
  const { number, activation } = s.last;
  if (activation === 'linear' || shortcutOf(s) === undefined) return undefined;
  const a = `a${number}[j]`;
  const factor = activation === 'softmax' ? `${a}*(1 - ${a})` : `slope${number}[j]`;
  const scaled = (error: string) => swap(error, `(${error})*${factor}`);
  return { [`delta${number}`]: either(scaled(`${a} - t[j]`), scaled(`t[j] - ${a}`)) };
}

/** f′ multiplied in once more, at every δ that has it. */
function slopeTwice(s: Network): Changes | undefined {
  const own = shortcutOf(s) === undefined ? s.layers : hiddenLayers(s);
  const curved = own.filter(({ activation }) => activation !== 'linear' && activation !== 'softmax');
  if (curved.length === 0) return undefined;
  return inLayers('delta', curved, ({ number }) => whole(`$x*slope${number}[j]`));
}

const slopeSlips: readonly NetworkSlip[] = [
  ...[
    'slope-at-net',
    'slope-of-activation',
    'slope-without-complement',
    'slope-with-sum',
    'tanh-slope-linear',
    'relu-slope-value',
  ].map(slopeSlip),
  slip('softmax-diagonal', ({ last: { number, activation } }) => {
    const a = `a${number}[i]`;
    return activation === 'softmax' && { [`jacobian${number}`]: `i == j ? ${a}*(1 - ${a}) : 0` };
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
function fromError({ loss, last: { number }, negative }: Network): Changes | undefined {
  if (loss.endsWith('cross-entropy')) return undefined;
  const error = `${negative ? '-' : ''}dLda${number}[k]`;
  return { [`back${number - 1}`]: swap(`delta${number}[k]`, error) };
}

/** The sum is rewritten before the weights in it are exchanged. */
const layerSlips: readonly NetworkSlip[] = [
  slip('hidden-without-weights', (s) => inBack(s, ({ number }) => `sum(k, delta${number}[k])`)),
  slip('hidden-from-first-output', (s) =>
    inBack(s, ({ number, units }) => {
      const weight = weightEntry(s, backWeights(s, number), '1', 'j');
      return units > 1 ? `${weight}*delta${number}[1]` : undefined;
    }),
  ),
  slip('hidden-from-error', fromError),
  slip('back-averaged', (s) => inBack(s, ({ units }) => (units > 1 ? whole(`1/${units}*$x`) : undefined))),
  slip('weights-transposed-back', (s) =>
    inBack(s, (after) => {
      const weights = backWeights(s, after.number);
      const [right, transposed] = [weightEntry(s, weights, 'k', 'j'), weightEntry(s, weights, 'j', 'k')];
      return isSquare(after) ? swap(right, transposed) : undefined;
    }),
  ),
  slip(
    'hidden-from-new-weights',
    (s) =>
      s.convention.hiddenDeltas === 'old' &&
      inBack(s, ({ number }) => swap(`W${number}[$r,$c]`, `newW${number}[$r,$c]`)),
  ),
  slip('input-factor-missing', ({ layers, negative }) =>
    inLayers('dW', layers, ({ number }) => `${negative ? '-' : ''}delta${number}[j]`),
  ),
  // By the layer's first input, as if the bias were one of the weights.
  slip('bias-times-input', ({ layers }) => inLayers('db', layers, ({ source }) => whole(`$x*${source}[1]`))),
];

/** Mistakes on the way back, in the order in which they are applied together. */
export const backwardSlips: readonly NetworkSlip[] = [...slopeSlips, ...layerSlips];

/** Changes of the steps, or of the updated weights, of every layer: the text of a weight and of a bias for both. */
function inUpdates(
  s: Network,
  name: 'step' | 'new',
  changeOf: (entry: (prefix: string) => string) => string | Swap,
): Changes {
  return {
    ...inLayers(`${name}W`, s.layers, ({ number }) =>
      changeOf((prefix) => weightEntry(s, `${prefix}W${number}`, 'j', 'i')),
    ),
    ...inLayers(`${name}b`, s.layers, ({ number }) => changeOf((prefix) => `${prefix}b${number}[j]`)),
  };
}

/** Steps of some layers without η. */
function rateMissingIn(s: Network, layers: readonly Layer[]): Changes {
  return inUpdates({ ...s, layers }, 'step', () => swap('eta*$x', '$x'));
}

/** Mistakes in the step of gradient descent. */
export const updateSlips: readonly NetworkSlip[] = [
  slip('update-added', (s) =>
    inUpdates(s, 'new', (entry) => swap(`$x - ${entry('step')}`, `$x + ${entry('step')}`)),
  ),
  slip('eta-missing', (s) => inUpdates(s, 'step', () => swap('eta*$x', '$x'))),
  // Where δ = −∂J/∂z, the step that is written is η·δ·a = −η·∂J/∂w.
  slip('step-for-weights', (s) => inUpdates(s, 'new', (entry) => `${s.negative ? '-' : ''}${entry('step')}`)),
  slip('weights-not-updated', (s) =>
    inLayers('newW', s.layers, ({ number }) => weightEntry(s, `W${number}`, 'j', 'i')),
  ),
  slip('weight-for-gradient', (s) => inUpdates(s, 'step', (entry) => `eta*${entry('')}`)),
  slip('rate-in-one-layer', (s) => s.layers.length > 1 && rateMissingIn(s, hiddenLayers(s)), {
    elsewhere: (s) => (s.layers.length > 1 ? [rateMissingIn(s, [s.last])] : []),
  }),
  slip(
    'bias-step-for-weight',
    (s) =>
      s.bias &&
      inLayers('newW', s.layers, ({ number }) =>
        swap(`$x - stepW${number}[$r,$c]`, `$x - stepb${number}[j]`),
      ),
  ),
  slip('bias-not-updated', ({ layers }) => inLayers('newb', layers, ({ number }) => `b${number}[j]`)),
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];

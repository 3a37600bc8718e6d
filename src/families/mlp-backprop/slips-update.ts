import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { type Swap, swap } from '../../worksheet/rewrite/swap.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { slip } from '../slip.ts';
import { bias, isFrozen, old, type Parameter, updated, weight } from './entries.ts';
import type { Layer, Network } from './problem.ts';
import type { NetworkSlip } from './slips-forward.ts';

/** Weights and biases of all layers that learn. */
export function learning(s: Network): readonly Parameter[] {
  const all = s.layers.flatMap((layer) => [
    weight(s, layer.number, 'j', 'i'),
    ...(layer.bias ? [bias(layer.number, 'j')] : []),
  ]);
  return all.filter((parameter) => !isFrozen(s, parameter));
}

/** Entries that belong to a parameter: `new` gives `newW1[j,i]`. */
export type EntryOf = (prefix: string) => string;

/** The same change of a quantity of every parameter that learns. */
export function inParameters(
  s: Network,
  name: string,
  changeOf: (entry: EntryOf, parameter: Parameter) => string | Swap | undefined,
): Changes {
  return Object.fromEntries(
    learning(s).map((parameter) => {
      const entry = (prefix: string) => updated(s, `${prefix}${parameter.id}`, ...parameter.indices);
      return [`${name}${parameter.id}`, changeOf(entry, parameter)];
    }),
  );
}

/** Mistakes in the step of gradient descent. */
export const updateSlips: readonly NetworkSlip[] = [
  slip('update-added', (s) =>
    inParameters(s, 'new', (entry) => swap(`$x - ${entry('step')}`, `$x + ${entry('step')}`)),
  ),
  slip('eta-missing', (s) => inParameters(s, 'step', () => swap('eta*$x', '$x'))),
  // Where δ = −∂J/∂z, the step that is written is η·δ·a = −η·∂J/∂w.
  slip('step-for-weights', (s) =>
    inParameters(s, 'new', (entry) => `${s.negative ? '-' : ''}${entry('step')}`),
  ),
  slip('weights-not-updated', (s) => notUpdated(s, 'W')),
  slip('weight-for-gradient', (s) =>
    inParameters(s, 'step', (_entry, parameter) => `eta*${old(s, parameter)}`),
  ),
  slip('rate-in-one-layer', (s) => s.layers.length > 1 && rateMissingIn(s, s.layers.slice(0, -1)), {
    elsewhere: (s) => (s.layers.length > 1 ? [rateMissingIn(s, [s.last])] : []),
  }),
  slip('bias-step-for-weight', biasStepForWeight),
  slip('bias-not-updated', (s) => notUpdated(s, 'b')),
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];

/** Steps of some layers without η. */
function rateMissingIn(s: Network, layers: readonly Layer[]): Changes {
  return inParameters({ ...s, layers }, 'step', () => swap('eta*$x', '$x'));
}

function biasStepForWeight(s: Network): Changes {
  return inParameters(s, 'new', (entry, { id }) => {
    const layer = s.layers[Number(id.slice(1)) - 1]!;
    const bias = `b${layer.number}`;
    if (!id.startsWith('W') || !layer.bias || isFrozen(s, { id: bias })) return undefined;
    return swap(`$x - ${entry('step')}`, `$x - ${updated(s, `step${bias}`, 'j')}`);
  });
}

function notUpdated(s: Network, letter: 'W' | 'b'): Changes {
  return inParameters(s, 'new', (_entry, parameter) =>
    parameter.id.startsWith(letter) ? old(s, parameter) : undefined,
  );
}

import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { each, swap } from '../../worksheet/rewrite/swap.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { weightEntry } from '../mlp-backprop/entries.ts';
import { backwardSlips } from '../mlp-backprop/slips-backward.ts';
import type { NetworkSlip } from '../mlp-backprop/slips-forward.ts';
import { forwardSlips } from '../mlp-backprop/slips-loss.ts';
import type { Problem } from '../problem.ts';
import { termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Paths } from './problem.ts';
import { stepsBack } from './rules.ts';

type PathsSlip = Slip<Problem, Paths>;

/** What backpropagation does elsewhere, with rules that are not here, or with softmax, whose outputs have no paths of their own. */
const NOT_HERE = [
  'inputs-swapped',
  'hidden-from-new-weights',
  'input-factor-missing',
  'bias-times-input',
  'sigmoid-for-softmax',
  'bce-on-softmax',
  'softmax-diagonal',
  'temperature-ignored',
];

/**
 * A slip of the whole network's backpropagation, made in the part of it that is here: what the other units of the
 * weight's own layer send back leads nowhere.
 */
function ofNetwork({ changes, elsewhere, ...rest }: NetworkSlip): PathsSlip {
  return {
    ...rest,
    ...(elsewhere
      ? { elsewhere: ({ network }: Paths, worksheet: Worksheet) => elsewhere(network, worksheet) }
      : {}),
    changes: ({ network }, worksheet) => changes(network, worksheet),
    showsIn: ({ layer: { number } }, id) =>
      ![`back${number}`, `slope${number}`, `delta${number}`].includes(id),
  };
}

const networkSlips = [...forwardSlips, ...backwardSlips]
  .filter(({ id }) => !NOT_HERE.includes(id))
  .map(ofNetwork);

/** A factor of a product left out. */
const without = (factor: string) => swap(`$x*${factor}`, '$x');

function weightsAdded(paths: Paths): Changes | undefined {
  const weights = stepsBack(paths).map(({ weight }) => weight);
  const [first, ...others] = weights;
  if (others.length === 0) return undefined;
  return { path: each(...others.map(without), swap(first!, weights.join(' + '))) };
}

/** Weights after the step that this very gradient is for, on every way back. */
function fromNewWeights({ network, layer, after, updates }: Paths): Changes | undefined {
  if (!updates) return undefined;
  const renewed = each(
    ...after.map(({ number, source }) => {
      const old = weightEntry(network, `W${number}`, '$unit', '$input');
      const step = `eta*delta${number}[$unit]*${source}[$input]`;
      return swap(old, `${old} ${network.negative ? '+' : '-'} ${step}`);
    }),
  );
  const hidden = [layer, ...after].slice(0, -1).map(({ number }) => `back${number}`);
  return Object.fromEntries([...hidden, 'path'].map((id) => [id, renewed]));
}

/** Mistakes with paths and with the recursion, in the order in which they are applied together. */
export const slips: readonly PathsSlip[] = [
  ...networkSlips,
  // Units added up where choices multiply.
  slip('paths-added', ({ after }) => ({ paths: after.map(({ units }) => units).join(' + ') || undefined })),
  slip('path-without-weights', (paths) => ({
    path: each(...stepsBack(paths).map(({ weight }) => without(weight))),
  })),
  slip('path-weights-added', weightsAdded),
  // The slope of the weight's own unit, which every path passes.
  slip('path-slope-left-out', ({ layer, unit }) => ({ path: without(`slope${layer.number}[${unit}]`) })),
  slip(
    'input-factor-missing',
    ({ factor }) => factor !== null && { path: without(factor), recursion: without(factor) },
  ),
  slip('hidden-from-new-weights', fromNewWeights),
  slip('one-path-only', ({ shape }) => ({ direct: `path[${shape.map(() => 1).join(',')}]` })),
  slip('eta-missing', () => ({ step: swap('eta*$x', '$x') })),
  slip('weight-for-gradient', ({ entry }) => ({ step: `eta*${entry}` })),
  slip('update-added', () => ({ newWeight: swap('$x - step', '$x + step') })),
  termLeftOut,
  wrongIndex,
];

import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { each, either, type Swap, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { slip } from '../slip.ts';
import { bias, isFrozen, met, old, type Parameter, presented, target, updated, weight } from './entries.ts';
import { penaltySlope } from './penalty.ts';
import { isOnline, type Layer, type Network } from './problem.ts';
import { shareOf } from './schedule.ts';
import { hiddenLayers, inLayers, type NetworkSlip } from './slips-forward.ts';
import { inParameters, learning } from './slips-update.ts';
import { aggregated } from './updates.ts';

/** A change of the weights that nets and back-propagated sums meet, and of the biases in nets. */
function meeting(s: Network, changeOf: (parameter: Parameter) => Swap | undefined): Changes {
  const inSum = (layer: Layer, indices: readonly [string, string]) =>
    changeOf(weight(s, layer.number, ...indices));
  return {
    ...inLayers('z', s.layers, (layer) =>
      together(inSum(layer, ['j', 'i']), layer.bias && changeOf(bias(layer.number, 'j'))),
    ),
    ...inLayers('back', hiddenLayers(s), ({ number }) => inSum(s.layers[number]!, ['k', 'j'])),
  };
}

function together(...swaps: readonly (Swap | undefined)[]): Swap | undefined {
  const found = swaps.filter((each) => each !== undefined);
  return found.length === 0 ? undefined : each(...found);
}

const first = ({ id, indices }: Parameter) => `${id}[${indices.join(',')}]`;

/** Every update starts from the first weights, and so does the next net. */
function notCarried(s: Network): Changes | undefined {
  if (s.schedule.updates === 1) return undefined;
  const restart = (of: (s: Network, parameter: Parameter) => string) => (parameter: Parameter) =>
    isFrozen(s, parameter) ? undefined : swap(of(s, parameter), first(parameter));
  return {
    ...meeting(s, restart(met)),
    ...inParameters(s, 'new', (_entry, parameter) => restart(old)(parameter)),
  };
}

/** All samples of an epoch meet the weights that the epoch began with. */
function batchForOnline(s: Network): Changes | undefined {
  const { samples, epochs, batch } = s.schedule;
  if (batch > 1 || samples === 1) return undefined;
  return meeting(s, (parameter) => {
    if (isFrozen(s, parameter)) return undefined;
    const { id, indices } = parameter;
    const later = `new${id}[${[`${samples}*floor((p-1)/${samples})`, ...indices].join(',')}]`;
    const start = epochs === 1 ? first(parameter) : `(p <= ${samples} ? ${first(parameter)} : ${later})`;
    return swap(met(s, parameter), start);
  });
}

/** The sample before, in what changes the first layer or in its nets. */
function previousInput({ schedule }: Network, id: 'dW1' | 'z1'): readonly Changes[] {
  return schedule.samples > 1 ? [{ [id]: swap('x[p,$i]', '(p == 1 ? x[p,$i] : x[p-1,$i])') }] : [];
}

/** Each gradient on top of that of the update before. */
function gradientsKept(s: Network): Changes | undefined {
  const name = isOnline(s) ? 'd' : 'grad';
  const { index, updates } = s.schedule;
  if (updates === 1) return undefined;
  return inParameters(s, name, (_entry, { id, indices }) => {
    const before = `${name}${id}[${[`${index}-1`, ...indices].join(',')}]`;
    return whole(`$x + (${index} == 1 ? 0 : ${before})`);
  });
}

/** The gradient of an update by another share of its presentations. */
function inBatch(s: Network, mean: boolean, change: (share: string) => Swap): Changes | undefined {
  if (isOnline(s) || (s.convention.batch === 'mean') !== mean) return undefined;
  const all = inParameters(s, 'grad', () => change(shareOf(s.schedule)));
  return { ...all, [s.schedule.perEpoch === 1 ? 'epochLoss' : 'batchLoss']: change(shareOf(s.schedule)) };
}

/** What is frozen learns all the same, and is met so. */
function frozenLearns(s: Network): Changes | undefined {
  if (s.frozen.length === 0) return undefined;
  const free = { ...s, frozen: [] };
  const held = learning(free).filter((parameter) => isFrozen(s, parameter));
  const moved = held.map((parameter): readonly [string, Change] => {
    const gradient = aggregated(s, presented(s, `d${parameter.id}`, ...parameter.indices));
    return [`new${parameter.id}`, `${old(free, parameter)} - eta*(${gradient})`];
  });
  const nets =
    s.schedule.updates === 1
      ? {}
      : meeting(s, (parameter) =>
          isFrozen(s, parameter) ? swap(first(parameter), met(free, parameter)) : undefined,
        );
  return { ...Object.fromEntries(moved), ...nets };
}

/** Where the penalty's slope stands: in the gradient of each presentation, or of the update. */
function inPenalised(s: Network, changeOf: (slope: string) => Swap): Changes | undefined {
  if (s.penalties.length === 0) return undefined;
  return inLayers(isOnline(s) ? 'dW' : 'gradW', s.layers, ({ number }) =>
    isOnline(s) || !isFrozen(s, { id: `W${number}` })
      ? changeOf(penaltySlope(s, number).replace(' + ', ''))
      : undefined,
  );
}

/** The loss that has the penalty in it. */
const lossId = (s: Network) => (isOnline(s) ? 'loss' : s.schedule.perEpoch === 1 ? 'epochLoss' : 'batchLoss');

const penaltySlips: readonly NetworkSlip[] = [
  slip('penalty-left-out', (s) => inPenalised(s, (slope) => swap(`$x + ${slope}`, '$x'))),
  slip(
    'penalty-doubled',
    (s) => s.penalties.includes('l2') && inPenalised(s, () => swap('l2*$w', '2*l2*$w')),
  ),
  slip('penalty-sign', (s) => inPenalised(s, (slope) => swap(`$x + ${slope}`, `$x - (${slope})`))),
  slip('penalty-half-missing', (s) => s.penalties.includes('l2') && { penalty: swap('1/2*l2*$w', 'l2*$w') }),
  slip(
    'penalty-not-in-loss',
    (s) => s.penalties.length > 0 && { [lossId(s)]: swap(`$x + ${updated(s, 'penalty')}`, '$x') },
  ),
];

const targetSlips: readonly NetworkSlip[] = [
  slip('smoothing-ignored', (s) => s.smoothing && { soft: presented(s, 't', 'k') }),
  // (1 − ε)t, the share ε given to nobody.
  slip('smoothing-not-spread', (s) => s.smoothing && { soft: `(1 - smoothing)*${presented(s, 't', 'k')}` }),
];

/** What the output and target of index k are called in ∂L/∂a and in the terms of the loss. */
const lossBends: readonly NetworkSlip[] = [
  slip('huber-squared', (s) => s.loss === 'huber' && inBothLosses(s, swap('$e <= huber ? $x : $y', '$x'))),
  slip(
    'hinge-not-cut',
    (s) =>
      s.loss === 'hinge' && inBothLosses(s, either(swap('max($x, 0)', '$x'), swap('$e < 1 ? $x : 0', '$x'))),
  ),
  // The sign of the target, as if a sample were already right where it is wrong.
  slip(
    'hinge-sign',
    (s) =>
      s.loss === 'hinge' && {
        [`dLda${s.last.number}`]: swap(`-${target(s, 'k')}`, target(s, 'k')),
      },
  ),
];

function inBothLosses(s: Network, change: Swap): Changes {
  return { lossTerm: change, [`dLda${s.last.number}`]: change };
}

/** Mistakes in training over samples and updates, in the order in which they are applied together. */
export const trainingSlips: readonly NetworkSlip[] = [
  ...targetSlips,
  ...lossBends,
  slip('frozen-learns', frozenLearns),
  slip('gradients-kept', gradientsKept),
  slip('previous-input', (s) => previousInput(s, 'dW1')[0], { elsewhere: (s) => previousInput(s, 'z1') }),
  slip('batch-for-online', batchForOnline),
  slip('batch-mean-for-sum', (s) => inBatch(s, false, (share) => swap('sum(p, $x)', `${share}*sum(p, $x)`))),
  slip('batch-sum-for-mean', (s) => inBatch(s, true, (share) => swap(`${share}*sum(p, $x)`, 'sum(p, $x)'))),
  ...penaltySlips,
  slip('weights-not-carried', notCarried),
];

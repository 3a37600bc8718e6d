import { times } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Computed, Shape } from '../../worksheet/types.ts';
import { loss, update } from '../shared/lines.ts';
import { biasGradient, weightGradient } from './backward.ts';
import {
  bias,
  entering,
  isFrozen,
  old,
  type Parameter,
  presented,
  updated,
  updatedShape,
  weight,
  weightShape,
} from './entries.ts';
import { countsOf, penalised, penaltyLine, penaltySlope } from './penalty.ts';
import { isOnline, type Layer, type Network } from './problem.ts';
import { overUpdate, shareOf } from './schedule.ts';
import { type Own, stepLines } from './steps.ts';
import type { MlpSymbols } from './symbols.ts';

/** stepW2, stepb2, newW2, newb2, then the layers before: new = old − η·∂L/∂old. */
export function updates(network: Network, symbols: MlpSymbols): readonly Computed[] {
  return [
    ...updateLoss(network, symbols),
    ...[...network.layers].reverse().flatMap((layer) => {
      const weights = parameterLines(network, weightOf(network, layer, symbols));
      const biases = layer.bias ? parameterLines(network, biasOf(network, layer, symbols)) : [];
      // Step by step for both: stepW, stepb, newW, newb.
      const rows = Math.max(weights.length, biases.length);
      return Array.from({ length: rows }, (_, row) => [
        ...weights.slice(row, row + 1),
        ...biases.slice(row, row + 1),
      ]).flat();
    }),
  ];
}

function weightOf(network: Network, layer: Layer, symbols: MlpSymbols): Own {
  const { number } = layer;
  const own = symbols.at(number);
  const delta = presented(network, `delta${number}`, 'j');
  return {
    parameter: weight(network, number, 'j', 'i'),
    shape: weightShape(network, layer),
    symbols: own.ofWeights,
    part: 'new-weight',
    penalty: penaltySlope(network, number),
    byDelta: `+ eta*${delta}*${entering(network, layer, 'i')}`,
    rule: weightGradient(network, layer),
  };
}

function biasOf(network: Network, layer: Layer, symbols: MlpSymbols): Own {
  const { number, units } = layer;
  return {
    parameter: bias(number, 'j'),
    shape: [units],
    symbols: symbols.at(number).ofBias,
    part: 'new-bias',
    penalty: '',
    byDelta: `${layer.bias} eta*${presented(network, `delta${number}`, 'j')}`,
    rule: biasGradient(network, layer),
  };
}

/** gradient of the update, step and new value of weights or biases; what is frozen stays. */
function parameterLines(network: Network, own: Own): readonly Computed[] {
  const { parameter, shape, symbols, part } = own;
  const { id, indices } = parameter;
  const left = updated(network, `new${id}`, ...indices);
  const more = { part, counts: network.schedule.traced ? countsOf(network) : undefined };
  if (isFrozen(network, parameter)) {
    return [update(left, updatedShape(network, ...shape), symbols.renewed, old(network, parameter), more)];
  }
  const ways = stepLines(network, own);
  return [...gradientLine(network, own), ...ways];
}

/** Of several presentations what the update uses: the gradient of its one, or the sum or mean over its several. */
function gradientLine(network: Network, { parameter, shape, symbols, penalty }: Own): readonly Computed[] {
  const { schedule } = network;
  if (!schedule.traced) return [];
  const { id, indices } = parameter;
  const single = presented(network, `d${id}`, ...indices);
  const rule = isOnline(network) ? single : `${aggregated(network, single)}${penalty}`;
  const left = updated(network, `grad${id}`, ...indices);
  return [
    update(left, updatedShape(network, ...shape), symbols.gradient, rule, {
      part: id.startsWith('W') ? 'weight-gradient' : 'bias-gradient',
      counts: countsOf(network),
      inline: isOnline(network),
      gradientOf: gradientOf(network, parameter),
    }),
  ];
}

function gradientOf(network: Network, { id }: Pick<Parameter, 'id'>): Computed['gradientOf'] {
  if (network.convention.hiddenDeltas === 'new' && id.slice(1) !== `${network.last.number}`) return undefined;
  const { updates: count } = network.schedule;
  const objective = isOnline(network) ? 'loss' : objectiveId(network);
  return count === 1
    ? { loss: objective, of: id, before: id, met: () => 0 }
    : { loss: objective, of: `new${id}`, before: id };
}

/** Sum or mean over the presentations of an update. */
export function aggregated(network: Network, term: string): string {
  const sum = overUpdate(network.schedule, term);
  return network.convention.batch === 'mean' && !isOnline(network)
    ? `${shareOf(network.schedule)}*${sum}`
    : sum;
}

/** Of a whole batch the epoch's loss is what its update descends; of parts of one each update has its own. */
function objectiveId({ schedule }: Network): string {
  return schedule.perEpoch === 1 ? 'epochLoss' : 'batchLoss';
}

/** The penalty and loss of each update of several presentations, and the loss of each epoch. */
function updateLoss(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const { schedule } = network;
  if (!schedule.traced) return [];
  const counts = countsOf(network);
  const objective = penalised(network, aggregated(network, 'loss[p]'));
  const id = objectiveId(network);
  const symbol = id === 'batchLoss' ? symbols.batchLoss : symbols.epochLoss;
  const ownLoss = isOnline(network)
    ? []
    : [
        ...penaltyLine(network, symbols),
        loss(updated(network, id), updatedShape(network), symbol, objective, { part: 'epoch-loss', counts }),
      ];
  return [...ownLoss, ...(id === 'epochLoss' && !isOnline(network) ? [] : [epochLoss(network, symbols)])];
}

/** What the losses of an epoch's updates come to, each weighed by its presentations where the convention has a mean. */
function epochLoss(network: Network, symbols: MlpSymbols): Computed {
  const { schedule, convention } = network;
  const { samples, epochs, perEpoch, batch } = schedule;
  const online = isOnline(network);
  const own = online ? 'loss[p]' : 'batchLoss[u]';
  const [index, of] = online ? ['p', `ceil(p/${samples})`] : ['u', `ceil(u/${perEpoch})`];
  const left = samples % batch;
  const weighed = (share: string) => `${share}*${own}`;
  const size =
    left === 0
      ? weighed(`${rationalText(batch, samples)}`)
      : weighed(`(mod(u,${perEpoch}) == 0 ? ${left}/${samples} : ${batch}/${samples})`);
  const isMean = convention.batch === 'mean';
  // Alike shares stand before the sum.
  const term = isMean && left !== 0 ? size : own;
  const sum = epochs === 1 ? `sum(${index}, ${term})` : `sum(${index}, ${of} == e ? (${term}) : 0)`;
  const rule = isMean && left === 0 ? times(rational(batch, samples), sum) : sum;
  return loss('epochLoss[e]', [epochs] as Shape, symbols.epochLoss, rule, {
    part: 'epoch-loss',
    counts: 'epoch',
  });
}

function rationalText(above: number, below: number): string {
  return `${above}/${below}`;
}

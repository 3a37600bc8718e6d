import type { Computed } from '../../worksheet/types.ts';
import { loss } from '../shared/lines.ts';
import { met, old, type Parameter, updated, updatedShape, weight } from './entries.ts';
import { isOnline, type Network } from './problem.ts';
import type { MlpSymbols } from './symbols.ts';

const PENALTIES = {
  // ½λ‖W‖² and λ‖W‖₁
  l2: {
    value: (sum: string) => `1/2*l2*(${sum})`,
    term: (w: string) => `${w}^2`,
    slope: (w: string) => `l2*${w}`,
  },
  l1: {
    value: (sum: string) => `l1*(${sum})`,
    term: (w: string) => `abs(${w})`,
    slope: (w: string) => `l1*sgn(${w})`,
  },
} as const;

/** The weights that an update starts from: sample by sample those that the presentation meets. */
function start(network: Network, parameter: Parameter): string {
  return isOnline(network) ? met(network, parameter) : old(network, parameter);
}

/** ½λ Σ w² + λ Σ |w| over the weights of all layers, frozen or not; the biases are left out. */
export function penaltyLine(network: Network, symbols: MlpSymbols): readonly Computed[] {
  const { penalties, layers, schedule } = network;
  if (penalties.length === 0) return [];
  const rule = penalties.map((name) => {
    const { term, value } = PENALTIES[name];
    const sums = layers.map(({ number }) => {
      const entry = start(network, weight(network, number, 'j', 'i'));
      return `sum(j, sum(i, ${term(entry)}))`;
    });
    return value(sums.join(' + '));
  });
  const counts = schedule.traced ? countsOf(network) : undefined;
  return [
    loss(updated(network, 'penalty'), updatedShape(network), symbols.penalty, rule.join(' + '), {
      part: 'loss-term',
      counts,
    }),
  ];
}

export function penalised(network: Network, rule: string): string {
  return network.penalties.length === 0 ? rule : `${rule} + ${updated(network, 'penalty')}`;
}

/** What the penalties add to the gradient by a weight. */
export function penaltySlope(network: Network, number: number): string {
  const entry = start(network, weight(network, number, 'j', 'i'));
  return network.penalties.map((name) => ` + ${PENALTIES[name].slope(entry)}`).join('');
}

/** What the first index of an update's quantities counts. */
export function countsOf({ schedule }: Network): Computed['counts'] {
  return ({ p: 'presentation', e: 'epoch', u: 'update' } as const)[schedule.index];
}

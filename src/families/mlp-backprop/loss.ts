import { times } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Computed } from '../../worksheet/types.ts';
import { lossRule, singleLossRule } from '../shared/losses.ts';
import { computed } from '../shared/quantities.ts';
import type { Plan } from './plan.ts';
import type { MlpSymbols } from './symbols.ts';

const stage = 'loss';

/** What each output adds to the loss, shape [K], and their sum or mean. */
export function lossQuantities(plan: Plan, symbols: MlpSymbols): readonly [Computed, Computed] {
  const { loss, convention, last } = plan;
  const [t, a] = ['t[k]', `a${last.number}[k]`];
  return [
    computed(
      { id: 'lossTerm', shape: [last.units], symbol: symbols.lossTerm, stage, part: 'loss-term' },
      'lossTerm[k]',
      singleLossRule(loss, convention, t, a),
    ),
    computed(
      { id: 'loss', shape: [], symbol: symbols.loss, stage, part: 'loss' },
      'loss',
      times(rational(1, takesMean(plan) ? last.units : 1), 'sum(k, lossTerm[k])'),
      lossRule({ loss, convention, outputs: last.units }, t, a),
    ),
  ];
}

/** Whether the loss averages over the outputs. */
export function takesMean({ loss, convention }: Plan): boolean {
  return loss === 'mean-squared-error' || convention.outputs === 'mean';
}

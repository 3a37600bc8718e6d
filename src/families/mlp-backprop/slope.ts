import type { Computed } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { computed } from '../shared/quantities.ts';
import type { LayerPlan } from './plan.ts';
import type { MlpSymbols } from './symbols.ts';

/** f′(z), shape [units]. */
export function slope({ number, units, activation, setting }: LayerPlan, symbols: MlpSymbols): Computed {
  const formulas = ACTIVATIONS[activation as keyof typeof ACTIVATIONS];
  return computed(
    {
      id: `slope${number}`,
      shape: [units],
      symbol: symbols.at(number).slope,
      stage: 'backward',
      part: 'slope',
      kind: formulas.slopeKind,
    },
    `slope${number}[j]`,
    ...formulas.slopes(`z${number}[j]`, `a${number}[j]`, setting),
  );
}

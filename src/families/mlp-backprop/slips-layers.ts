import type { Worksheet } from '../../worksheet/types.ts';
import { type Bodies, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { type LayerPlan, type Plan, planOf } from './plan.ts';
import type { MlpProblem } from './problem.ts';

export type MlpSlip = Slip<MlpProblem>;

/** A slip that puts other right sides in the place of rules of a network. */
export function mlpSlip(
  id: string,
  bodiesOf: (plan: Plan, worksheet: Worksheet) => Bodies | undefined,
  options?: Parameters<typeof ruleSlip>[2],
): MlpSlip {
  return ruleSlip(id, (worksheet, problem) => bodiesOf(planOf(problem), worksheet), options);
}

/** What happens in several layers, together. */
export function inLayers(layers: readonly LayerPlan[], bodiesOf: (layer: LayerPlan) => Bodies): Bodies {
  return Object.assign({}, ...layers.map(bodiesOf));
}

export function hiddenLayers({ layers }: Plan): readonly LayerPlan[] {
  return layers.slice(0, -1);
}

export function isSquare({ units, inputs }: LayerPlan): boolean {
  return units === inputs && units > 1;
}

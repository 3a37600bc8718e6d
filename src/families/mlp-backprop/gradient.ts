import { rational } from '../../number/rational.ts';
import type { Computed } from '../../worksheet/types.ts';
import type { LayerPlan, Plan } from './plan.ts';

const MINUS_ONE = rational(-1);

/**
 * Declares ∂loss/∂of (with `negative`: −∂loss/∂of) for a quantity of a layer.
 * Hidden layers whose δ came back through updated weights hold no gradient of anything.
 */
export function gradient(plan: Plan, layer: LayerPlan, of: string, negative = false): Computed['gradientOf'] {
  if (plan.convention.hiddenDeltas === 'new' && layer !== plan.last) return undefined;
  return { loss: 'loss', of, ...(negative ? { factor: MINUS_ONE } : {}) };
}

import type { Computed } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import { gradient } from './gradient.ts';
import { outputDelta } from './output-delta.ts';
import type { LayerPlan, Plan } from './plan.ts';
import { slope } from './slope.ts';
import type { MlpSymbols } from './symbols.ts';
import { hasBias, isNegative, subtractsBias, weightEntry, weightShape } from './texts.ts';

const stage = 'backward';

/** dLda, slope, delta, dW, db of the output layer; then back, slope, delta, dW, db of each layer before it. */
export function backwardPass(plan: Plan, symbols: MlpSymbols): readonly Computed[] {
  const hidden = plan.layers.slice(0, -1).reverse();
  return [
    ...outputDelta(plan, symbols),
    ...layerGradients(plan, plan.last, symbols),
    ...hidden.flatMap((layer) => [
      ...hiddenDelta(plan, layer, symbols),
      ...layerGradients(plan, layer, symbols),
    ]),
  ];
}

/** δ_j = f′(z_j) Σ_k w_{kj} δ_k over the layer after it (Bishop 2006, eq. 5.56), shape [units]. */
export function hiddenDelta(plan: Plan, layer: LayerPlan, symbols: MlpSymbols): readonly Computed[] {
  const { number, units } = layer;
  const after = number + 1;
  const symbol = symbols.at(number);
  // The right δ uses the weights of the point that all gradients belong to; some courses use the updated ones.
  const weights = plan.convention.hiddenDeltas === 'old' ? `W${after}` : `newW${after}`;
  const back = computed(
    {
      id: `back${number}`,
      shape: [units],
      symbol: symbol.back,
      stage,
      part: 'back',
      gradientOf: gradient(plan, layer, `a${number}`, isNegative(plan)),
    },
    `back${number}[j]`,
    `sum(k, ${weightEntry(plan, weights, 'k', 'j')}*delta${after}[k])`,
  );
  const delta = computed(
    {
      id: `delta${number}`,
      shape: [units],
      symbol: symbol.delta,
      stage,
      part: 'delta',
      gradientOf: gradient(plan, layer, `z${number}`, isNegative(plan)),
    },
    `delta${number}[j]`,
    `back${number}[j]*slope${number}[j]`,
  );
  return [back, slope(layer, symbols), delta];
}

/** ∂L/∂W = δ aᵀ in the convention's orientation, and ∂L/∂b = δ. */
function layerGradients(plan: Plan, layer: LayerPlan, symbols: MlpSymbols): readonly Computed[] {
  const { number, units, source } = layer;
  const symbol = symbols.at(number);
  const rows = plan.convention.weights === 'rows';
  const product = rows ? `delta${number}[j]*${source}[i]` : `${source}[i]*delta${number}[j]`;
  const weights = computed(
    {
      id: `dW${number}`,
      shape: weightShape(plan, layer),
      symbol: symbol.lossByWeights,
      stage,
      part: 'weight-gradient',
      inline: 'product',
      gradientOf: gradient(plan, layer, `W${number}`),
    },
    weightEntry(plan, `dW${number}`, 'j', 'i'),
    `${isNegative(plan) ? '-' : ''}${product}`,
  );
  if (!hasBias(plan)) return [weights];
  const minus = isNegative(plan) !== subtractsBias(plan);
  const bias = computed(
    {
      id: `db${number}`,
      shape: [units],
      symbol: symbol.lossByBias,
      stage,
      part: 'bias-gradient',
      inline: 'product',
      gradientOf: gradient(plan, layer, `b${number}`),
    },
    `db${number}[j]`,
    `${minus ? '-' : ''}delta${number}[j]`,
  );
  return [weights, bias];
}

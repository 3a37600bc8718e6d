import type { Computed, Given } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { computed, given } from '../shared/quantities.ts';
import { lossQuantities } from './loss.ts';
import type { LayerPlan, Plan } from './plan.ts';
import type { MlpProblem } from './problem.ts';
import type { MlpSymbols } from './symbols.ts';
import { hasBias, subtractsBias, weightEntry } from './texts.ts';

/** x, t, W1, b1, W2, b2 …, eta. */
export function givens(problem: MlpProblem, plan: Plan, symbols: MlpSymbols): readonly Given[] {
  const layers = problem.layers.flatMap(({ weights, bias }, position) => {
    const { weights: weightSymbol, bias: biasSymbol } = symbols.at(position + 1);
    const matrix = given(`W${position + 1}`, weights, weightSymbol, 'layer-weights');
    return hasBias(plan) ? [matrix, given(`b${position + 1}`, bias!, biasSymbol, 'bias')] : [matrix];
  });
  return [
    given('x', problem.input, symbols.input),
    given('t', problem.target, symbols.target),
    ...layers,
    given('eta', problem.learningRate, symbols.rate),
  ];
}

/** z1, a1, z2, a2 …, lossTerm, loss. */
export function forwardPass(plan: Plan, symbols: MlpSymbols): readonly Computed[] {
  const layers = plan.layers.flatMap((layer) => [net(plan, layer, symbols), out(layer, symbols)]);
  return [...layers, ...lossQuantities(plan, symbols)];
}

/** z_j = Σ_i w_{ji} a_i + b_j, shape [units]. */
function net(plan: Plan, layer: LayerPlan, symbols: MlpSymbols): Computed {
  const { number, units, source } = layer;
  const weight = weightEntry(plan, `W${number}`, 'j', 'i');
  const products = plan.convention.weights === 'rows' ? `${weight}*${source}[i]` : `${source}[i]*${weight}`;
  const bias = hasBias(plan) ? ` ${subtractsBias(plan) ? '-' : '+'} b${number}[j]` : '';
  return computed(
    { id: `z${number}`, shape: [units], symbol: symbols.at(number).net, stage: 'forward', part: 'net' },
    `z${number}[j]`,
    `sum(i, ${products})${bias}`,
  );
}

/** a = f(z), shape [units]. */
function out({ number, units, activation, setting }: LayerPlan, symbols: MlpSymbols): Computed {
  const formulas = activation === 'softmax' ? undefined : ACTIVATIONS[activation];
  const value = formulas?.value(`z${number}[j]`, setting) ?? `softmax(k, z${number}[k], j)`;
  return computed(
    {
      id: `a${number}`,
      shape: [units],
      symbol: symbols.at(number).out,
      stage: 'forward',
      part: 'out',
      kind: formulas?.valueKind ?? 'real',
    },
    `a${number}[j]`,
    value,
  );
}

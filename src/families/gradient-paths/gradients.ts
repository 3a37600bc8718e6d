import type { Computed, Stage } from '../../worksheet/types.ts';
import { hiddenDelta } from '../mlp-backprop/backward.ts';
import { outputDelta } from '../mlp-backprop/output-delta.ts';
import { isNegative } from '../mlp-backprop/texts.ts';
import { computed } from '../shared/quantities.ts';
import { pathBody, pathFactors } from './path-rules.ts';
import type { PathPlan } from './plan.ts';
import type { PathSymbols } from './symbols.ts';

/** The gradient of the weight path by path, then by the recursion of δ: two ways to one number. */
export function gradients(plan: PathPlan, symbols: PathSymbols): readonly Computed[] {
  const { network, layer, after } = plan;
  const hidden = [layer, ...after].slice(0, -1).reverse();
  const all = [
    ...outputDelta(network, symbols.network),
    ...hidden.flatMap((each) => hiddenDelta(network, each, symbols.network)),
  ];
  const isSlope = ({ part }: Computed) => part === 'slope';
  const inStage = (stage: Stage, some: readonly Computed[]) => some.map((each) => ({ ...each, stage }));
  return [
    ...inStage('paths', all.filter(isSlope)),
    ...direct(plan, symbols),
    ...inStage(
      'recursion',
      all.filter((each) => !isSlope(each)),
    ),
    recursion(plan, symbols),
  ];
}

/** What each path contributes, and ∂L/∂w as their sum. */
function direct(plan: PathPlan, symbols: PathSymbols): readonly [Computed, Computed] {
  const { shape, letters, entry } = plan;
  const factors = pathFactors(plan);
  const whole = `path[${letters.join(',')}]`;
  const sum =
    shape[0] === 1 && shape.length === 1
      ? 'path[1]'
      : letters.reduceRight((inner, letter) => `sum(${letter}, ${inner})`, whole);
  return [
    computed(
      { id: 'path', shape, symbol: symbols.path, stage: 'paths' },
      whole,
      pathBody(factors, factors.output),
      pathBody(factors, factors.delta),
    ),
    computed(
      {
        id: 'direct',
        shape: [],
        symbol: symbols.direct,
        stage: 'paths',
        gradientOf: { loss: 'loss', of: entry },
      },
      'direct',
      sum,
    ),
  ];
}

/** ∂L/∂w_{ji} = δ_j a_i of the layer before; ∂L/∂b_j = δ_j. */
function recursion({ network, layer, unit, factor, minus, entry }: PathPlan, symbols: PathSymbols): Computed {
  const sign = isNegative(network) !== minus ? '-' : '';
  const delta = `delta${layer.number}[${unit}]`;
  return computed(
    {
      id: 'recursion',
      shape: [],
      symbol: symbols.recursion,
      stage: 'recursion',
      gradientOf: { loss: 'loss', of: entry },
    },
    'recursion',
    `${sign}${delta}${factor === null ? '' : `*${factor}`}`,
  );
}

/** One step of gradient descent for this weight alone. */
export function update({ entry }: PathPlan, symbols: PathSymbols): readonly Computed[] {
  const stage = 'update';
  return [
    computed(
      { id: 'step', shape: [], symbol: symbols.step, stage, inline: 'product' },
      'step',
      'eta*recursion',
      'eta*direct',
    ),
    computed(
      { id: 'newWeight', shape: [], symbol: symbols.newWeight, stage },
      'newWeight',
      `${entry} - step`,
      `${entry} - eta*recursion`,
      `${entry} - eta*direct`,
    ),
  ];
}

import type { Computed } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import type { LayerPlan, Plan } from './plan.ts';
import type { MlpSymbols } from './symbols.ts';
import { hasBias, isNegative, subtractsBias, weightEntry, weightShape } from './texts.ts';

const stage = 'update';

/** stepW2, stepb2, newW2, newb2, then the layers before: new = old − η·∂L/∂old. */
export function update(plan: Plan, symbols: MlpSymbols): readonly Computed[] {
  return [...plan.layers].reverse().flatMap((layer) => {
    const [stepW, newW] = weightUpdate(plan, layer, symbols);
    if (!hasBias(plan)) return [stepW, newW];
    const [stepb, newb] = biasUpdate(plan, layer, symbols);
    return [stepW, stepb, newW, newb];
  });
}

function weightUpdate(plan: Plan, layer: LayerPlan, symbols: MlpSymbols): readonly [Computed, Computed] {
  const { number, source } = layer;
  const entry = (id: string) => weightEntry(plan, `${id}${number}`, 'j', 'i');
  const shape = weightShape(plan, layer);
  const { stepWeights, newWeights } = symbols.at(number);
  return [
    computed(
      { id: `stepW${number}`, shape, symbol: stepWeights, stage, inline: 'product' },
      entry('stepW'),
      `eta*${entry('dW')}`,
    ),
    computed(
      { id: `newW${number}`, shape, symbol: newWeights, stage, part: 'new-weight' },
      entry('newW'),
      `${entry('W')} - ${entry('stepW')}`,
      `${entry('W')} - eta*${entry('dW')}`,
      ...(isNegative(plan) ? [`${entry('W')} + eta*delta${number}[j]*${source}[i]`] : []),
    ),
  ];
}

function biasUpdate(
  plan: Plan,
  { number, units }: LayerPlan,
  symbols: MlpSymbols,
): readonly [Computed, Computed] {
  const entry = (id: string) => `${id}${number}[j]`;
  const { stepBias, newBias } = symbols.at(number);
  return [
    computed(
      { id: `stepb${number}`, shape: [units], symbol: stepBias, stage, inline: 'product' },
      entry('stepb'),
      `eta*${entry('db')}`,
    ),
    computed(
      { id: `newb${number}`, shape: [units], symbol: newBias, stage, part: 'new-bias' },
      entry('newb'),
      `${entry('b')} - ${entry('stepb')}`,
      `${entry('b')} - eta*${entry('db')}`,
      ...(isNegative(plan) ? [`${entry('b')} ${subtractsBias(plan) ? '-' : '+'} eta*${entry('delta')}`] : []),
    ),
  ];
}

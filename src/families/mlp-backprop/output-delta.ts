import type { Computed } from '../../worksheet/types.ts';
import { type LossSetting, lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import { computed } from '../shared/quantities.ts';
import { gradient } from './gradient.ts';
import type { Plan } from './plan.ts';
import { slope } from './slope.ts';
import type { MlpSymbols } from './symbols.ts';
import { isNegative } from './texts.ts';

const stage = 'backward';

/** ∂L/∂a, f′(z) or the Jacobian of softmax, and δ of the output layer. */
export function outputDelta(plan: Plan, symbols: MlpSymbols): readonly Computed[] {
  const { number, units, activation } = plan.last;
  const derivative = activation === 'softmax' ? jacobian(plan, symbols) : slope(plan.last, symbols);
  const delta = computed(
    {
      id: `delta${number}`,
      shape: [units],
      symbol: symbols.at(number).delta,
      stage,
      part: 'delta',
      gradientOf: gradient(plan, plan.last, `z${number}`, isNegative(plan)),
    },
    `delta${number}[j]`,
    ...deltaRules(plan),
  );
  return [lossByOutput(plan, symbols), derivative, delta];
}

/** ∂L/∂a, shape [K]. */
function lossByOutput(plan: Plan, symbols: MlpSymbols): Computed {
  const { number, units } = plan.last;
  const id = `dLda${number}`;
  return computed(
    {
      id,
      shape: [units],
      symbol: symbols.at(number).lossByOut,
      stage,
      gradientOf: gradient(plan, plan.last, `a${number}`),
    },
    `${id}[k]`,
    lossSlopeRule(settingOf(plan), 't[k]', `a${number}[k]`),
  );
}

/** ∂a_i/∂z_j = a_i (δ_ij − a_j) of softmax, shape [K, K]. Bishop 2006, eq. 4.106. */
function jacobian({ last: { number, units } }: Plan, symbols: MlpSymbols): Computed {
  const a = `a${number}`;
  return computed(
    { id: `jacobian${number}`, shape: [units, units], symbol: symbols.at(number).jacobian, stage },
    `jacobian${number}[i,j]`,
    `${a}[i]*((i == j ? 1 : 0) - ${a}[j])`,
  );
}

/** Equal ways to δ = ∂L/∂z (or −∂L/∂z): the shortcut first where there is one. */
function deltaRules(plan: Plan): readonly string[] {
  const { number, activation } = plan.last;
  const [a, dLda, minus] = [`a${number}`, `dLda${number}`, isNegative(plan) ? '-' : ''];
  const general =
    activation === 'softmax'
      ? [
          `${minus}sum(i, jacobian${number}[i,j]*${dLda}[i])`,
          `${minus}${a}[j]*(${dLda}[j] - sum(i, ${a}[i]*${dLda}[i]))`,
        ]
      : [`${minus}${dLda}[j]*slope${number}[j]`];
  const shortcut = shortcutRule(settingOf(plan), activation, 't[j]', `${a}[j]`, isNegative(plan));
  return shortcut ? [shortcut, ...general] : general;
}

function settingOf({ loss, convention, last }: Plan): LossSetting {
  return { loss, convention, outputs: last.units };
}

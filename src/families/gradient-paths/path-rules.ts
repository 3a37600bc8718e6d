import { weightEntry } from '../mlp-backprop/texts.ts';
import { lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import type { PathPlan } from './plan.ts';

/** The factors of one path, from the loss back to the weight. */
export interface PathFactors {
  /** ∂L/∂z of the output that the path leads to. */
  readonly output: string;
  /** The same by its δ. */
  readonly delta: string;
  /** Weights and slopes passed on the way, backwards. */
  readonly weights: readonly string[];
  readonly slopes: readonly string[];
  /** What enters through the weight; none where that is 1. */
  readonly factor: readonly string[];
  readonly minus: boolean;
}

export function pathFactors(plan: PathPlan): PathFactors {
  const { network, layer, after, factor, minus, unitIn } = plan;
  const { last, convention } = network;
  const passed = [layer, ...after];
  const steps = after.map((to, position) => {
    const from = passed[position]!;
    return {
      weight: weightEntry(network, `W${to.number}`, unitIn(to), unitIn(from)),
      slope: `slope${from.number}[${unitIn(from)}]`,
    };
  });
  return {
    output: outputFactor(plan),
    delta: `${convention.delta === 'negative' ? '(-1)*' : ''}delta${last.number}[${unitIn(last)}]`,
    weights: steps.map(({ weight }) => weight).reverse(),
    slopes: steps.map(({ slope }) => slope).reverse(),
    factor: factor === null ? [] : [factor],
    minus,
  };
}

/** ŷ − t where it is that simple, else ∂L/∂a · f′(z), both multiplied out. */
function outputFactor({ network, unitIn }: PathPlan): string {
  const { loss, convention, last } = network;
  const at = unitIn(last);
  const setting = { loss, convention, outputs: last.units };
  const [t, a] = [`t[${at}]`, `a${last.number}[${at}]`];
  const shortcut = shortcutRule(setting, last.activation, t, a, false);
  return shortcut ? `(${shortcut})` : `(${lossSlopeRule(setting, t, a)})*slope${last.number}[${at}]`;
}

/** The product along a path: weights and slopes in turn, as the chain rule meets them. */
export function pathBody({ weights, slopes, factor, minus }: PathFactors, start: string): string {
  const between = weights.flatMap((weight, position) => [weight, slopes[position]!]);
  return `${minus ? '-' : ''}${[start, ...between, ...factor].join('*')}`;
}

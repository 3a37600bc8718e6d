import type { Computed, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { update } from '../shared/lines.ts';
import { gathered, old, type Parameter, presented, updated, updatedShape } from './entries.ts';
import { countsOf } from './penalty.ts';
import { isOnline, type Network } from './problem.ts';
import type { ParameterSymbols } from './symbols.ts';

/** The weights of a layer, or its biases. */
export interface Own {
  readonly parameter: Parameter;
  readonly shape: readonly number[];
  readonly symbols: ParameterSymbols;
  readonly part: Computed['part'];
  /** What penalties add to the gradient of an update. */
  readonly penalty: string;
  /** What is added by a course that takes the step straight from δ = −∂L/∂z. */
  readonly byDelta: string;
  /** The right side of the gradient of a presentation. */
  readonly rule: string;
}

/** The gradient that an update uses. */
export function gradientEntry(network: Network, { id, indices }: Parameter): string {
  return isOnline(network)
    ? presented(network, `d${id}`, ...indices)
    : updated(network, `grad${id}`, ...indices);
}

/** Right sides of what an optimizer keeps from update to update, and its direction. */
interface Method {
  /** Gathered by id prefix: the rule from the entry before (undefined at the only update) and the gradient. */
  readonly gathers: Readonly<Record<string, (before: string | undefined, g: string) => string>>;
  /** Corrected for their start at 0, by id prefix. */
  readonly corrected?: Readonly<Record<string, (entry: (id: string) => string, count: string) => string>>;
  /** What η is multiplied with; none: the step along the gradient itself. */
  step?(entry: (id: string) => string, g: string): string;
}

const kept = (share: string, before: string | undefined, fresh: string) =>
  before === undefined ? fresh : `${share}*${before} + ${fresh}`;

/** Polyak 1964 and Nesterov 1983 as libraries write them; Duchi 2011; Tieleman and Hinton 2012; Kingma and Ba 2015. */
export const METHODS: Readonly<Record<Network['optimizer'], Method>> = {
  sgd: { gathers: {} },
  momentum: {
    gathers: { vel: (before, g) => kept('momentum', before, g) },
    step: (entry) => `eta*${entry('vel')}`,
  },
  nesterov: {
    gathers: { vel: (before, g) => kept('momentum', before, g) },
    step: (entry, g) => `eta*(${g} + momentum*${entry('vel')})`,
  },
  adagrad: {
    gathers: { sq: (before, g) => (before === undefined ? `${g}^2` : `${before} + ${g}^2`) },
    step: (entry, g) => `eta*${g}/(sqrt(${entry('sq')}) + epsilon)`,
  },
  rmsprop: {
    gathers: { sq: (before, g) => kept('decay', before, `(1 - decay)*${g}^2`) },
    step: (entry, g) => `eta*${g}/(sqrt(${entry('sq')}) + epsilon)`,
  },
  adam: {
    gathers: {
      mom: (before, g) => kept('beta1', before, `(1 - beta1)*${g}`),
      sq: (before, g) => kept('beta2', before, `(1 - beta2)*${g}^2`),
    },
    corrected: {
      momHat: (entry, count) => `${entry('mom')}/(1 - beta1^${count})`,
      sqHat: (entry, count) => `${entry('sq')}/(1 - beta2^${count})`,
    },
    step: (entry) => `eta*${entry('momHat')}/(sqrt(${entry('sqHat')}) + epsilon)`,
  },
};

/** What is gathered, the step and the new value: new = old − step. */
export function stepLines(
  network: Network,
  { parameter, shape, symbols, part, byDelta, penalty }: Own,
): readonly Computed[] {
  const { id, indices } = parameter;
  const method = METHODS[network.optimizer];
  const g = gradientEntry(network, parameter);
  const entry = (prefix: string) => updated(network, `${prefix}${id}`, ...indices);
  const counts = network.schedule.traced ? countsOf(network) : undefined;
  const full = updatedShape(network, ...shape) as Shape;
  const line = (prefix: string, symbol: TexSymbol, rule: string | readonly string[], more = {}) =>
    update(entry(prefix), full, symbol, rule, { counts, ...more });
  const count = network.schedule.traced ? network.schedule.index : '1';
  const before = old(network, parameter);
  const plain = `eta*${g}`;
  const byDeltaToo = network.negative && isOnline(network) && penalty === '' && !method.step;
  return [
    ...Object.entries(method.gathers).map(([prefix, rule]) =>
      line(prefix, symbols.gathered(prefix), rule(gathered(network, `${prefix}${id}`, indices), g)),
    ),
    ...Object.entries(method.corrected ?? {}).map(([prefix, rule]) =>
      line(prefix, symbols.gathered(prefix), rule(entry, count)),
    ),
    line('step', method.step ? symbols.change : symbols.step, method.step?.(entry, g) ?? plain, {
      inline: method.step ? true : 'product',
    }),
    line(
      'new',
      symbols.renewed,
      [
        `${before} - ${entry('step')}`,
        ...(method.step ? [] : [`${before} - ${plain}`]),
        ...(byDeltaToo ? [`${before} ${byDelta}`] : []),
      ],
      { part },
    ),
  ];
}

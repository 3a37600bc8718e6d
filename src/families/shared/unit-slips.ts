import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import type { Problem } from '../problem.ts';
import { type Slip, slip } from '../slip.ts';
import type { SlippedActivation } from './activation.ts';
import { ACTIVATIONS, type ActivationName, type ActivationSetting } from './activations.ts';

/** Units with an activation: what their net and their value are called, entry and all, and the ids of value and slope. */
export interface ActivatedUnits {
  readonly activation: ActivationName;
  readonly setting: ActivationSetting;
  /** `z[s,j]` and `h[s,j]`. */
  readonly net: string;
  readonly out: string;
  /** Id of the quantity that is f′; undefined where there is none. */
  readonly slope?: string | undefined;
}

const idOf = (entry: string) => entry.replace(/\[.*$/, '');

function slippedIn({ activation, setting, net, out }: ActivatedUnits, id: string): SlippedActivation {
  if (activation === 'softmax') return {};
  return ACTIVATIONS[activation].slips?.[id]?.(net, out, setting) ?? {};
}

const VALUES = [
  'tanh-for-sigmoid',
  'sigmoid-for-tanh',
  'sigmoid-sign',
  'ten-for-e',
  'denominator-open',
  'exponent-subtracted',
];
const SLOPES = [
  'slope-at-net',
  'slope-of-activation',
  'slope-without-complement',
  'slope-with-sum',
  'tanh-slope-linear',
  'relu-slope-value',
];

/** Mistakes in the activation of a family's units, value first, and in its derivative. */
export function unitSlips<S>(unitsOf: (structure: S) => ActivatedUnits): {
  readonly values: readonly Slip<Problem, S>[];
  readonly slopes: readonly Slip<Problem, S>[];
} {
  const changed = (id: string, structure: S): Changes => {
    const units = unitsOf(structure);
    const { value, slope } = slippedIn(units, id);
    return { [idOf(units.out)]: value, ...(units.slope ? { [units.slope]: slope } : {}) };
  };
  return {
    values: [
      ...VALUES.map((id) => slip<S>(id, (structure) => changed(id, structure))),
      slip<S>(
        'activation-skipped',
        (structure) => {
          const { activation, net, out } = unitsOf(structure);
          return activation !== 'linear' && { [idOf(out)]: net };
        },
        { real: true },
      ),
    ],
    slopes: SLOPES.map((id) => slip<S>(id, (structure) => changed(id, structure), { real: true })),
  };
}

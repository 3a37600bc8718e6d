import { adaptiveSlips } from './slips-adaptive.ts';
import { gradientSlips, type OptimizerSlip } from './slips-gradient.ts';
import { averageSlips, momentumSlips } from './slips-momentum.ts';
import { newtonSlips, stepSlips } from './slips-newton.ts';

/** Mistakes in optimizers that have a name, in the order in which they are applied together. */
export const slips: readonly OptimizerSlip[] = [
  ...gradientSlips,
  ...adaptiveSlips,
  ...momentumSlips,
  ...averageSlips,
  ...newtonSlips,
  ...stepSlips,
];

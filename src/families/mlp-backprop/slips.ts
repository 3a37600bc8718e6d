import { backwardSlips } from './slips-backward.ts';
import { forwardSlips } from './slips-forward.ts';
import type { MlpSlip } from './slips-layers.ts';
import { lossSlips } from './slips-loss.ts';
import { slopeSlips } from './slips-slope.ts';
import { updateSlips } from './slips-update.ts';

/** Mistakes in backpropagation that have a name, in the order in which they are applied together. */
export const slips: readonly MlpSlip[] = [
  ...forwardSlips,
  ...lossSlips,
  ...slopeSlips,
  ...backwardSlips,
  ...updateSlips,
];

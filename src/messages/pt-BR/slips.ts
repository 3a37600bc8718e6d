import { backwardSlips } from './slips-backward.ts';
import { forwardSlips } from './slips-forward.ts';
import { lossSlips } from './slips-loss.ts';
import { updateSlips } from './slips-update.ts';

/**
 * Each slip has a title; an explanation, one sentence that says what was done and what is right; and a hint that does
 * not give the answer away.
 */
export const slips = { ...forwardSlips, ...lossSlips, ...backwardSlips, ...updateSlips } as const;

import type { Slip } from '../slip.ts';
import type { ActivationProblem } from './problem.ts';
import { collapseSlips } from './slips-collapse.ts';
import { valuesSlips } from './slips-values.ts';

/** Mistakes that have a name, in the order in which they are applied together. */
export const slips: readonly Slip<ActivationProblem>[] = [...valuesSlips, ...collapseSlips];

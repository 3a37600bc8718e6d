import type { Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import type { MatrixProblem } from './problem.ts';

/** Where only shapes are asked, two equal sizes would leave it open which of them was meant. */
const equalSizes: Gate<MatrixProblem> = {
  id: 'equal-sizes',
  rejects: ({ problem: { sizes } }) =>
    sizes !== undefined && new Set([sizes.samples, sizes.inputs, sizes.outputs]).size < 3,
};

export const gates: readonly Gate<MatrixProblem>[] = [
  equalSizes,
  unreadable,
  idleSlot({ updated: /^$/, source: () => false }),
  wideInterval,
];

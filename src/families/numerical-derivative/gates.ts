import type { Drawn, Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import type { DerivativeParameters } from './parameters.ts';
import type { DerivativeProblem } from './problem.ts';

/** A quotient that is exact, as that of x·y is, has no error, and that is the answer. */
const isError = (_drawn: Drawn<DerivativeProblem>, { quantity }: { readonly quantity: string }) =>
  /^(?:error|relative)/.test(quantity);

export const gates: readonly Gate<DerivativeProblem, DerivativeParameters>[] = [
  unreadable,
  idleSlot<DerivativeProblem>({ updated: /^$/, source: isError }),
  wideInterval,
];

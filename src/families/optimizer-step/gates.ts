import type { Drawn, Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { definitenessOfProblem } from './draw.ts';
import type { OptimizerParameters } from './parameters.ts';
import type { OptimizerProblem } from './problem.ts';

export type OptimizerGate = Gate<OptimizerProblem, OptimizerParameters>;

/** The ranges held no Hessian of the wanted kind, or one that is too long to write. */
const otherDefiniteness: OptimizerGate = {
  id: 'other-definiteness',
  rejects: ({ problem, parameters }) => {
    const found = definitenessOfProblem(problem);
    const wanted = parameters.definiteness;
    if (!found || (!wanted && problem.method === 'newton')) return false;
    return !(wanted ?? ['positive-definite']).includes(found);
  },
};

/** An entry such as 1/3, which the sheet could not print as a decimal. */
const longGiven: OptimizerGate = {
  id: 'long-given',
  rejects: ({ problem }) =>
    (problem.hessian ?? []).flat().some((text) => text.includes('/') || text.length > 6),
};

/** The determinant of a singular Hessian is 0, and that is the answer. */
const isDeterminant = (_drawn: Drawn<OptimizerProblem>, { quantity }: { readonly quantity: string }) =>
  quantity === 'det';

export const gates: readonly OptimizerGate[] = [
  otherDefiniteness,
  longGiven,
  unreadable,
  idleSlot<OptimizerProblem>({ updated: /^w$/, source: isDeterminant }),
  wideInterval,
];

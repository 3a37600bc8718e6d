import { slotsOf } from '../../worksheet/program.ts';
import type { Gate } from '../family.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import type { NeuronParameters } from './draw.ts';
import type { NeuronProblem } from './problem.ts';

export type NeuronGate = Gate<NeuronProblem, NeuronParameters>;

/** A net of exactly 0, where only the convention tells the class. */
export const zeroNet: NeuronGate = {
  id: 'zero-net',
  rejects: (drawn) =>
    !drawn.parameters.allowZeroNet &&
    slotsOf(drawn.solved.program, 'z').some(({ number }) => isExactlyZero(drawn, number)),
};

/** Every sample is classified rightly at once: nothing is learned. */
export const noUpdate: NeuronGate = {
  id: 'no-update',
  rejects: (drawn) =>
    slotsOf(drawn.solved.program, 'error').every(({ number }) => isExactlyZero(drawn, number)),
};

/** Training ends within the epochs where it should not, or does not end where it should. */
export const notConverging: NeuronGate = {
  id: 'not-converging',
  ofDraws: true,
  rejects: ({ problem, parameters, solved }) => {
    if (!problem.convergence) return false;
    const value = (id: string) =>
      slotsOf(solved.program, id).map(({ number }) => solved.approximate(number))[0];
    return parameters.converges ? value('converged') !== 1 : value('converged') === 1 || !value('repeats');
  },
};

/** An input of 0 leaves its weight alone, as it does in truth tables. */
const idleness = {
  updated: /^[wb]$/,
  source: (_drawn: unknown, { quantity }: { readonly quantity: string }) => quantity === 'x',
};

export const idleSlots: readonly NeuronGate[] = [
  idleSlot<NeuronProblem>(idleness),
  mostlyIdle<NeuronProblem>(idleness),
];

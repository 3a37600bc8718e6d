import { slotsOf } from '../../worksheet/program.ts';
import type { Gate } from '../family.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { sampleGates } from '../shared/sample-gates.ts';
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

/** Samples that a bank lists, or a truth table, are as their author wants them; one target alone leaves no choice. */
export const neuronSampleGates: readonly NeuronGate[] = sampleGates<NeuronProblem, NeuronParameters>({
  samplesOf: ({ samples }) => samples.map(({ input, target }) => ({ input, target: [target] })),
  isDrawn: ({ samples, table, targets }) =>
    typeof samples === 'number' && !table && !(targets?.kind === 'list' && targets.values.length === 1),
});

/** The epoch in which each sample that is ever mistaken is so first. */
function firstUpdates({ problem, solved }: Parameters<NeuronGate['rejects']>[0]): readonly number[] {
  const { length } = problem.samples;
  const errors = slotsOf(solved.program, 'error');
  const firsts = problem.samples.map((_, sample) =>
    errors.findIndex(
      ({ number }, presentation) => presentation % length === sample && !isExactlyZero({ solved }, number),
    ),
  );
  return firsts
    .filter((presentation) => presentation >= 0)
    .map((presentation) => Math.floor(presentation / length));
}

/** All that is learned from is met in one epoch; the others only repeat. */
export const updatesTogether: NeuronGate = {
  id: 'updates-together',
  rejects: (drawn) =>
    drawn.parameters.firstUpdates === 'apart' &&
    drawn.problem.epochs > 1 &&
    drawn.problem.samples.length > 1 &&
    new Set(firstUpdates(drawn)).size < 2,
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

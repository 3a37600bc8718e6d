import { slotsOf } from '../../worksheet/program.ts';
import type { Gate } from '../family.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import type { SoftmaxProblem } from './problem.ts';

const [LEAST, MOST] = [0.02, 0.98];

const saturated: Gate<SoftmaxProblem> = {
  id: 'saturated',
  rejects: ({ solved }) =>
    slotsOf(solved.program, 'p').some(({ number }) => {
      const probability = solved.approximate(number);
      return probability < LEAST || probability > MOST;
    }),
};

/** A target of 0 takes its output out of ∂L/∂p. */
const idleness = {
  updated: /^$/,
  source: (_drawn: unknown, { quantity }: { readonly quantity: string }) => quantity === 't',
};

export const gates: readonly Gate<SoftmaxProblem>[] = [
  saturated,
  unreadable,
  idleSlot(idleness),
  mostlyIdle(idleness),
  wideInterval,
];

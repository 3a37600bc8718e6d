import { type NoValueKind, valueOr } from '../number/no-value.ts';
import { firstUnnoticedSlip, unnoticedSlips } from './discriminate.ts';
import type { Exercise, Rejection } from './exercise.ts';

/** Gates that every family has: its values must be printed, and mistakes must show on them. */
export const COMMON_GATES = [
  'outside-domain',
  'not-certified',
  'undecided-step',
  'unnoticed-slip',
  'too-few-distractors',
] as const;
export type CommonGate = (typeof COMMON_GATES)[number];

/** What the first gate that rejects an exercise found, undefined where all let it pass. */
export function rejectionOf(exercise: Exercise): Rejection | undefined {
  return valueOr(
    () => {
      settle(exercise);
      const gate = exercise.question.family.gates.find((candidate) => candidate.rejects(exercise));
      if (gate) return found(gate, exercise);
      const slip = firstUnnoticedSlip(exercise);
      return slip === undefined ? undefined : unnoticed(slip);
    },
    ({ kind, message }) => ({ gate: GATE_OF[kind], why: message }),
  );
}

/** What all gates say of numbers that are given; why they cannot be printed at all, where they cannot. */
export function complaintsOf(exercise: Exercise): readonly Rejection[] | { readonly fatal: Rejection } {
  return valueOr(
    (): readonly Rejection[] | { readonly fatal: Rejection } => {
      settle(exercise);
      const gates = exercise.question.family.gates.filter((gate) => !gate.ofDraws && gate.rejects(exercise));
      return [...gates.map((gate) => found(gate, exercise)), ...unnoticedSlips(exercise).map(unnoticed)];
    },
    ({ kind, message }) => ({ fatal: { gate: GATE_OF[kind], why: message } }),
  );
}

type FamilyGate = Exercise['question']['family']['gates'][number];

function found(gate: FamilyGate, exercise: Exercise): Rejection {
  return { gate: gate.id, ...(gate.where ? { slots: gate.where(exercise) } : {}) };
}

function unnoticed(slip: string): Rejection {
  return { gate: 'unnoticed-slip' satisfies CommonGate, slip };
}

const GATE_OF: Readonly<Record<NoValueKind, CommonGate>> = {
  'outside-domain': 'outside-domain',
  'not-certified': 'not-certified',
  undecided: 'undecided-step',
};

/** Everything that will be printed must be certified: values in the solution, intervals in the key. */
function settle(exercise: Exercise): void {
  for (const slot of exercise.solved.program.order) exercise.solved.fixed(slot, exercise.decimals);
  for (const slot of exercise.slots) exercise.tolerance.accepted(slot.number);
}

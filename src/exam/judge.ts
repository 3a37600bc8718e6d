import { authoredWords, slipsOf } from '../families/slip.ts';
import { type NoValueKind, valueOr } from '../number/no-value.ts';
import { own } from '../own.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { operationsFor } from '../worksheet/operations-count.ts';
import { firstUnnoticedSlip, unnoticedSlips } from './discriminate.ts';
import type { Exercise, Rejection } from './exercise.ts';

/** Gates that every family has: its values must be printed, and mistakes must show on them. */
export const COMMON_GATES = [
  'outside-domain',
  'not-certified',
  'undecided-step',
  'unnoticed-slip',
  'too-few-distractors',
  'too-little-work',
  'too-much-work',
] as const;
export type CommonGate = (typeof COMMON_GATES)[number];

/** What the first gate that rejects an exercise found, undefined where all let it pass. */
export function rejectionOf(exercise: Exercise): Rejection | undefined {
  return valueOr(
    () => {
      const { gates } = exercise.question.family;
      const first = gates.find((candidate) => candidate.first && candidate.rejects(exercise));
      if (first) return found(first, exercise);
      settle(exercise);
      const gate = gates.find((candidate) => candidate.rejects(exercise));
      if (gate) return found(gate, exercise);
      const effort = outsideBand(exercise);
      if (effort) return effort;
      const slip = firstUnnoticedSlip(exercise);
      return slip === undefined ? undefined : unnoticed(slip, exercise);
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
      const effort = outsideBand(exercise);
      return [
        ...gates.map((gate) => found(gate, exercise)),
        ...(effort ? [effort] : []),
        ...unnoticedSlips(exercise).map((slip) => unnoticed(slip, exercise)),
      ];
    },
    ({ kind, message }) => ({ fatal: { gate: GATE_OF[kind], why: message } }),
  );
}

/** How many operations by hand the asked answers take. */
export function workOf({ solved, slots }: Exercise): number {
  return operationsFor(
    solved,
    slots.map(({ number }) => number),
  );
}

function outsideBand(exercise: Exercise): Rejection | undefined {
  const { work } = exercise.question;
  if (!work) return undefined;
  const operations = workOf(exercise);
  const why = `${operations} operations`;
  if (operations < work.atLeast) return { gate: 'too-little-work' satisfies CommonGate, why };
  return operations > work.atMost ? { gate: 'too-much-work' satisfies CommonGate, why } : undefined;
}

type FamilyGate = Exercise['question']['family']['gates'][number];

function found(gate: FamilyGate, exercise: Exercise): Rejection {
  return { gate: gate.id, ...(gate.where ? { slots: gate.where(exercise) } : {}) };
}

function unnoticed(slip: string, { question, problem }: Exercise): Rejection {
  const words = own(authoredWords(slipsOf(question.family, problem)), slip);
  return { gate: 'unnoticed-slip' satisfies CommonGate, slip, ...(words ? { words } : {}) };
}

const GATE_OF: Readonly<Record<NoValueKind, CommonGate>> = {
  'outside-domain': 'outside-domain',
  'not-certified': 'not-certified',
  undecided: 'undecided-step',
};

/** Everything that will be printed must be certified: values in the solution, intervals in the key. */
function settle(exercise: Exercise): void {
  const { solved, decimals } = exercise;
  for (const number of solved.program.order)
    solved.fixed(number, digitsOf(decimals, solved.program.slots[number]!));
  for (const slot of exercise.slots) exercise.tolerance.accepted(slot.number);
}

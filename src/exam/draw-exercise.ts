import type { BankQuestion } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { type Problem, ProblemError, type Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import { type NoValueKind, valueOr } from '../number/no-value.ts';
import type { Stream } from '../random/stream.ts';
import { RuleError } from '../worksheet/parse-rule.ts';
import type { Slot } from '../worksheet/program.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { askedIds, slotsAsked } from './asked.ts';
import { firstUnnoticedSlip } from './discriminate.ts';
import type { Exercise } from './exercise.ts';
import { itemChoices } from './item-choices.ts';
import { drawOptions } from './options.ts';

/** After so many draws a question is taken to be impossible. */
export const MAX_ATTEMPTS = 500;

/** Gates that every family has: its values must be printed, and mistakes must show on them. */
export const COMMON_GATES = [
  'outside-domain',
  'not-certified',
  'undecided-step',
  'unnoticed-slip',
  'too-few-distractors',
] as const;
type CommonGate = (typeof COMMON_GATES)[number];

/** A gate that rejected, and what it found: the id of a slip that would pass unnoticed. */
export interface Rejection {
  readonly gate: string;
  readonly slip?: string;
}

export type Attempt = { readonly kept: Exercise } | { readonly rejected: Rejection };

/**
 * Draws a question until every gate lets it pass; each attempt has its own stream.
 * @throws {UserError} after {@link MAX_ATTEMPTS}, naming the gates that rejected.
 */
export function drawExercise(question: BankQuestion, stream: Stream): Exercise {
  const rejections: Rejection[] = [];
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const outcome = attemptExercise(question, stream, attempt);
    if ('kept' in outcome) return outcome.kept;
    rejections.push(outcome.rejected);
  }
  throw new UserError(`question ${question.id}: ${impossible(rejections)}`, { place: question.place });
}

function impossible(rejections: readonly Rejection[]): string {
  const gates = counted(rejections.map(({ gate }) => gate));
  const slips = counted(rejections.flatMap(({ slip }) => (slip === undefined ? [] : [slip])));
  const told =
    slips === ''
      ? 'Widen the ranges or ask for other quantities.'
      : `Slips that could not be told from the right answers: ${slips}. More decimals, a larger learning rate or more asked quantities would help.`;
  return `none of ${MAX_ATTEMPTS} draws was worth printing; rejected by gate ${gates}. ${told}`;
}

/** `a (12), b (3)`, the most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
}

/**
 * One draw and what the gates say of it.
 * @throws {UserError} where the question's parameters do not fit together.
 */
export function attemptExercise(question: BankQuestion, stream: Stream, attempt: number): Attempt {
  const exercise = drawnExercise(question, stream, attempt);
  const rejected = rejectionOf(exercise);
  if (rejected) return { rejected };
  // Options are drawn last: nothing that is kept depends on how an entry is asked.
  const choices = drawOptions(exercise, stream);
  return choices
    ? { kept: { ...exercise, choices: [...choices, ...itemChoices(exercise, exercise.slots)] } }
    : { rejected: { gate: 'too-few-distractors' satisfies CommonGate } };
}

function drawnExercise(question: BankQuestion, stream: Stream, attempt: number): Exercise {
  const { id, family, parameters, convention, place } = question;
  try {
    const problem = family.draw(parameters, convention, stream.at('attempt', String(attempt)));
    return exerciseOf(question, problem, attempt);
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    throw new UserError(`question ${id}: ${cause.message}`, { place, cause });
  }
}

/** A problem of a question with its worksheet, solution and tolerance; nothing is evaluated yet. */
export function exerciseOf(question: BankQuestion, problem: Problem, attempt: number): Exercise {
  const worked = workedOf(question, problem);
  const ask = askedIds(question, problem, worked.worksheet);
  return {
    ...worked,
    question,
    parameters: question.parameters,
    asked: [...new Set(ask.map(quantityOf))],
    attempt,
    ask,
    slots: ask.flatMap((id): readonly Slot[] => slotsAsked(worked.solved.program, id)),
    choices: [],
  };
}

function workedOf(question: BankQuestion, problem: Problem): Worked {
  try {
    return { ...work(question.family, problem, question.decimals) };
  } catch (cause) {
    if (!(cause instanceof RuleError)) throw cause;
    throw new UserError(`question ${question.id}: ${cause.message}`, { cause, place: question.place });
  }
}

/** What the first gate that rejects an exercise found, undefined where all let it pass. */
export function rejectionOf(exercise: Exercise): Rejection | undefined {
  return valueOr(
    () => {
      settle(exercise);
      const gate = exercise.question.family.gates.find((candidate) => candidate.rejects(exercise));
      if (gate) return { gate: gate.id };
      const slip = firstUnnoticedSlip(exercise);
      return slip === undefined ? undefined : { gate: 'unnoticed-slip' satisfies CommonGate, slip };
    },
    ({ kind }) => ({ gate: GATE_OF[kind] }),
  );
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

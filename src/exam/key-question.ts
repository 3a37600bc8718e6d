import { familyById } from '../families/index.ts';
import { numberToText } from '../families/shared/number-texts.ts';
import type { Slot } from '../worksheet/program.ts';
import { slotsOf } from '../worksheet/program.ts';
import { type Solved, solve } from '../worksheet/solve.ts';
import { kindsOf, type Tolerance, tolerance } from '../worksheet/tolerance.ts';
import type { Kind } from '../worksheet/types.ts';
import type { KeyQuestion, KeySlot } from './exam.ts';
import type { Exercise } from './exercise.ts';

/** What the key keeps of an exercise. */
export function keyQuestionOf(exercise: Exercise): KeyQuestion {
  const { question, problem, asked, decimals, attempt, slots, solved, worksheet } = exercise;
  const kinds = kindsOf(worksheet);
  return {
    id: question.id,
    points: numberToText(question.points),
    decimals,
    attempt,
    open: question.open,
    credit: question.credit,
    problem,
    ask: asked,
    slots: slots.map((slot) => keySlot(slot, kinds[slot.number]!, solved, exercise.tolerance)),
  };
}

/**
 * The slots of a key's question, solved anew from the numbers that the key holds.
 * @throws {OutsideDomain} {@link CannotCertify} {@link ProblemError} where those numbers cannot be solved.
 */
export function recomputedSlots(question: KeyQuestion): readonly KeySlot[] {
  const { problem, decimals, ask } = question;
  const worksheet = familyById(problem.family).worksheet(problem);
  const solved = solve(worksheet);
  const kinds = kindsOf(worksheet);
  const mayTruncate = problem.convention.writing === 'round-or-truncate';
  const accepted = tolerance(worksheet, solved, { decimals, mayTruncate });
  return ask
    .flatMap((id) => slotsOf(solved.program, id))
    .map((slot) => keySlot(slot, kinds[slot.number]!, solved, accepted));
}

function keySlot(slot: Slot, kind: Kind, solved: Solved, accepted: Tolerance): KeySlot {
  const { low, high } = accepted.accepted(slot.number);
  const decimals = kind === 'real' ? accepted.writing.decimals : 0;
  return { id: slot.id, kind, expected: solved.fixed(slot.number, decimals), accepted: [low, high] };
}

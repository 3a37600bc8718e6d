import { drawingSlips, rewriteBy, type Slip, slippedBy, structureOf } from '../families/slip.ts';
import { valueOr } from '../number/no-value.ts';
import { compile } from '../worksheet/compile.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import { changeReaches } from '../worksheet/rewrite/reaches.ts';
import { type Solved, solve } from '../worksheet/solve.ts';
import type { Exercise } from './exercise.ts';

/** Covers the distance between a float64 middle and the value that it stands for. */
const SLACK = 1e-9;

/**
 * The slips that would pass unnoticed: every asked answer of somebody who makes one lies nearer to the right one than
 * the width of its accepted interval (twice the half-width). Slips that change nothing that leads to an asked answer
 * do not apply and are left out.
 */
export function unnoticedSlips(exercise: Exercise): readonly string[] {
  return visibleSlips(exercise)
    .filter((slip) => isUnnoticed(slip, exercise))
    .map(({ id }) => id);
}

/** The first such slip, for a gate that only needs to know whether there is one. */
export function firstUnnoticedSlip(exercise: Exercise): string | undefined {
  return visibleSlips(exercise).find((slip) => isUnnoticed(slip, exercise))?.id;
}

/** The slips that are to show; none where the bank says that they need not. */
function visibleSlips({ question: { family }, parameters, problem }: Exercise): readonly Slip[] {
  return family.allowsUnnoticed?.(parameters) ? [] : drawingSlips(family, problem);
}

function isUnnoticed(slip: Slip, exercise: Exercise): boolean {
  const slipped = slippedSolution(slip, exercise);
  if (!slipped) return slip.words !== undefined && reachesAsked(slip, exercise);
  const numbers = numbersById(slipped.program);
  // What has no value shows to whoever calculates; but an author's slip is to be recognised by a number.
  const withoutValue = slip.words === undefined;
  return !exercise.slots.some(({ id, number }) =>
    showsAt(exercise, number, slipped, numbers.get(id)!, withoutValue),
  );
}

/**
 * Whether a rule that a slip changes leads to an asked answer. A mistake that the author of a question names belongs to
 * it, so that there it is no excuse that no value changes.
 */
function reachesAsked(slip: Slip, exercise: Exercise): boolean {
  const { question, problem, worksheet, solved, slots } = exercise;
  const slipped = rewriteBy(slip, worksheet, structureOf(question.family, problem));
  if (!slipped) return false;
  const program = compile(slipped);
  const asked = slots.map(({ id }) => numbersById(program).get(id)!);
  return changeReaches(solved.program, program, asked);
}

/** The exercise as solved by somebody who makes a slip; undefined where it leads to no asked answer. */
export function slippedSolution(slip: Slip, exercise: Exercise): Solved | undefined {
  const worksheet = slippedBy(exercise.question.family, slip, exercise.worksheet, exercise.problem);
  if (!worksheet) return undefined;
  const slipped = solve(worksheet);
  const numbers = numbersById(slipped.program);
  const asked = exercise.slots.map(({ id }) => numbers.get(id)!);
  return changeReaches(exercise.solved.program, slipped.program, asked) ? slipped : undefined;
}

/** A slip shows where its value is far from the right one; whether it does where it leads to none is said. */
function showsAt(
  exercise: Exercise,
  slot: number,
  slipped: Solved,
  slippedSlot: number,
  withoutValue: boolean,
): boolean {
  const { id } = exercise.solved.program.slots[slot]!;
  const { low, high } = exercise.tolerance.accepted(slot);
  return valueOr(
    () => {
      const distance = Math.abs(slipped.approximate(slippedSlot) - exercise.solved.approximate(slot));
      const width = Math.max(Number(high) - Number(low), 1e-12);
      return distance * (1 - SLACK) - SLACK * 10 ** -decimalsAt(exercise.decimals, id) >= width;
    },
    () => withoutValue,
  );
}

import { familyById } from '../families/index.ts';
import { numberToText } from '../families/shared/number-texts.ts';
import type { Slot } from '../worksheet/program.ts';
import { type Solved, solve } from '../worksheet/solve.ts';
import { kindsOf, type Tolerance, tolerance } from '../worksheet/tolerance.ts';
import type { Kind } from '../worksheet/types.ts';
import { slotsAsked } from './asked.ts';
import type { KeyOption, KeyQuestion, KeySlot } from './exam.ts';
import type { Exercise } from './exercise.ts';
import { recomputedOptions } from './options.ts';

/** What the key keeps of an exercise. */
export function keyQuestionOf(exercise: Exercise): KeyQuestion {
  const { question, problem, ask, decimals, attempt, slots, solved, worksheet, choices } = exercise;
  const kinds = kindsOf(worksheet);
  const options = new Map(choices.map((choice) => [choice.id, choice.options]));
  return {
    id: question.id,
    points: numberToText(question.points),
    decimals,
    attempt,
    open: question.open,
    credit: question.credit,
    problem,
    ask,
    slots: slots.map((slot) => {
      const own = options.get(slot.id);
      return own ? choiceSlot(slot.id, own) : keySlot(slot, kinds[slot.number]!, solved, exercise.tolerance);
    }),
  };
}

/**
 * The slots of a key's question, solved anew from the numbers that the key holds.
 * @throws {OutsideDomain} {@link CannotCertify} {@link ProblemError} where those numbers cannot be solved.
 */
export function recomputedSlots(question: KeyQuestion): readonly KeySlot[] {
  const { problem, decimals, ask } = question;
  const family = familyById(problem.family);
  const worksheet = family.worksheet(problem);
  const solved = solve(worksheet);
  const kinds = kindsOf(worksheet);
  const mayTruncate = problem.convention.writing === 'round-or-truncate';
  const accepted = tolerance(worksheet, solved, { decimals, mayTruncate });
  const options = new Map(question.slots.map((slot) => [slot.id, slot.options]));
  const known = { solved, worksheet, problem, decimals, slips: family.slips ?? [] };
  return ask
    .flatMap((id) => slotsAsked(solved.program, id))
    .map((slot) => {
      const old = options.get(slot.id);
      if (!old) return keySlot(slot, kinds[slot.number]!, solved, accepted);
      const interval = accepted.accepted(slot.number);
      return choiceSlot(slot.id, recomputedOptions(old, slot.id, { ...known, accepted: interval }));
    });
}

function keySlot(slot: Slot, kind: Kind, solved: Solved, accepted: Tolerance): KeySlot {
  const { low, high } = accepted.accepted(slot.number);
  const decimals = kind === 'real' ? accepted.writing.decimals : 0;
  return { id: slot.id, kind, expected: solved.fixed(slot.number, decimals), accepted: [low, high] };
}

function choiceSlot(id: string, options: readonly KeyOption[]): KeySlot {
  const letter = options.find(({ slip }) => slip === null)?.label ?? '';
  return { id, kind: 'choice', expected: letter, accepted: [letter, letter], options };
}

/** A slot of a key in one line: what is right, what is accepted, and of a choice what stands behind each letter. */
export function keySlotText({ expected, accepted: [low, high], options }: KeySlot): string {
  if (!options) return `${expected} in [${low}, ${high}]`;
  const listed = options.map(({ label, value, slip, alike = [] }) => {
    const slips = slip === null ? 'right' : [slip, ...alike].join(' or ');
    return `${label} ${value} (${slips})`;
  });
  return `${expected} of ${listed.join(', ')}`;
}

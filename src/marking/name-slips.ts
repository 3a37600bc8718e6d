import { isInteger, toNumber } from '../number/rational.ts';
import { once, oncePer } from '../once.ts';
import { type Decimals, decimalsAt } from '../worksheet/decimals.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { Computed } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { LARGEST_CLASS } from './left-to-do.ts';
import type { SlipFinding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import { standsEverywhere } from './same-numbers.ts';
import type { Variation } from './variation.ts';

/** At least two answers must agree before a slip counts as a habit, or a class as evidence. */
const HABIT = 2;

/**
 * Names the slips behind answers that nothing else explains, looking at the whole question: each gets those slips
 * that give its value on the student's own earlier answers.
 * A slip is dropped where another wrong answer of the same quantity stays unexplained by it; where a class or another
 * whole number is all that shows it, to which many slips lead; where another answer that it should have changed does not
 * bear it out, as long as some other slip remains; and where a slip that stays explains everything that it explains, and
 * more.
 */
export function nameSlips(
  context: QuestionContext,
  open: readonly AnsweredSlot[],
): ReadonlyMap<string, SlipFinding> {
  const naming = namingIn(context, open);
  return new Map(
    stepsIn(open).flatMap((step) => {
      // Few explain a whole step; what else they explain is not asked of the others.
      const slips = context.slips().filter((slip) => step.every((slot) => fits(slip, slot)));
      return step.flatMap((slot): readonly [string, SlipFinding][] => {
        const named = namedAt(slot, slips, naming);
        return named.length === 0 ? [] : [[slot.key.id, findingOf(slot, named, naming, context)]];
      });
    }),
  );
}

interface Naming {
  /** Ids of the open slots that a slip explains. */
  explained(slip: Variation): ReadonlySet<string>;
  /** Whether no other answer contradicts a slip. */
  isConsistent(slip: Variation): boolean;
  /** Whether a quantity's values are classes or their errors. */
  isCoarse(quantity: string): boolean;
}

function namingIn(context: QuestionContext, open: readonly AnsweredSlot[]): Naming {
  const coarse = once(() => {
    const { quantities } = context.truth().worksheet;
    return new Set(quantities.filter((one) => one.role === 'computed' && isClass(one)).map(({ id }) => id));
  });
  return {
    explained: oncePer(
      (slip: Variation) => new Set(open.filter((slot) => fits(slip, slot)).map(({ key }) => key.id)),
    ),
    isConsistent: oncePer((slip: Variation) => !isContradicted(slip, context.slots)),
    isCoarse: (quantity) => coarse().has(quantity),
  };
}

function fits(slip: Variation, slot: AnsweredSlot): boolean {
  return slip.touches(slot) && slip.explains(slot);
}

/** The open answers of one quantity each. */
function stepsIn(open: readonly AnsweredSlot[]): readonly (readonly AnsweredSlot[])[] {
  const steps = new Map<string, AnsweredSlot[]>();
  for (const slot of open) {
    const quantity = quantityOf(slot.key.id);
    steps.set(quantity, [...(steps.get(quantity) ?? []), slot]);
  }
  return [...steps.values()];
}

function namedAt(slot: AnsweredSlot, slips: readonly Variation[], naming: Naming): readonly Variation[] {
  const { explained, isConsistent } = naming;
  const evident = slips.filter(
    (slip) => explained(slip).size >= HABIT || (isEvidence(slot, slip, slips, naming) && !slip.isVague(slot)),
  );
  const kept = evident.filter(isConsistent);
  return strongest(kept.length > 0 ? kept : evident, explained);
}

/** A whole number is no evidence where more slips than these lead to it. */
const FEW = 3;

/**
 * Whether an answer tells of a slip by itself: an option does, which was made by its slips, and a number with digits
 * enough; a whole number where few slips lead to it. A class or an error does only where it was read off numbers that
 * stand on the sheet, in one step at which no other slip leads to it.
 */
function isEvidence(
  slot: AnsweredSlot,
  slip: Variation,
  slips: readonly Variation[],
  { isConsistent, isCoarse }: Naming,
): boolean {
  const { key, answer } = slot;
  const isWhole = answer.kind === 'number' && isInteger(answer.value);
  if (key.kind === 'real' || key.options || !isWhole) return isConsistent(slip) || !isRound(slot);
  const fitting = slips.filter(isConsistent);
  if (!fitting.includes(slip)) return false;
  const isClassValue = isCoarse(quantityOf(key.id)) && Math.abs(numberIn(slot)) <= LARGEST_CLASS;
  return isClassValue ? fitting.length === 1 && slip.isOneStepTo(slot) : fitting.length <= FEW;
}

/** So few significant digits come about by many a way. */
const FEW_DIGITS = 2;

/** 1.5000 or 0.02: a number that is no evidence of a slip which other answers contradict. */
function isRound(slot: AnsweredSlot): boolean {
  const value = numberIn(slot);
  return Number(value.toPrecision(FEW_DIGITS)) === value;
}

function findingOf(
  slot: AnsweredSlot,
  named: readonly Variation[],
  { explained, isConsistent }: Naming,
  { slots, question }: QuestionContext,
): SlipFinding {
  const shows = named.filter(isConsistent);
  const isWorkless = worklessIn(slots, question.decimals);
  const leavesATrace = (slip: Variation) =>
    slots.some((other) => isWrong(other) && !isWorkless(other) && fits(slip, other));
  const isWorked = shows.some(leavesATrace);
  const isCopied = named.every((slip) => slip.leavesNothing(slot) === 'copied');
  const numbers = named.length === 1 ? named[0]!.numbersAt(slot) : undefined;
  return {
    verdict: 'slip',
    slips: [...new Set(named.map(({ id }) => id))],
    ...(numbers === undefined ? {} : { numbers, given: slot.text.trim() }),
    habit: shows.some((slip) => explained(slip).size >= HABIT),
    consistent: isWorked,
    // Zeros, small numbers and one that stands everywhere come of work where the same slip shows in others that did.
    idle: isCopied || (!isWorked && (isWorkless(slot) || named.every((slip) => slip.leavesNothing(slot)))),
    copied: isCopied,
  };
}

/** Answers that take no work whatever the question: next to nothing, and a number that stands everywhere. */
function worklessIn(slots: readonly AnsweredSlot[], decimals: Decimals): (slot: AnsweredSlot) => boolean {
  const isNothing = (slot: AnsweredSlot): boolean => {
    if (slot.key.kind === 'real') return sizeOf(slot) < 2 * 10 ** -decimalsAt(decimals, slot.key.id);
    // A class may be 0; of what is counted, that is next to nothing.
    return numberIn(slot) === 0 && Math.abs(Number(slot.key.expected)) > LARGEST_CLASS;
  };
  return (slot) => isNothing(slot) || standsEverywhere(slot, slots);
}

function sizeOf(slot: AnsweredSlot): number {
  return Math.abs(numberIn(slot));
}

function numberIn({ answer }: AnsweredSlot): number {
  return answer.kind === 'number' ? toNumber(answer.value) : 0;
}

function isClass({ kind, part }: Computed): boolean {
  return kind !== 'real' && (part === 'output' || part === 'error' || part === 'out');
}

/** Some other answer should show the slip as well and does not. */
function isContradicted(slip: Variation, slots: readonly AnsweredSlot[]): boolean {
  return slots.some((slot) => slot.answer.kind === 'number' && slip.touches(slot) && !slip.explains(slot));
}

function strongest(slips: readonly Variation[], explained: Naming['explained']): readonly Variation[] {
  return slips.filter((slip) => !slips.some((other) => isProperSubset(explained(slip), explained(other))));
}

function isProperSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size < all.size && [...some].every((one) => all.has(one));
}

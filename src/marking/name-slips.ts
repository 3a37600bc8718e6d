import { authoredWords } from '../families/slip.ts';
import { toNumber } from '../number/rational.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { Computed } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { SlipFinding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import type { Variation } from './variation.ts';

/** At least two answers must agree before a slip counts as a habit, or a class as evidence. */
const HABIT = 2;

/**
 * Names the slips behind answers that nothing else explains, looking at the whole question: each gets those slips
 * that give its value on the student's own earlier answers.
 * A slip is dropped where another wrong answer of the same quantity stays unexplained by it; where a class or another
 * whole number is all that shows it; where another answer that it should have changed does not bear it out, as long as
 * some other slip remains; and where a slip that stays explains everything that it explains, and more.
 */
export function nameSlips(
  context: QuestionContext,
  open: readonly AnsweredSlot[],
): ReadonlyMap<string, SlipFinding> {
  const fitting = open.map((slot) => ({
    slot,
    slips: context.slips().filter((slip) => slip.touches(slot) && slip.explains(slot)),
  }));
  const explained = new Map<Variation, ReadonlySet<string>>();
  for (const slip of new Set(fitting.flatMap(({ slips }) => slips))) {
    explained.set(
      slip,
      new Set(fitting.filter(({ slips }) => slips.includes(slip)).map(({ slot }) => slot.key.id)),
    );
  }
  const consistent = new Set([...explained.keys()].filter((slip) => !isContradicted(slip, context.slots)));
  const coarse = new Set(
    context
      .truth()
      .worksheet.quantities.filter((one) => one.role === 'computed' && isClass(one))
      .map(({ id }) => id),
  );
  const naming = { open, explained, consistent, coarse };
  return new Map(
    fitting.flatMap(({ slot, slips }): readonly [string, SlipFinding][] => {
      const named = namedAt(slot, slips, naming);
      return named.length === 0 ? [] : [[slot.key.id, findingOf(slot, named, naming, context)]];
    }),
  );
}

interface Naming {
  readonly open: readonly AnsweredSlot[];
  /** Ids of the open slots that each slip explains. */
  readonly explained: ReadonlyMap<Variation, ReadonlySet<string>>;
  /** Slips that no other answer contradicts. */
  readonly consistent: ReadonlySet<Variation>;
  /** Quantities whose values are classes or their errors. */
  readonly coarse: ReadonlySet<string>;
}

function namedAt(slot: AnsweredSlot, slips: readonly Variation[], naming: Naming): readonly Variation[] {
  const { open, explained, consistent } = naming;
  const quantity = quantityOf(slot.key.id);
  const step = open.filter(({ key }) => quantityOf(key.id) === quantity);
  const evident = slips.filter(
    (slip) =>
      step.every(({ key }) => explained.get(slip)!.has(key.id)) &&
      (explained.get(slip)!.size >= HABIT ||
        (isEvidence(slot, slips, naming) && (consistent.has(slip) || !isCoarse(slot)))),
  );
  const kept = evident.filter((slip) => consistent.has(slip));
  return strongest(kept.length > 0 ? kept : evident, explained);
}

/** A class, an error, or a whole number that several slips lead to is none by itself. */
function isEvidence({ key }: AnsweredSlot, slips: readonly Variation[], { coarse }: Naming): boolean {
  return key.kind === 'real' || (slips.length === 1 && !coarse.has(quantityOf(key.id)));
}

/** So few significant digits come about by many a way. */
const FEW_DIGITS = 2;

/** 1.5000 or 0.02: a number that is no evidence of a slip which other answers contradict. */
function isCoarse(slot: AnsweredSlot): boolean {
  const value = numberIn(slot);
  return Number(value.toPrecision(FEW_DIGITS)) === value;
}

function findingOf(
  slot: AnsweredSlot,
  named: readonly Variation[],
  { explained, consistent }: Naming,
  { slots, question }: QuestionContext,
): SlipFinding {
  const shows = named.filter((slip) => consistent.has(slip));
  const isWorkless = worklessIn(slots, question.decimals);
  const leavesATrace = (slip: Variation) =>
    slots.some(
      (other) => isWrong(other) && !isWorkless(other) && slip.touches(other) && slip.explains(other),
    );
  const numbers = named.length === 1 ? named[0]!.numbersAt(slot) : undefined;
  return {
    verdict: 'slip',
    slips: [...new Set(named.map(({ id }) => id))],
    ...wordsOf(named),
    ...(numbers === undefined ? {} : { numbers }),
    habit: shows.some((slip) => explained.get(slip)!.size >= HABIT),
    consistent: shows.some(leavesATrace),
    idle: isWorkless(slot) || named.every((slip) => slip.leavesNothing(slot) !== undefined),
    copied: named.every((slip) => slip.leavesNothing(slot) === 'copied'),
  };
}

function wordsOf(named: readonly Variation[]): Pick<SlipFinding, 'words'> {
  const words = authoredWords(named);
  return Object.keys(words).length === 0 ? {} : { words };
}

/** A number that stands in so many of the answers was not worked out in any of them. */
const EVERYWHERE = 1 / 2;
const MANY = 3;

/** Answers that take no work whatever the question: next to nothing, and a number that stands everywhere. */
function worklessIn(slots: readonly AnsweredSlot[], decimals: number): (slot: AnsweredSlot) => boolean {
  const numbers = slots.filter(({ key, answer }) => key.kind === 'real' && answer.kind === 'number');
  const many = Math.max(2, Math.min(numbers.length, Math.max(MANY, EVERYWHERE * numbers.length)));
  return (slot) => {
    if (slot.key.kind !== 'real') return false;
    if (sizeOf(slot) < 2 * 10 ** -decimals) return true;
    const same = numbers.filter((other) => numberIn(other) === numberIn(slot));
    return same.length >= many && new Set(same.map(({ key }) => key.expected)).size > 1;
  };
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

function strongest(
  slips: readonly Variation[],
  explained: ReadonlyMap<Variation, ReadonlySet<string>>,
): readonly Variation[] {
  return slips.filter(
    (slip) => !slips.some((other) => isProperSubset(explained.get(slip)!, explained.get(other)!)),
  );
}

function isProperSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size < all.size && [...some].every((one) => all.has(one));
}

import { Undecided } from '../number/arithmetic.ts';
import { isInteger } from '../number/rational.ts';
import { type Affine, radius } from '../worksheet/affine.ts';
import { OutsideDomain } from '../worksheet/evaluate.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Spread } from '../worksheet/propagate.ts';
import { acceptedFrom } from '../worksheet/tolerance.ts';
import { accepts } from './accepts.ts';
import type { AnsweredSlot, Background } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { type Finding, finding, type Triviality } from './marks.ts';
import type { OwnAnswers } from './own-answers.ts';

/** A step is taken to be trivial where an answer moves it by less than this share of what it should. */
const INSENSITIVE = 0.05;

/** The rule of the slot applied to the student's own earlier answers. */
export function judgeFollowThrough(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  if (slot.answer.kind !== 'number') return undefined;
  const background = context.background();
  const own = context.own();
  const number = numbersById(background.solved.program).get(slot.key.id)!;
  const spread = spreadAt(own, number);
  if (!spread?.touched) return undefined;
  // What follows from a broken number in a slot for whole numbers need not be whole either.
  const kind = isInteger(slot.answer.value) ? slot.key.kind : 'real';
  const { low, high } = acceptedFrom(spread, kind, background.writing);
  if (!accepts([low, high], slot.answer.value)) return undefined;
  const wrong = wrongParents(own, background, number);
  const why = triviality(number, wrong, own, context);
  const ids = wrong.map((parent) => background.solved.program.slots[parent]!.id);
  if (why) return { ...finding('incorrect'), denied: { why, parents: ids } };
  return followThrough(ids);
}

/** Undefined where a rule has no value on the student's numbers, or may have several. */
export function spreadAt(own: OwnAnswers, number: number): Spread | undefined {
  return whereDefined(() => own.propagation.spread(number));
}

function formAt(own: OwnAnswers, number: number): Affine | undefined {
  return whereDefined(() => own.propagation.form(number));
}

function whereDefined<T>(value: () => T): T | undefined {
  try {
    return value();
  } catch (error) {
    if (error instanceof OutsideDomain || error instanceof Undecided) return undefined;
    throw error;
  }
}

/** The nearest asked ancestors whose answers are not right. */
function wrongParents(own: OwnAnswers, background: Background, number: number): readonly number[] {
  return chainOf(own, background, number).filter((ancestor) => {
    const slot = own.asked.get(ancestor);
    return slot !== undefined && !slot.right && slot.answer.kind === 'number';
  });
}

/** All ancestors up to and including the nearest asked ones. */
export function chainOf(
  own: Pick<OwnAnswers, 'asked'>,
  { solved }: Pick<Background, 'solved'>,
  number: number,
): readonly number[] {
  const seen = new Set<number>();
  const visit = (slot: number): void => {
    for (const derivation of solved.program.slots[slot]!.derivations) {
      for (const parent of derivation.parents) {
        if (seen.has(parent)) continue;
        seen.add(parent);
        if (!own.asked.has(parent)) visit(parent);
      }
    }
  };
  visit(number);
  return [...seen];
}

/** The finding of an answer that is right on wrong values. */
export function followThrough(parents: readonly string[]): Finding {
  return finding('follow-through', { slots: parents.join(', ') });
}

/**
 * Zero where the reference is not (zero δ, dead unit, zero net, nothing to add), or a value that hardly depends on the
 * wrong answers any more (saturated unit): whoever writes such a value gets the next steps for nothing.
 */
function triviality(
  number: number,
  wrong: readonly number[],
  own: OwnAnswers,
  context: QuestionContext,
): Triviality | undefined {
  const background = context.background();
  const reference = context.reference();
  const chain = [number, ...chainOf(own, background, number)];
  if (chain.some((slot) => vanishes(slot, own) && !vanishes(slot, reference))) return 'zero';
  const shares = wrong.map((parent) => sensitivity(number, parent, own, reference));
  const known = shares.filter((share) => share !== undefined);
  return known.length > 0 && known.every((share) => share < INSENSITIVE) ? 'saturated' : undefined;
}

/** Whether what the next steps calculate with may be zero. */
function vanishes(number: number, own: OwnAnswers): boolean {
  const form = formAt(own, number);
  return form !== undefined && Math.abs(form.center) <= radius(form);
}

/** How strongly a slot depends on a parent, as a share of how strongly it should; undefined where it should not at all. */
function sensitivity(
  number: number,
  parent: number,
  own: OwnAnswers,
  reference: OwnAnswers,
): number | undefined {
  const [here, there] = [coefficient(number, parent, own), coefficient(number, parent, reference)];
  return there === 0 ? undefined : here / there;
}

/** |∂slot/∂parent| at the answers. */
function coefficient(number: number, parent: number, own: OwnAnswers): number {
  const noise = own.noise.get(parent);
  const spread = spreadAt(own, number);
  if (!noise || !spread || noise.size === 0) return 0;
  return Math.abs(spread.carried.terms[noise.symbol] ?? 0) / noise.size;
}

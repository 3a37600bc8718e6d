import { isOptionKind } from '../exam/item-choices.ts';
import { isInteger } from '../number/rational.ts';
import { radius } from '../worksheet/affine.ts';
import { numbersById, type Slot } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { Finding, Triviality } from './marks.ts';
import type { OwnAnswers } from './own-answers.ts';
import { chainOf, spreadAt, whereDefined } from './recalculation.ts';

/** A step is taken to be trivial where an answer moves it by less than this share of what it should. */
const INSENSITIVE = 0.05;

/** The rule of the slot applied to the student's own earlier answers. */
export function judgeFollowThrough(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  if (slot.answer.kind !== 'number') return undefined;
  const { program } = context.truth().solved;
  const number = numbersById(program).get(slot.key.id)!;
  if (!spreadAt(context.own().all, number)?.touched) return undefined;
  // What follows from a broken number in a slot for whole numbers need not be whole either.
  const kind = isInteger(slot.answer.value) ? slot.key.kind : 'real';
  const way = context.own().wayTo(number, slot.answer.value, kind);
  if (!way) return undefined;
  const wrong = chainOf(way, program.slots, number).filter((ancestor) => isWrong(way.asked.get(ancestor)));
  const by = triviality(number, wrong, way, context.reference().like(way), program.slots);
  const ids = wrong.map((parent) => program.slots[parent]!.id);
  if (by) return { verdict: 'incorrect', why: { by, from: ids } };
  return { verdict: 'follow-through', from: ids };
}

function isWrong(slot: AnsweredSlot | undefined): boolean {
  return slot !== undefined && !slot.right && slot.answer.kind === 'number';
}

/**
 * Zero where the reference is not (zero δ, dead unit, zero net, nothing to add), or a value that hardly depends on the
 * wrong answers any more (saturated unit): whoever writes such a value gets the next steps for nothing.
 */
function triviality(
  number: number,
  wrong: readonly number[],
  own: OwnAnswers,
  reference: OwnAnswers,
  slots: readonly Slot[],
): Triviality | undefined {
  // Nobody calculates with true, false, or the number of an option.
  const chain = [number, ...chainOf(own, slots, number)].filter((slot) => !isOptionKind(slots[slot]!.kind));
  if (chain.some((slot) => vanishes(slot, own) && !vanishes(slot, reference))) return 'zero';
  const shares = wrong.map((parent) => sensitivity(number, parent, own, reference));
  const known = shares.filter((share) => share !== undefined);
  return known.length > 0 && known.every((share) => share < INSENSITIVE) ? 'saturated' : undefined;
}

/** Whether what the next steps calculate with may be zero. */
function vanishes(number: number, own: OwnAnswers): boolean {
  const form = whereDefined(() => own.propagation.form(number));
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
  // The noise of a parent is there once something was calculated from it.
  const spread = spreadAt(own, number);
  const noise = own.noise.get(parent);
  if (!noise || !spread || noise.size === 0) return 0;
  return Math.abs(spread.carried.terms[noise.symbol] ?? 0) / noise.size;
}

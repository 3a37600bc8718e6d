import type { KeySlot } from '../exam/exam.ts';
import { isOptionKind } from '../exam/item-choices.ts';
import { holds, widthOf } from '../worksheet/accepts.ts';
import type { Affine } from '../worksheet/affine-form.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Accepted } from '../worksheet/tolerance.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { Reading } from './derivation-reading.ts';
import type { Triviality } from './marks.ts';
import type { OwnAnswers } from './own-answers.ts';
import { whereDefined } from './recalculation.ts';

/** An interval that follows from wrong answers may be so many times as wide as the key's own. */
const WIDEST = 3;
/** Where the key's is narrow because its numbers are exact, so many units are still no wide interval. */
const NARROW = 4.1;
/** Classes are 0, 1 and −1, and an error is a difference of two; what is larger was counted. */
export const LARGEST_CLASS = 2;
/** Bounds are rounded outward to two decimals more than asked. */
const OUTWARD = 0.04;

/**
 * Why a value that follows from a student's wrong answers took no work: it may be zero because what it is made from
 * is, it may be what stood there before, or a copy, a curve is at its end, or so little is certain that much would
 * pass. Where the key's own interval holds the same, the question is made so. `reached`: the interval as far as an
 * answer that is not quite in it.
 */
export function nothingLeft(
  slot: AnsweredSlot,
  number: number,
  followed: Accepted,
  own: OwnAnswers,
  keyValue: (id: string) => number | undefined,
  reached: Accepted = followed,
): Triviality | undefined {
  if (isOptionKind(slot.key.kind)) return undefined;
  if (slot.key.kind !== 'real') return sizeOf(followed) > LARGEST_CLASS ? undefined : 'class';
  const key = keyInterval(slot);
  const unit = unitOf(slot.key);
  const reading = new Reading(own, 1.5 * unit);
  const { slots } = own.sheet.program;
  const derivations = own.choice(slots[number]!);
  if (holds(reached, 0) && !holds(key, 0)) {
    const isEmpty = derivations.some(
      (one) => reading.comesFromZeros(one) || reading.isDistanceFromGiven(one),
    );
    if (isEmpty) return 'zero';
  }
  const ends = derivations.flatMap((one) => reading.ends(one));
  if (ends.some((end) => holds(reached, end) && !holds(key, end))) return 'saturated';
  if (reading.standsOn(number).some((form) => overlaps(reached, form))) return 'copied';
  for (const parent of derivations.flatMap((one) => reading.summands(one))) {
    const before = reading.form(parent);
    const rightly = keyValue(slots[parent]!.id);
    if (!before || !overlaps(reached, before)) continue;
    if (rightly === undefined || !holdsEither(key, rightly)) return 'unchanged';
  }
  return widthOf(followed) > Math.max(WIDEST * widthOf(key) + OUTWARD * unit, NARROW * unit)
    ? 'wide'
    : undefined;
}

/**
 * Why a slip's value took no work: a product with a factor of zero, or a given value or an answer that stands there
 * once more. What was worked out on the way, and is asked nowhere, is work.
 */
export function worklessBy(
  slot: AnsweredSlot,
  number: number,
  value: Accepted,
  own: OwnAnswers,
): 'zero' | 'copied' | undefined {
  const reading = new Reading(own, 1.5 * unitOf(slot.key));
  const { slots } = own.sheet.program;
  if (holds(value, 0) && !holds(keyInterval(slot), 0)) {
    if (own.choice(slots[number]!).some((one) => reading.isProductWithZero(one))) return 'zero';
  }
  const stands = (parent: number): boolean => {
    const form = reading.form(parent);
    if (!form || !overlaps(value, form)) return false;
    const { derivations } = slots[parent]!;
    return derivations.length === 0 || own.asked.has(parent) || repeats(parent);
  };
  const repeats = (of: number): boolean =>
    own.choice(slots[of]!).some((one) => {
      const read = reading.readAlone(one);
      return read !== undefined && stands(read);
    });
  return repeats(number) ? 'copied' : undefined;
}

/** The right values by the slot's id, near enough to tell what stood there before. */
export function valuesOf(solved: Solved): (id: string) => number | undefined {
  const numbers = numbersById(solved.program);
  return (id) => {
    const number = numbers.get(id);
    return number === undefined ? undefined : whereDefined(() => solved.approximate(number));
  };
}

/** One unit of the asked decimals; an accepted interval is written with two more of them. */
export function unitOf({ accepted }: Pick<KeySlot, 'accepted'>): number {
  const decimals = (accepted[0].split('.')[1]?.length ?? 2) - 2;
  return 10 ** -decimals;
}

function sizeOf({ low, high }: Accepted): number {
  return Math.max(Math.abs(Number(low)), Math.abs(Number(high)));
}

/** What the key accepts in a slot. */
export function keyInterval({ key: { accepted } }: AnsweredSlot): Accepted {
  return { low: accepted[0], high: accepted[1] };
}

export function holdsEither(interval: Accepted, value: number): boolean {
  return holds(interval, value) || holds(interval, -value);
}

/** Whether an interval holds the middle of a form, or its opposite. */
export function overlaps(interval: Accepted, form: Affine): boolean {
  return holdsEither(interval, form.center);
}

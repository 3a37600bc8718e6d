import { oncePer } from '../once.ts';
import { holds } from '../worksheet/accepts.ts';
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { Reading, summandsOf } from './derivation-reading.ts';
import { holdsEither, keyInterval, overlaps } from './left-to-do.ts';
import { type OwnAnswers, ownAnswers } from './own-answers.ts';
import { whereDefined } from './recalculation.ts';

/** By slot: what makes its right answer idle, undefined where work is to be done. */
export type Idle = readonly (readonly string[] | undefined)[];

export function idleSlots(context: QuestionContext): Idle {
  const mayBeIdle = mayBeIdleIn(context);
  const { slots, truth } = context;
  const { solved } = truth();
  const numbers = numbersById(solved.program);
  const right = slots.map(
    ({ key }): AnsweredSlot => ({ key, text: '', answer: { kind: 'blank' }, right: true }),
  );
  const own = ownAnswers({ sheet: solved, truth: truth(), slots: right, blanks: 'reference' }, (slot) =>
    slot.derivations.slice(0, 1),
  );
  return slots.map((slot, index) =>
    mayBeIdle[index] ? idleCauses(slot, numbers.get(slot.key.id)!, own) : undefined,
  );
}

/** By slot, at little cost: false where work is to be done for sure. */
export const mayBeIdleIn = oncePer(({ slots, truth }: QuestionContext): readonly boolean[] => {
  const { solved } = truth();
  const numbers = numbersById(solved.program);
  return slots.map((slot) => {
    if (slot.key.kind !== 'real') return false;
    const accepted = keyInterval(slot);
    if (holds(accepted, 0)) return true;
    const [derivation] = solved.program.slots[numbers.get(slot.key.id)!]!.derivations;
    const [old, ...steps] = derivation ? summandsOf(derivation, solved.program) : [];
    if (old === undefined || steps.length === 0) return false;
    const before = whereDefined(() => solved.approximate(old));
    return before === undefined || holdsEither(accepted, before);
  });
});

/**
 * The asked answers that make a slot idle, whose right answer is to do nothing: what makes its value zero, or the step
 * zero after which a value stays; none where given values alone make it so. Undefined where work is to be done.
 */
function idleCauses(slot: AnsweredSlot, number: number, key: OwnAnswers): readonly string[] | undefined {
  if (slot.key.kind !== 'real') return undefined;
  const accepted = keyInterval(slot);
  const reading = new Reading(key);
  const { slots } = key.sheet.program;
  const [derivation] = key.choice(slots[number]!);
  if (!derivation) return undefined;
  key.propagation.spread(number);
  if (holds(accepted, 0) && reading.comesFromZeros(derivation)) {
    return reading.zeros(derivation).map((cause) => slots[cause]!.id);
  }
  const [old, ...steps] = reading.summands(derivation);
  const before = old === undefined ? undefined : reading.form(old);
  if (!before || steps.length === 0 || !overlaps(accepted, before)) return undefined;
  return reading.zerosOf(steps).map((cause) => slots[cause]!.id);
}

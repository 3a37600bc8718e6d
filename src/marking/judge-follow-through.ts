import { isInteger } from '../number/rational.ts';
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { agreeForShortness } from './fewer-digits.ts';
import { nothingLeft, valuesOf } from './left-to-do.ts';
import { denialOf, type Finding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import { type Recalculation, spreadAt, wrongBehind } from './recalculation.ts';
import { isOneForAll } from './same-numbers.ts';

/**
 * The rule of the slot applied to the student's own earlier answers, where some of those that it stands on are wrong.
 * Right where that gives the answer and took work; where it took none, the answer is denied with the reason.
 */
export function judgeFollowThrough(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  if (slot.answer.kind !== 'number' || !context.slots.some(isWrong)) return undefined;
  const isReal = slot.key.kind === 'real';
  const ways = isReal ? context.own() : [...context.own(), ...context.sharp()];
  const found = ways.flatMap((own) => followed(slot, own, context) ?? []);
  const [denied] = found;
  if (isReal && denied && denialOf(denied)) {
    // What follows from numbers just as they were written takes work where it is neither wide nor what stood there,
    // although what follows from those that may have been rounded might be.
    found.push(...context.sharp().flatMap((own) => followed(slot, own, context) ?? []));
  }
  if (isReal && !denied && hasNoValue(slot, context)) {
    found.push(
      ...[...context.sharp(), ...context.kept()].flatMap((own) => followed(slot, own, context) ?? []),
    );
  }
  return found.find(({ verdict }) => verdict === 'follow-through') ?? found[0];
}

/** Whether too little is certain of the student's own numbers, give or take half a unit, for any value to follow. */
function hasNoValue({ key }: AnsweredSlot, context: QuestionContext): boolean {
  const number = numbersById(context.truth().solved.program).get(key.id)!;
  return context.own().every((own) => spreadAt(own.all, number) === undefined);
}

function followed(slot: AnsweredSlot, own: Recalculation, context: QuestionContext): Finding | undefined {
  if (slot.answer.kind !== 'number') return undefined;
  const { solved } = context.truth();
  const numbers = numbersById(solved.program);
  const number = numbers.get(slot.key.id)!;
  if (!spreadAt(own.all, number)?.touched) return undefined;
  // What follows from a broken number in a slot for whole numbers need not be whole either.
  const kind = isInteger(slot.answer.value) ? slot.key.kind : 'real';
  const way = own.wayTo(number, slot.answer.value, kind);
  const accepted = way && own.acceptedAt(way, number, kind);
  if (!way || !accepted) return undefined;
  const stood = wrongBehind(way, solved.program.slots, number);
  // A class may follow from right values on their own side of a threshold; a broken number may not.
  if (stood.length === 0 && kind !== slot.key.kind) return undefined;
  if (agreeForShortness(slot, stood, context)) return undefined;
  const from = stood.map(({ key }) => key.id);
  const isOne = isOneForAll(slot, context.slots);
  const by = isOne ? 'copied' : nothingLeft(slot, number, accepted, way, valuesOf(solved));
  return by ? { verdict: 'incorrect', why: { by, from } } : { verdict: 'follow-through', from };
}

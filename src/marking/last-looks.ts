import { equal, multiply, negate, power, type Rational, rational } from '../number/rational.ts';
import { parseRational, readNumber } from '../number/read-number.ts';
import { truncated } from '../number/rounding.ts';
import { accepts } from '../worksheet/accepts.ts';
import { numbersById } from '../worksheet/program.ts';
import { Propagation } from '../worksheet/propagate.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { acceptedFrom } from '../worksheet/tolerance.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { type Finding, LOOK_IDS, type LookId } from './marks.ts';
import { whereDefined } from './recalculation.ts';

type Look = (value: Rational, slot: AnsweredSlot, context: QuestionContext) => boolean;

/** What deserves a word, though no mark. */
const LOOKS: Readonly<Record<LookId, Look>> = {
  'sign-flipped': (value, { key }) => value.n !== 0n && accepts(key.accepted, negate(value)),
  truncated: isTruncated,
  'power-of-ten': (value, { key }) =>
    value.n !== 0n && [-3, -2, -1, 1, 2, 3].some((shift) => accepts(key.accepted, shifted(value, shift))),
  'digits-exchanged': (_value, slot) => exchanges(slot).some((text) => isRight(text, slot)),
  'neighbour-copied': (value, slot, { slots }) =>
    slots.some(
      ({ key }) =>
        key.id !== slot.key.id &&
        quantityOf(key.id) === quantityOf(slot.key.id) &&
        accepts(key.accepted, value),
    ),
  'rounded-early': isRoundedEarly,
};

/** What an incorrect answer looks like at a last glance. */
export function lastLook(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  const { answer, key } = slot;
  if (answer.kind !== 'number' || key.kind !== 'real') return undefined;
  const why = LOOK_IDS.find((id) => LOOKS[id](answer.value, slot, context));
  return why && { verdict: 'incorrect', why };
}

function shifted(value: Rational, digits: number): Rational {
  return multiply(value, power(rational(10), digits));
}

/** The reference with its further digits cut off. */
function isTruncated(value: Rational, { key }: AnsweredSlot, context: QuestionContext): boolean {
  const { solved } = context.truth();
  const { decimals } = context.question;
  const number = numbersById(solved.program).get(key.id)!;
  const longer = whereDefined(() => parseRational(solved.fixed(number, decimals + 8)));
  return longer !== undefined && equal(parseRational(truncated(longer, decimals)), value);
}

/** The text with two neighbouring digits exchanged, in every place. */
function exchanges({ answer }: AnsweredSlot): readonly string[] {
  const text = answer.kind === 'number' ? answer.text : '';
  const places = Array.from({ length: Math.min(text.length, 40) }, (_, place) => place);
  return places
    .filter((place) => /^\d\d$/.test(text.slice(place, place + 2)) && text[place] !== text[place + 1])
    .map((place) => `${text.slice(0, place)}${text[place + 1]}${text[place]}${text.slice(place + 2)}`);
}

function isRight(text: string, { key }: AnsweredSlot): boolean {
  const read = readNumber(text);
  return read.kind === 'number' && accepts(key.accepted, read.value);
}

/** Within reach of somebody who rounds the steps before to one or two decimals less than asked. */
function isRoundedEarly(value: Rational, { key }: AnsweredSlot, context: QuestionContext): boolean {
  const { solved, tolerance } = context.truth();
  const { writing } = tolerance;
  const number = numbersById(solved.program).get(key.id)!;
  return [1, 2].some((fewer) => {
    const decimals = writing.decimals - fewer;
    if (decimals < 1) return false;
    // With so few decimals a rule may have no value, or several.
    const spread = whereDefined(() => new Propagation(solved, { ...writing, decimals }).spread(number));
    if (!spread) return false;
    const { low, high } = acceptedFrom(spread, key.kind, writing);
    return accepts([low, high], value);
  });
}

import { equal, multiply, negate, power, type Rational, rational, toNumber } from '../number/rational.ts';
import { parseRational, readNumber } from '../number/read-number.ts';
import { truncated } from '../number/rounding.ts';
import { accepts } from '../worksheet/accepts.ts';
import { certain, exactly } from '../worksheet/affine-form.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import { type Choice, Propagation, type PutIn, type Spread } from '../worksheet/propagate.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { hasTooFewDigits } from './fewer-digits.ts';
import { type Finding, LOOK_IDS, type LookId } from './marks.ts';
import { whereDefined } from './recalculation.ts';

type Look = (value: Rational, slot: AnsweredSlot, context: QuestionContext) => boolean;

/** What deserves a word, though no mark. */
const LOOKS: Readonly<Record<LookId, Look>> = {
  'too-few-digits': (_value, slot, context) => hasTooFewDigits(slot, context),
  'sign-flipped': (value, { key }) => value.n !== 0n && accepts(key.accepted, negate(value)),
  truncated: isTruncated,
  'power-of-ten': (value, { key }) =>
    value.n !== 0n &&
    [-3, -2, -1, 1, 2, 3].some(
      (shift) =>
        isNear(key.accepted, toNumber(value) * 10 ** shift) && accepts(key.accepted, shifted(value, shift)),
    ),
  'digits-exchanged': (_value, slot) =>
    exchanges(slot).some((text) => isNear(slot.key.accepted, Number(text)) && isRight(text, slot)),
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

/** Whether a float64 near a value, or none, leaves open that the value is right. */
function isNear([low, high]: readonly [string, string], value: number): boolean {
  const slack = 1e-9 * Math.abs(value);
  return !(value + slack < Number(low) || value - slack > Number(high));
}

function shifted(value: Rational, digits: number): Rational {
  return multiply(value, power(rational(10), digits));
}

/** The reference with its further digits cut off. */
function isTruncated(value: Rational, { key }: AnsweredSlot, context: QuestionContext): boolean {
  const { solved } = context.truth();
  const decimals = decimalsAt(context.question.decimals, key.id);
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

/**
 * Whether it is what comes out where every step on the way that nobody asks for is rounded to one or two decimals
 * fewer than asked; those that are asked stand as they were written.
 */
function isRoundedEarly(value: Rational, { key }: AnsweredSlot, context: QuestionContext): boolean {
  const decimals = decimalsAt(context.question.decimals, key.id);
  return [1, 2].some((fewer) => {
    const result =
      decimals - fewer < 1 ? undefined : whereDefined(() => roundedEarly(key.id, fewer, context));
    // Half a unit, and what float64 makes of it.
    return result !== undefined && Math.abs(toNumber(value) - result) <= 0.500001 * 10 ** -decimals;
  });
}

/** Undefined where no step is left to be rounded. @throws {NoValue} where a rule has no value on such numbers */
function roundedEarly(id: string, fewer: number, context: QuestionContext): number | undefined {
  const { solved, tolerance } = context.truth();
  const { slots } = solved.program;
  const written = new Map(context.slots.map(({ key, answer }) => [key.id, answer]));
  let isRounded = false;
  const own = (number: number): PutIn => {
    const { id: slot, kind, derivations } = slots[number]!;
    const answer = written.get(slot);
    if (answer?.kind === 'number') return { form: exactly(answer.value), touches: true };
    if (kind !== 'real' || derivations.length === 0) {
      return { form: certain(solved.approximate(number)), touches: true };
    }
    const asked = decimalsAt(context.question.decimals, slot);
    const unit = 10 ** -Math.max(1, asked - fewer);
    const exact = middle(propagation.spread(number));
    const rounded = Math.round(exact / unit) * unit;
    isRounded ||= Math.abs(rounded - exact) > 0.01 * 10 ** -asked;
    return { form: certain(rounded), touches: true };
  };
  const choice: Choice = ({ derivations }) => derivations.slice(0, 1);
  const propagation: Propagation = new Propagation(solved, tolerance.writing, { own, choice });
  const result = middle(propagation.spread(numbersById(solved.program).get(id)!));
  return isRounded ? result : undefined;
}

function middle({ lo, hi }: Spread): number {
  return (lo + hi) / 2;
}

import {
  absolute,
  add,
  compare,
  multiply,
  power,
  type Rational,
  rational,
  subtract,
  toNumber,
} from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { whereDefined } from './recalculation.ts';

/** Somebody who writes still fewer decimals than this did not mean to write what was asked. */
export const MOST_MISSING = 2;
/** In units of the asked decimals: half a unit at so many fewer, and what the asked ones themselves leave open. */
const FARTHEST = 0.5 * 10 ** MOST_MISSING + 1;

/** From the smallest to the largest value that would be right before it is rounded. */
export interface Span {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** Undefined for a tie that no precision tells: 0.5 that came about from irrational numbers, to no decimals. */
export function rightSpan(
  { key }: Pick<AnsweredSlot, 'key'>,
  { truth, question }: QuestionContext,
): Span | undefined {
  const { solved } = truth();
  const number = numbersById(solved.program).get(key.id)!;
  const text = whereDefined(() => solved.fixed(number, decimalsAt(question.decimals, key.id) + 8));
  return text === undefined ? undefined : { lo: parseRational(text), hi: parseRational(text) };
}

/** Whether an answer lies farther from the key's than half a unit of the fewest decimals that are looked at, and half of the asked ones. */
export function isFarFromKey({ key, answer }: AnsweredSlot, { question }: QuestionContext): boolean {
  const expected = Number(key.expected);
  const decimals = decimalsAt(question.decimals, key.id);
  return answer.kind !== 'number' || isFar(answer.value, expected, expected, decimals);
}

/** Whether a value lies too far from a span to be nearly in it. */
export function isFar(value: Rational, lo: number, hi: number, decimals: number): boolean {
  const near = toNumber(value);
  const margin = FARTHEST * 10 ** -decimals;
  return near < lo - margin || near > hi + margin;
}

/** Whether it is the right value, rounded to so few digits that nobody can tell whether it was worked out. */
export function hasTooFewDigits(slot: AnsweredSlot, context: QuestionContext): boolean {
  const { key, answer } = slot;
  if (answer.kind !== 'number' || key.kind !== 'real') return false;
  const asked = decimalsAt(context.question.decimals, key.id);
  const { value, decimals = asked } = answer;
  if (decimals >= asked || decimals < Math.max(1, asked - MOST_MISSING)) return false;
  if (isFarFromKey(slot, context)) return false;
  const known = rightSpan({ key }, context);
  return known !== undefined && within(value, known, multiply(rational(1, 2), unitOf(decimals)));
}

/**
 * Whether an answer and all that it follows from are the right values with but one of their digits. Such numbers agree
 * with each other for no work, and nothing follows from a lack of digits.
 */
export function agreeForShortness(
  slot: AnsweredSlot,
  from: readonly AnsweredSlot[],
  context: QuestionContext,
): boolean {
  return from.length > 0 && [slot, ...from].every((each) => isOneDigitOfRight(each, context));
}

function isOneDigitOfRight({ key, answer }: AnsweredSlot, context: QuestionContext): boolean {
  if (answer.kind !== 'number' || key.kind !== 'real') return false;
  const asked = decimalsAt(context.question.decimals, key.id);
  const { value, decimals = asked } = answer;
  if (decimals >= asked || decimals < 0 || significantDigits(value, decimals) > 1) return false;
  const known = rightSpan({ key }, context);
  return known !== undefined && within(value, known, multiply(rational(1, 2), unitOf(decimals)));
}

/** One unit at so many decimals. */
export function unitOf(places: number): Rational {
  return power(rational(10), -places);
}

export function within(value: Rational, { lo, hi }: Span, distance: Rational): boolean {
  return compare(subtract(lo, distance), value) <= 0 && compare(value, add(hi, distance)) <= 0;
}

/** Digits of a number from its first that is not zero to its given decimal. */
export function significantDigits(value: Rational, decimals: number): number {
  const size = absolute(value);
  const units = (size.n * 10n ** BigInt(Math.max(decimals, 0))) / size.d;
  return units === 0n ? 0 : String(units).length;
}

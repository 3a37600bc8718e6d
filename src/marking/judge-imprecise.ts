import { fromFloat } from '../number/certified.ts';
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
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { nothingLeft, valuesOf } from './left-to-do.ts';
import type { ImpreciseFinding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import { chainOf, type Recalculation, spreadAt, whereDefined } from './recalculation.ts';

const ENOUGH_DIGITS = 2;
/** Somebody who writes still fewer decimals than this did not mean to write what was asked. */
const MOST_MISSING = 2;
/** In units of the asked decimals: half a unit at so many fewer, and what the asked ones themselves leave open. */
const FARTHEST = 0.5 * 10 ** MOST_MISSING + 1;

/** From the smallest to the largest value that would be right before it is rounded. */
interface Span {
  readonly lo: Rational;
  readonly hi: Rational;
}

/**
 * Right to one or two decimals fewer than asked, or one unit off at the asked decimals, with at least two significant
 * digits; held against the key first, then against what follows from the student's own wrong answers.
 */
export function judgeImprecise(slot: AnsweredSlot, context: QuestionContext): ImpreciseFinding | undefined {
  const { answer, key } = slot;
  if (answer.kind !== 'number' || key.kind !== 'real') return undefined;
  const known = isFarFromKey(slot, context) ? undefined : rightSpan(slot, context);
  const by = known && nearly(slot, known, context);
  if (by) return finding(by, slot, context, []);
  if (!context.mayFollow) return undefined;
  for (const own of context.own()) {
    const found = followed(slot, own, context);
    if (found) return found;
  }
  return undefined;
}

/** Whether it is the right value, rounded to so few digits that nobody can tell whether it was worked out. */
export function hasTooFewDigits(slot: AnsweredSlot, context: QuestionContext): boolean {
  const { key, answer } = slot;
  if (answer.kind !== 'number' || key.kind !== 'real') return false;
  const { decimals: asked } = context.question;
  const { value, decimals = asked } = answer;
  if (decimals >= asked || decimals < Math.max(1, asked - MOST_MISSING)) return false;
  if (isFarFromKey(slot, context)) return false;
  const known = rightSpan({ key }, context);
  return known !== undefined && within(value, known, multiply(rational(1, 2), unitOf(decimals)));
}

function finding(
  by: ImpreciseFinding['by'],
  { answer }: AnsweredSlot,
  { question }: QuestionContext,
  from: readonly string[],
): ImpreciseFinding {
  const asked = question.decimals;
  const written = answer.kind === 'number' ? (answer.decimals ?? asked) : asked;
  return { verdict: 'imprecise', by, written: Math.min(written, asked), asked, from };
}

/** Whether an answer lies farther from the key's than half a unit of the fewest decimals that are looked at, and half of the asked ones. */
function isFarFromKey({ key, answer }: AnsweredSlot, { question }: QuestionContext): boolean {
  return (
    answer.kind !== 'number' || isFar(answer.value, Number(key.expected), Number(key.expected), question)
  );
}

/** Whether a value lies too far from a span to be nearly in it. */
function isFar(value: Rational, lo: number, hi: number, { decimals }: QuestionContext['question']): boolean {
  const near = toNumber(value);
  const margin = FARTHEST * 10 ** -decimals;
  return near < lo - margin || near > hi + margin;
}

/** Undefined for a tie that no precision tells: 0.5 that came about from irrational numbers, to no decimals. */
function rightSpan(
  { key }: Pick<AnsweredSlot, 'key'>,
  { truth, question }: QuestionContext,
): Span | undefined {
  const { solved } = truth();
  const number = numbersById(solved.program).get(key.id)!;
  const text = whereDefined(() => solved.fixed(number, question.decimals + 8));
  return text === undefined ? undefined : { lo: parseRational(text), hi: parseRational(text) };
}

function followed(
  slot: AnsweredSlot,
  own: Recalculation,
  context: QuestionContext,
): ImpreciseFinding | undefined {
  if (slot.answer.kind !== 'number') return undefined;
  const { solved } = context.truth();
  const numbers = numbersById(solved.program);
  const number = numbers.get(slot.key.id)!;
  if (!spreadAt(own.all, number)?.touched) return undefined;
  for (const way of own.waysTo(number)) {
    const spread = spreadAt(way, number);
    if (!spread || isFar(slot.answer.value, spread.lo, spread.hi, context.question)) continue;
    const span = whereDefined(() => ({ lo: fromFloat(spread.lo), hi: fromFloat(spread.hi) }));
    const by = span && nearly(slot, span, context);
    const accepted = by && own.acceptedAt(way, number, 'real');
    if (!accepted) continue;
    if (nothingLeft(slot, number, accepted, way, valuesOf(solved))) continue;
    const from = chainOf(way, solved.program.slots, number)
      .filter((ancestor) => way.asked.has(ancestor) && isWrong(way.asked.get(ancestor)!))
      .map((parent) => solved.program.slots[parent]!.id);
    return finding(by, slot, context, from);
  }
  return undefined;
}

function nearly(
  { answer }: AnsweredSlot,
  span: Span,
  { question }: QuestionContext,
): ImpreciseFinding['by'] | undefined {
  if (answer.kind !== 'number') return undefined;
  const asked = question.decimals;
  const { value, decimals = asked } = answer;
  const fewer = decimals < asked && decimals >= asked - MOST_MISSING && decimals >= 0;
  const half = (places: number) => multiply(rational(1, 2), unitOf(places));
  if (fewer && significantDigits(value, decimals) >= ENOUGH_DIGITS && within(value, span, half(decimals))) {
    return 'digits';
  }
  const middle = multiply(rational(1, 2), add(span.lo, span.hi));
  return significantDigits(middle, asked) >= ENOUGH_DIGITS && within(value, span, unitOf(asked))
    ? 'unit'
    : undefined;
}

function unitOf(places: number): Rational {
  return power(rational(10), -places);
}

function within(value: Rational, { lo, hi }: Span, distance: Rational): boolean {
  return compare(subtract(lo, distance), value) <= 0 && compare(value, add(hi, distance)) <= 0;
}

/** Digits of a number from its first that is not zero to its given decimal. */
function significantDigits(value: Rational, decimals: number): number {
  const size = absolute(value);
  const units = (size.n * 10n ** BigInt(Math.max(decimals, 0))) / size.d;
  return units === 0n ? 0 : String(units).length;
}

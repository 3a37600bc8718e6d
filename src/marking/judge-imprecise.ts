import { fromFloat } from '../number/certified.ts';
import { add, multiply, rational, toNumber } from '../number/rational.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Accepted } from '../worksheet/tolerance.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import {
  agreeForShortness,
  isFar,
  isFarFromKey,
  MOST_MISSING,
  rightSpan,
  type Span,
  significantDigits,
  unitOf,
  within,
} from './fewer-digits.ts';
import { nothingLeft, valuesOf } from './left-to-do.ts';
import type { ImpreciseFinding } from './marks.ts';
import { type Recalculation, spreadAt, whereDefined, wrongBehind } from './recalculation.ts';

const ENOUGH_DIGITS = 2;

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

function finding(
  by: ImpreciseFinding['by'],
  { answer, key }: AnsweredSlot,
  { question }: QuestionContext,
  from: readonly string[],
): ImpreciseFinding {
  const asked = decimalsAt(question.decimals, key.id);
  const written = answer.kind === 'number' ? (answer.decimals ?? asked) : asked;
  return { verdict: 'imprecise', by, written: Math.min(written, asked), asked, from };
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
    if (
      !spread ||
      isFar(slot.answer.value, spread.lo, spread.hi, decimalsAt(context.question.decimals, slot.key.id))
    )
      continue;
    const span = whereDefined(() => ({ lo: fromFloat(spread.lo), hi: fromFloat(spread.hi) }));
    const by = span && nearly(slot, span, context);
    const accepted = by && own.acceptedAt(way, number, 'real');
    if (!accepted) continue;
    if (nothingLeft(slot, number, accepted, way, valuesOf(solved), reaching(accepted, slot))) continue;
    const from = wrongBehind(way, solved.program.slots, number);
    if (agreeForShortness(slot, from, context)) continue;
    const ids = from.map(({ key }) => key.id);
    return finding(by, slot, context, ids);
  }
  return undefined;
}

/** An interval as far as the answer, which lies beside it. */
function reaching({ low, high }: Accepted, { answer }: AnsweredSlot): Accepted {
  if (answer.kind !== 'number') return { low, high };
  const value = toNumber(answer.value);
  return { low: `${Math.min(Number(low), value)}`, high: `${Math.max(Number(high), value)}` };
}

function nearly(
  { answer, key }: AnsweredSlot,
  span: Span,
  { question }: QuestionContext,
): ImpreciseFinding['by'] | undefined {
  if (answer.kind !== 'number') return undefined;
  const asked = decimalsAt(question.decimals, key.id);
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

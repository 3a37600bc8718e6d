import type { Worked } from '../families/family.ts';
import { equal, type Rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { Finding } from './marks.ts';
import { whereDefined } from './recalculation.ts';

const ENOUGH_DIGITS = 2;

/** Right to fewer digits than asked: at least two significant ones, and equal to the key rounded to the decimals written. */
export function judgeImprecise(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  const { answer, key } = slot;
  if (answer.kind !== 'number' || answer.decimals === undefined || key.kind !== 'real') return undefined;
  if (
    answer.decimals >= context.question.decimals ||
    significantDigits(answer.value, answer.decimals) < ENOUGH_DIGITS
  ) {
    return undefined;
  }
  const rounded = referenceRounded(context.truth(), key.id, answer.decimals);
  if (rounded === undefined || !equal(parseRational(rounded), answer.value)) return undefined;
  return { verdict: 'imprecise', written: answer.decimals, asked: context.question.decimals };
}

/** Digits of a decimal from its first that is not zero. */
function significantDigits(value: Rational, decimals: number): number {
  const units = (value.n * 10n ** BigInt(Math.max(decimals, 0))) / value.d;
  return units === 0n ? 0 : String(units < 0n ? -units : units).length;
}

/** Undefined for a tie that no precision tells: 0.5 that came about from irrational numbers, to no decimals. */
function referenceRounded({ solved }: Worked, id: string, decimals: number): string | undefined {
  return whereDefined(() => solved.fixed(numbersById(solved.program).get(id)!, decimals));
}

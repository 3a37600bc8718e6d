import type { KeyQuestion, KeyVariant } from '../exam/exam.ts';
import { add, compare, subtract } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { halfUnit } from '../number/rounding.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import { type AcceptedToo, type Adjustments, type Alternative, covers } from './adjustments.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { Finding } from './marks.ts';

/** An answer that is right where an instructor accepts it besides the key. */
export function acceptedToo(
  slot: AnsweredSlot,
  question: Pick<KeyQuestion, 'id' | 'decimals'>,
  accepted: readonly AcceptedToo[],
): AnsweredSlot {
  if (slot.right) return slot;
  const own = accepted.filter(({ at }) => covers(at, question.id, slot.key.id));
  const isRight = own.some((entry) =>
    isIn(slot, alternativeOf(entry, slot, decimalsAt(question.decimals, slot.key.id))),
  );
  return isRight ? { ...slot, right: true, acceptedToo: true } : slot;
}

/** A value is accepted as it is rounded to the asked decimals; where there is nothing to round, as it is. */
function alternativeOf(
  { value, interval }: AcceptedToo,
  { key }: AnsweredSlot,
  decimals: number,
): Alternative {
  if (interval) return { low: interval[0], high: interval[1] };
  if (key.options) return { label: value!.trim() };
  const [exact, half] = [parseRational(value!), halfUnit(decimals)];
  return key.kind === 'real'
    ? { low: subtract(exact, half), high: add(exact, half) }
    : { low: exact, high: exact };
}

function isIn({ answer, chosen }: AnsweredSlot, alternative: Alternative): boolean {
  if ('label' in alternative) return chosen?.label.toLowerCase() === alternative.label.toLowerCase();
  if (answer.kind !== 'number') return false;
  return compare(alternative.low, answer.value) <= 0 && compare(answer.value, alternative.high) <= 0;
}

/** What follows from accepted values alone is right, and follows from no mistake. */
export function fromAccepted(
  findings: readonly Finding[],
  slots: readonly AnsweredSlot[],
): readonly Finding[] {
  const accepted = new Set(slots.filter((slot) => slot.acceptedToo).map(({ key }) => key.id));
  if (accepted.size === 0) return findings;
  return findings.map((finding): Finding => {
    const isOurs =
      finding.verdict === 'follow-through' &&
      finding.from.length > 0 &&
      finding.from.every((id) => accepted.has(id));
    return isOurs ? { verdict: 'correct', ...(finding.item ? { item: finding.item } : {}) } : finding;
  });
}

/** What else is right in a question of a variant, by slot. */
export function alternativesIn(
  { accepted }: Pick<Adjustments, 'accepted'>,
  { variant, version }: Pick<KeyVariant, 'variant' | 'version'>,
): readonly AcceptedToo[] {
  return accepted.filter(
    (entry) =>
      (entry.variant === undefined || entry.variant === variant) &&
      (entry.version === undefined || entry.version === version),
  );
}

import type { KeyOption, KeySlot } from '../exam/exam.ts';
import { valueOfChosen } from '../exam/letters.ts';
import type { ItemView } from '../families/family.ts';
import { rational, sign, subtract, ZERO } from '../number/rational.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { AnsweredItem, Finding, PartRight } from './marks.ts';

/** The findings with what the family says of the entries; a wrong option needs no known mistake to be explained. */
export function withItems(context: QuestionContext, findings: readonly Finding[]): readonly Finding[] {
  const { family, question, slots } = context;
  const items = new Map(family.present(question.problem).items?.map((item) => [item.slot, item]));
  if (items.size === 0) return findings;
  return findings.map((found, index) => {
    const slot = slots[index]!;
    const view = items.get(slot.key.id);
    if (!view) return found;
    const part = question.credit.partial === 'off' ? undefined : partRight(slot);
    return { ...told(found, slot, view, part), item: answeredItem(slot, view) };
  });
}

/** Where there are options or reasons, nothing is to be said of mistakes in calculating that nobody knows. */
function told(
  found: Finding,
  { key }: AnsweredSlot,
  { why }: ItemView,
  part: PartRight | undefined,
): Finding {
  if (found.verdict !== 'incorrect' || found.why !== 'unexplained' || !(key.options || why)) return found;
  return { ...found, why: 'wrong-option', ...(part ? { part } : {}) };
}

/**
 * What some of several right options earn: their share of all right ones, less the share of all wrong ones that were
 * chosen as well. So all letters together earn nothing, and letters by chance nothing on average but what is cut off
 * below 0. Undefined where nothing is earned.
 */
function partRight({ key, chosen }: AnsweredSlot): PartRight | undefined {
  if (key.kind !== 'choices' || !key.options || !chosen) return undefined;
  const right = key.expected.split(', ');
  const letters = chosen.label.split(', ');
  const hits = letters.filter((letter) => right.includes(letter)).length;
  const [wrong, others] = [letters.length - hits, key.options.length - right.length];
  const share = subtract(rational(hits, right.length), wrong === 0 ? ZERO : rational(wrong, others));
  return sign(share) > 0 ? { right: hits, of: right.length, wrong, others, share } : undefined;
}

function answeredItem({ key, chosen }: AnsweredSlot, view: ItemView): AnsweredItem {
  const right = key.options && rightValue(key, key.options);
  return {
    view,
    kind: key.kind,
    chosen: chosen ? Number(chosen.value) : null,
    right: right ?? null,
  };
}

function rightValue({ kind, expected }: KeySlot, options: readonly KeyOption[]): number | undefined {
  const labels = kind === 'choices' ? expected.split(', ') : [expected];
  const numbers = labels.map((right) => options.findIndex(({ label }) => label === right) + 1);
  return kind === 'choices' ? valueOfChosen(numbers) : Number(options[numbers[0]! - 1]!.value);
}

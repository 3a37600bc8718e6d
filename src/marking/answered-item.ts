import type { KeyOption, KeySlot } from '../exam/exam.ts';
import { valueOfChosen } from '../exam/letters.ts';
import type { ItemView } from '../families/family.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { AnsweredItem, Finding } from './marks.ts';

/** The findings with what the family says of the entries; a wrong option needs no known mistake to be explained. */
export function withItems(context: QuestionContext, findings: readonly Finding[]): readonly Finding[] {
  const { family, question, slots } = context;
  const items = new Map(family.present(question.problem).items?.map((item) => [item.slot, item]));
  if (items.size === 0) return findings;
  return findings.map((found, index) => {
    const slot = slots[index]!;
    const view = items.get(slot.key.id);
    return view ? { ...told(found, slot, view), item: answeredItem(slot, view) } : found;
  });
}

/** Where there are options or reasons, nothing is to be said of mistakes in calculating that nobody knows. */
function told(found: Finding, { key }: AnsweredSlot, { why }: ItemView): Finding {
  if (found.verdict !== 'incorrect' || found.why !== 'unexplained' || !(key.options || why)) return found;
  return { ...found, why: 'wrong-option' };
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

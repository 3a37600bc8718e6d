import { accepts } from '../worksheet/accepts.ts';
import { slotAddress } from '../worksheet/slot-id.ts';
import { entryId } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { Finding } from './marks.ts';

/** The value that another open convention gives on the student's own earlier answers. */
export function judgeOtherConvention(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  const fitting = context
    .conventions()
    .find(({ sheet }) => sheet.touches(slot) && sheet.explains(slot) && !sheet.leavesNothing(slot));
  if (fitting) return { verdict: 'other-convention', field: fitting.field, value: fitting.value };
  return transposed(slot, context) ? { verdict: 'other-convention', field: 'weights' } : undefined;
}

/** The entry of a square matrix that the other orientation has in this place. */
function transposed({ key, answer }: AnsweredSlot, { question, slots }: QuestionContext): boolean {
  if (answer.kind !== 'number' || !question.open.includes('weights')) return false;
  const { quantity, indices } = slotAddress(key.id)!;
  if (indices.length !== 2) return false;
  const mirror = slots.find((slot) => slot.key.id === entryId(quantity, [...indices].reverse()));
  return mirror !== undefined && mirror.key.id !== key.id && accepts(mirror.key.accepted, answer.value);
}

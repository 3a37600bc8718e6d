import { quantityOf } from '../worksheet/slot-id.ts';
import type { QuestionContext } from './context.ts';
import type { Finding, SlipFinding } from './marks.ts';

const TURNED = {
  verdict: 'slip',
  slips: ['matrix-transposed'],
  idle: false,
  copied: false,
  habit: true,
  consistent: true,
} as const satisfies SlipFinding;

/**
 * Right answers in matrices that were written with rows for columns: another convention where the bank leaves the
 * layout of weights open, else one slip, charged once.
 */
export function turnedMatrices(
  { question, slots }: QuestionContext,
  found: readonly Finding[],
  isTurned: (quantity: string) => boolean,
): readonly Finding[] {
  const isOpen = question.open.includes('weights');
  const isEach = question.credit['repeated-slip'] === 'each';
  const charged = found.findIndex(
    (one) => one.verdict === 'slip' && one.countedAt === undefined && one.slips.includes(TURNED.slips[0]),
  );
  let at = slots[charged]?.key.id;
  return found.map((finding, index): Finding => {
    const { id } = slots[index]!.key;
    if (finding.verdict !== 'correct' || !isTurned(quantityOf(id))) return finding;
    if (isOpen) return { verdict: 'other-convention', field: 'weights' };
    const turned = at === undefined || isEach ? TURNED : { ...TURNED, countedAt: at };
    at ??= id;
    return turned;
  });
}

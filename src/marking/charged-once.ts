import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { isCredited } from './fair-charges.ts';
import type { Finding, SlipFinding } from './marks.ts';
import { straysIn } from './unexplained.ts';

/** So many answers that a slip reaches are forgiven for each that shows work. */
const FORGIVEN = 3;

/**
 * The same slip is charged once in a question, at its first home; but one that leaves nothing to calculate everywhere,
 * and only as often as the sheet shows that other answers were worked out. What it brings near to the right value is no
 * further mistake either.
 */
export function chargedOnce(context: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  // Nothing is forgiven on somebody else's sheet.
  if (!context.mayFollow || !found.some(({ verdict }) => verdict === 'slip')) return found;
  const charged: Charge[] = [];
  const { isUnexplained } = straysIn(context);
  const gaps = found.filter((one, index) => one.verdict === 'blank' || isUnexplained(one, index)).length;
  const nearlyAll = found.length - FORGIVEN * gaps;
  const isFull = nearlyAll >= found.filter(standsOnMistakes).length;
  const { shown, worked } = isFull ? { shown: found, worked: 0 } : slipsThroughout(context, found);
  let forgivable = Math.max(nearlyAll, FORGIVEN * worked);
  const fair = shown.map((finding, index) => {
    const original = found[index]!;
    if (finding.verdict !== 'slip') return finding;
    const isRepeated = (one: Charge) =>
      one.slips.some((slip) => finding.slips.includes(slip)) && !(one.idle && original.verdict === 'slip');
    const before = finding.idle ? undefined : charged.find(isRepeated);
    if (before && forgivable > 0) {
      forgivable--;
      return original.verdict === 'slip' ? { ...original, countedAt: before.at } : original;
    }
    if (before) return finding;
    if (original.verdict === 'slip') {
      charged.push({ slips: finding.slips, at: context.slots[index]!.key.id, idle: finding.idle });
    }
    return original;
  });
  return fair.map((finding, index) => {
    if (finding.verdict !== 'imprecise' || forgivable <= 0) return finding;
    const forgiven = nearBySlip(context.slots[index]!, charged, context);
    if (forgiven) forgivable--;
    return forgiven ?? finding;
  });
}

/** An answer near the right one that a slip explains, whose charge stands elsewhere. */
function nearBySlip(
  slot: AnsweredSlot,
  charged: readonly Charge[],
  { slips }: QuestionContext,
): SlipFinding | undefined {
  const worked = charged.filter(({ idle }) => !idle);
  if (worked.length === 0) return undefined;
  const fitting = new Set(
    slips()
      .filter((slip) => slip.touches(slot) && slip.explains(slot))
      .map(({ id }) => id),
  );
  const one = worked.find((charge) => charge.slips.some((slip) => fitting.has(slip)));
  return one && { ...ONCE_MORE, slips: one.slips.filter((slip) => fitting.has(slip)), countedAt: one.at };
}

/** A slip that is charged at a slot; one that leaves nothing to calculate is charged wherever it shows. */
interface Charge {
  readonly slips: readonly string[];
  readonly at: string;
  readonly idle: boolean;
}

function standsOnMistakes({ verdict }: Finding): boolean {
  return verdict === 'slip' || verdict === 'follow-through';
}

/**
 * The findings with the named slips also where an answer follows from wrong ones in either way, and how many answers
 * were worked out that those slips would leave as they are.
 */
function slipsThroughout(
  { slips, slots }: QuestionContext,
  found: readonly Finding[],
): { readonly shown: readonly Finding[]; readonly worked: number } {
  const named = new Set(found.flatMap((one) => (one.verdict === 'slip' ? one.slips : [])));
  const variations = slips().filter(({ id }) => named.has(id));
  const shown = found.map((finding, index): Finding => {
    const slot = slots[index]!;
    if (finding.verdict !== 'follow-through' || slot.key.options) return finding;
    const alike = variations.filter((slip) => slip.touches(slot) && slip.explains(slot));
    const ids = [...new Set(alike.map(({ id }) => id))];
    return ids.length === 0 ? finding : { ...ONCE_MORE, slips: ids };
  });
  const worked = shown.filter((finding, index) => {
    const slot = slots[index]!;
    return slot.key.kind === 'real' && isCredited(finding) && !variations.some((slip) => slip.touches(slot));
  });
  return { shown, worked: worked.length };
}

const ONCE_MORE = { verdict: 'slip', habit: true, consistent: true, idle: false, copied: false } as const;

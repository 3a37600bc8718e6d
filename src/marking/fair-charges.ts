import { toNumber } from '../number/rational.ts';
import type { Kind } from '../worksheet/types.ts';
import type { QuestionContext } from './context.ts';
import { contradictedAnswers } from './contradictions.ts';
import { type Idle, idleSlots, mayBeIdleIn } from './idle-slots.ts';
import { type Denied, denialOf, type Finding } from './marks.ts';

/** Whether a finding is marks for work that was done. */
function isCredited(finding: Finding): boolean {
  return (
    (finding.verdict === 'correct' && !finding.idle) ||
    finding.verdict === 'follow-through' ||
    finding.verdict === 'other-convention'
  );
}

/** Whoever earned so many of the real-valued answers that take work has worked, and one wrong answer is no trick. */
const WORKED = 0.5;
/** So many answers that a slip reaches are forgiven for each that shows work. */
const FORGIVEN = 3;
/** More unexplained answers than these are no single mistake. */
const FEW = 0.1;

/**
 * What the question's own answers settle between each other: a value that took no work is credited after all where the
 * answers that it follows from are explained by a slip that shows elsewhere, or where most of the question was worked
 * out; and where the right answer is to do nothing, it is credited only with a working answer that makes it so.
 */
export function settled(context: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  if (isSettled(context, found)) return found;
  const idle = idleSlots(context);
  const excuses = excusesIn(context, idle, found);
  const excused = withoutNeedlessDenials(excuses, found);
  return idleWithTheirCause(idle, withoutEmptyCopies(context, idle, excused), excuses, context);
}

/** Whether nothing is denied and no answer may be idle, or so much was worked out that it makes no difference. */
function isSettled(context: QuestionContext, found: readonly Finding[]): boolean {
  if (found.some(denialOf)) return false;
  if (found.every(({ verdict }) => verdict === 'correct')) return true;
  const mayBeIdle = mayBeIdleIn(context);
  if (found.some(({ verdict }, index) => verdict === 'follow-through' && mayBeIdle[index])) return false;
  if (!found.some(({ verdict }, index) => verdict === 'correct' && mayBeIdle[index])) return true;
  // Those that may be idle count against the student where they are wrong, and not for her where they are right.
  const counted = found.filter(
    (one, index) => isWorking(context, index) && !(mayBeIdle[index] && isCredited(one)),
  );
  return hasWorkedOut(counted, found);
}

function isWorking({ slots }: QuestionContext, index: number): boolean {
  return slots[index]!.key.kind === 'real';
}

/** Whether most of the answers that take work were credited, and next to nothing is left unexplained. */
function hasWorkedOut(working: readonly Finding[], found: readonly Finding[]): boolean {
  const worked = working.filter(isCredited).length;
  const unexplained = found.filter(isUnexplained).length;
  return worked > 0 && worked >= WORKED * working.length && unexplained <= Math.max(1, FEW * working.length);
}

function isUnexplained(finding: Finding): boolean {
  return finding.verdict === 'incorrect' && !denialOf(finding) && finding.why !== 'too-few-digits';
}

/** What speaks for a student in a question. */
interface Excuses {
  /** Whether most of what took work was credited. */
  readonly hasWorked: boolean;
  readonly kindOf: ReadonlyMap<string, Kind>;
  /** Whether next to nothing was answered. */
  isNothing(id: string): boolean;
  /**
   * Whether a slot's wrong answer is a slip that shows elsewhere, or follows from such. A value copied on explains
   * no further copies.
   */
  isExplained(id: string, takesWork?: boolean): boolean;
}

function excusesIn(context: QuestionContext, idle: Idle, found: readonly Finding[]): Excuses {
  const { slots, question } = context;
  const byId = new Map(slots.map((slot, index) => [slot.key.id, found[index]!]));
  const working = found.filter((_, index) => isWorking(context, index) && !idle[index]);
  const hasWorked = hasWorkedOut(working, found);
  const answerOf = new Map(slots.map(({ key, answer }) => [key.id, answer]));
  const isNothing = (id: string): boolean => {
    const answer = answerOf.get(id)!;
    return answer.kind === 'number' && Math.abs(toNumber(answer.value)) < 2 * 10 ** -question.decimals;
  };
  const isExplained = (id: string, takesWork = false): boolean => {
    const finding = byId.get(id)!;
    if (finding.verdict === 'slip')
      return (finding.consistent && (takesWork || !finding.copied)) || hasWorked;
    const from = finding.verdict === 'follow-through' ? finding.from : denialOf(finding)?.from;
    return from !== undefined && from.length > 0 && from.every((one) => isExplained(one, takesWork));
  };
  const kindOf = new Map(slots.map(({ key }) => [key.id, key.kind]));
  return { hasWorked, kindOf, isNothing, isExplained };
}

function withoutNeedlessDenials(
  { hasWorked, kindOf, isNothing, isExplained }: Excuses,
  found: readonly Finding[],
): readonly Finding[] {
  // Zeros and ends of curves make easy what follows; but an error of 0 that follows from one's own class does not.
  const isHonest = ({ by, from }: Denied) =>
    from.some((id) => kindOf.get(id) !== 'real') ||
    (by !== 'zero' && by !== 'saturated' && !from.every(isNothing));
  return found.map((finding) => {
    const denied = denialOf(finding);
    const takesWork = denied?.by !== 'copied' && denied?.by !== 'unchanged';
    const isExcused =
      denied && (denied.from.every((id) => isExplained(id, takesWork)) || (hasWorked && isHonest(denied)));
    return isExcused ? withoutDenial(finding) : finding;
  });
}

/** An answer that follows from wrong ones, whether or not work was left to do. */
export function withoutDenial(finding: Finding): Finding {
  const denied = denialOf(finding);
  return denied ? { verdict: 'follow-through', from: denied.from } : finding;
}

/** Where nothing is to be done, a wrong value is copied on for no mark if nothing else was calculated with it. */
function withoutEmptyCopies(
  context: QuestionContext,
  idle: Idle,
  found: readonly Finding[],
): readonly Finding[] {
  const mayBeEmpty = (finding: Finding, index: number) =>
    finding.verdict === 'follow-through' && idle[index] !== undefined;
  if (!found.some(mayBeEmpty)) return found;
  const byId = new Map(context.slots.map(({ key }, index) => [key.id, found[index]!]));
  const comesFromSlips = (id: string): boolean => {
    const finding = byId.get(id)!;
    if (finding.verdict === 'slip') return !finding.idle && !finding.copied;
    return (
      finding.verdict === 'follow-through' && finding.from.length > 0 && finding.from.every(comesFromSlips)
    );
  };
  const contradicted = contradictedAnswers(context, found);
  // With a slip that was worked out, other answers may be right although they do not follow.
  const isContradicted = (id: string) => contradicted(id) && !comesFromSlips(id);
  return found.map((finding, index) => {
    if (finding.verdict !== 'follow-through' || !mayBeEmpty(finding, index)) return finding;
    const { from } = finding;
    return from.some(isContradicted) ? { verdict: 'incorrect', why: { by: 'copied', from } } : finding;
  });
}

function idleWithTheirCause(
  idle: Idle,
  found: readonly Finding[],
  { hasWorked, isExplained }: Excuses,
  { slots }: QuestionContext,
): readonly Finding[] {
  const byId = new Map(slots.map(({ key }, index) => [key.id, found[index]!]));
  return found.map((finding, index) => {
    const causes = idle[index] ?? [];
    if (finding.verdict !== 'correct' || causes.length === 0 || hasWorked) return finding;
    const some = causes.some((id) => isCredited(byId.get(id)!) || isExplained(id));
    return some ? finding : { ...finding, idle: causes };
  });
}

/**
 * The same slip is charged once in a question, at its first home; but one that leaves nothing to calculate everywhere,
 * and only as often as the sheet shows that other answers were worked out.
 */
export function chargedOnce(context: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  // Nothing is forgiven on somebody else's sheet.
  if (!context.mayFollow || !found.some(({ verdict }) => verdict === 'slip')) return found;
  const charged: Charge[] = [];
  const gaps = found.filter((one) => one.verdict === 'blank' || isUnexplained(one)).length;
  const nearlyAll = found.length - FORGIVEN * gaps;
  const isFull = nearlyAll >= found.filter(standsOnMistakes).length;
  const { shown, worked } = isFull ? { shown: found, worked: 0 } : slipsThroughout(context, found);
  let forgivable = Math.max(nearlyAll, FORGIVEN * worked);
  return shown.map((finding, index) => {
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

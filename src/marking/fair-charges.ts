import { toNumber } from '../number/rational.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import type { Kind } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { contradictedAnswers } from './contradictions.ts';
import { type Idle, idleSlots, mayBeIdleIn } from './idle-slots.ts';
import { unitOf } from './left-to-do.ts';
import { type Denied, denialOf, type Finding } from './marks.ts';
import { isMiscopied } from './miscopied.ts';
import { type Strays, straysIn } from './unexplained.ts';

/** Whether a finding is marks for work that was done. */
export function isCredited(finding: Finding): boolean {
  return (
    (finding.verdict === 'correct' && !finding.idle) ||
    finding.verdict === 'follow-through' ||
    finding.verdict === 'other-convention'
  );
}

/** Whoever earned so many of the real-valued answers that take work has worked, and one wrong answer is no trick. */
const WORKED = 0.5;
/** In units: what is written as the same number, and what float64 makes of the half of one. */
const SAME = 0.51;
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
  const excused = withoutNeedlessDenials(excuses, straysIn(context), found);
  const fair = idleWithTheirCause(idle, withoutEmptyCopies(context, idle, excused), excuses, context);
  return fair.map((finding) => denialOf(finding)?.nearly ?? finding);
}

/** Whether nothing is denied and no answer may be idle, or so much was worked out that it makes no difference. */
function isSettled(context: QuestionContext, found: readonly Finding[]): boolean {
  if (found.some(denialOf)) return false;
  if (found.every(({ verdict }) => verdict === 'correct')) return true;
  const mayBeIdle = mayBeIdleIn(context);
  if (found.some(({ verdict }, index) => verdict === 'follow-through' && mayBeIdle[index])) return false;
  if (!found.some(({ verdict }, index) => verdict === 'correct' && mayBeIdle[index])) return true;
  // Those that may be idle count against the student where they are wrong, and not for her where they are right.
  return hasWorkedOut(
    context,
    found,
    (one, index) => isWorking(context, index) && !(mayBeIdle[index] && isCredited(one)),
  );
}

function isWorking({ slots }: QuestionContext, index: number): boolean {
  return slots[index]!.key.kind === 'real';
}

/** Whether most of the answers that take work were credited, and next to nothing is left unexplained. */
function hasWorkedOut(
  context: QuestionContext,
  found: readonly Finding[],
  takesWork: (finding: Finding, index: number) => boolean,
): boolean {
  const { isUnexplained, worksPastRight } = straysIn(context);
  const working = found.filter(takesWork).length;
  const worked = found.filter(
    (one, index) => takesWork(one, index) && (isWork(one) || worksPastRight(one, index)),
  ).length;
  const unexplained = found.filter(isUnexplained).length;
  return worked > 0 && worked >= WORKED * working && unexplained <= Math.max(1, FEW * working);
}

/** A slip that shows in everything that it reaches was calculated, too. */
function isWork(finding: Finding): boolean {
  return isCredited(finding) || (finding.verdict === 'slip' && finding.consistent && !finding.idle);
}

/** The wrong answers that a finding says it follows from. */
function standsOn(finding: Finding): readonly string[] {
  return finding.verdict === 'follow-through' ? finding.from : (denialOf(finding)?.from ?? []);
}

/** What speaks for a student in a question. */
interface Excuses {
  /** Whether most of what took work was credited. */
  readonly hasWorked: boolean;
  /** Answers that were worked out, and came to something. */
  readonly worked: number;
  readonly kindOf: ReadonlyMap<string, Kind>;
  /** Whether next to nothing was answered. */
  isNothing(id: string): boolean;
  /** Whether the right number was miscopied. */
  isCopyingError(id: string): boolean;
  /**
   * Whether a slot's wrong answer is a slip that shows elsewhere, or follows from such. A value copied on explains
   * no further copies.
   */
  isExplained(id: string, takesWork?: boolean): boolean;
  /** The slots at which the mistakes were made that a slot's answer follows from; itself where it follows from none. */
  rootsOf(id: string): readonly string[];
}

function excusesIn(context: QuestionContext, idle: Idle, found: readonly Finding[]): Excuses {
  const { slots, question } = context;
  const byId = new Map(slots.map((slot, index) => [slot.key.id, found[index]!]));
  const hasWorked = hasWorkedOut(
    context,
    found,
    (_, index) => isWorking(context, index) && idle[index] === undefined,
  );
  const slotOf = new Map(slots.map((slot) => [slot.key.id, slot]));
  const isNothing = (id: string): boolean => {
    const { answer } = slotOf.get(id)!;
    const unit = 10 ** -decimalsAt(question.decimals, id);
    return answer.kind === 'number' && Math.abs(toNumber(answer.value)) < 2 * unit;
  };
  const worked = slots.filter(({ key }, index) => {
    const finding = found[index]!;
    return isWorking(context, index) && isWork(finding) && !isNothing(key.id);
  }).length;
  const isExplained = (id: string, takesWork = false): boolean => {
    const finding = byId.get(id)!;
    if (finding.verdict === 'slip')
      return (finding.consistent && (takesWork || !finding.copied)) || hasWorked;
    const from = standsOn(finding);
    return from.length > 0 && from.every((one) => isExplained(one, takesWork));
  };
  const kindOf = new Map(slots.map(({ key }) => [key.id, key.kind]));
  const isCopyingError = (id: string) => isMiscopied(slotOf.get(id)!);
  const roots = new Map<string, readonly string[]>();
  const rootsOf = (id: string): readonly string[] => {
    const from = standsOn(byId.get(id)!);
    const found = roots.get(id) ?? (from.length === 0 ? [id] : [...new Set(from.flatMap(rootsOf))]);
    roots.set(id, found);
    return found;
  };
  return { hasWorked, worked, kindOf, isNothing, isCopyingError, isExplained, rootsOf };
}

function withoutNeedlessDenials(
  { hasWorked, kindOf, worked, isNothing, isCopyingError, isExplained, rootsOf }: Excuses,
  { followsPastRight }: Strays,
  found: readonly Finding[],
): readonly Finding[] {
  // A slip that brings all behind it to zero leaves nothing to calculate there: no more of that is forgiven than the
  // sheet shows of other work.
  let forgivable = worked;
  const isForgiven = ({ by }: Denied) => (by !== 'zero' && by !== 'saturated') || forgivable-- > 0;
  const mistakes = found.filter(
    (one, index) => !isCredited(one) && !denialOf(one) && !followsPastRight(one, index),
  );
  const isOneMistake = mistakes.length <= 1;
  // Zeros and ends of curves make easy what follows; but an error of 0 that follows from one's own class does not, nor
  // what follows from the right number, miscopied.
  const isHonest = ({ by, from }: Denied) =>
    from.some((id) => kindOf.get(id) !== 'real') ||
    (by !== 'zero' && by !== 'saturated' && !from.flatMap(rootsOf).every(isNothing)) ||
    (isOneMistake && from.flatMap(rootsOf).every(isCopyingError));
  return found.map((finding) => {
    const denied = denialOf(finding);
    const takesWork = denied?.by !== 'copied' && denied?.by !== 'unchanged';
    const isExcused =
      denied &&
      (((hasWorked || isOneMistake) && isHonest(denied)) ||
        (denied.from.every((id) => isExplained(id, takesWork)) && isForgiven(denied)));
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
    finding.verdict === 'follow-through' &&
    idle[index] !== undefined &&
    repeats(context, index, finding.from);
  if (!found.some(mayBeEmpty)) return found;
  const byId = new Map(context.slots.map(({ key }, index) => [key.id, found[index]!]));
  const comesFromSlips = (id: string): boolean => {
    const finding = byId.get(id)!;
    if (finding.verdict === 'slip') return (finding.consistent || !finding.idle) && !finding.copied;
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

/** Whether an answer is one of those that it follows from once more, its sign aside. */
function repeats({ slots }: QuestionContext, index: number, from: readonly string[]): boolean {
  const sizeOf = ({ answer }: AnsweredSlot) =>
    answer.kind === 'number' ? Math.abs(toNumber(answer.value)) : Number.NaN;
  const own = sizeOf(slots[index]!);
  const near = SAME * unitOf(slots[index]!.key);
  return slots.some((one) => from.includes(one.key.id) && Math.abs(sizeOf(one) - own) <= near);
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

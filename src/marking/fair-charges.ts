import { toNumber } from '../number/rational.ts';
import { decimalsAt } from '../worksheet/decimals.ts';
import type { Kind } from '../worksheet/types.ts';
import type { QuestionContext } from './context.ts';
import { contradictedAnswers } from './contradictions.ts';
import { type Idle, idleSlots, mayBeIdleIn } from './idle-slots.ts';
import { type Denied, denialOf, type Finding } from './marks.ts';
import { isMiscopied } from './miscopied.ts';

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
  const worked = working.filter(isWork).length;
  const unexplained = found.filter(isUnexplained).length;
  return worked > 0 && worked >= WORKED * working.length && unexplained <= Math.max(1, FEW * working.length);
}

/** A slip that shows in everything that it reaches was calculated, too. */
function isWork(finding: Finding): boolean {
  return isCredited(finding) || (finding.verdict === 'slip' && finding.consistent && !finding.idle);
}

export function isUnexplained(finding: Finding): boolean {
  return finding.verdict === 'incorrect' && !denialOf(finding) && finding.why !== 'too-few-digits';
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
  const working = found.filter((_, index) => isWorking(context, index) && !idle[index]);
  const hasWorked = hasWorkedOut(working, found);
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
  found: readonly Finding[],
): readonly Finding[] {
  // A slip that brings all behind it to zero leaves nothing to calculate there: no more of that is forgiven than the
  // sheet shows of other work.
  let forgivable = worked;
  const isForgiven = ({ by }: Denied) => (by !== 'zero' && by !== 'saturated') || forgivable-- > 0;
  const isOneMistake = found.filter((one) => !isCredited(one) && !denialOf(one)).length <= 1;
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
    finding.verdict === 'follow-through' && idle[index] !== undefined;
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

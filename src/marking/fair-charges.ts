import { toNumber } from '../number/rational.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Kind } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { idleCauses } from './left-to-do.ts';
import { type Denied, denialOf, type Finding, type SlipFinding } from './marks.ts';
import { ownAnswers } from './own-answers.ts';

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
/** More unexplained answers than these are no single mistake. */
const FEW = 0.1;

/**
 * What the question's own answers settle between each other: a value that took no work is credited after all where the
 * answers that it follows from are explained by a slip that shows elsewhere, or where most of the question was worked
 * out; and where the right answer is to do nothing, it is credited only with a working answer that makes it so.
 */
export function settled(context: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  if (found.every(({ verdict }) => verdict === 'correct')) return found;
  const idle = idleSlots(context);
  const excuses = excusesIn(context, idle, found);
  return idleWithTheirCause(idle, withoutNeedlessDenials(excuses, found), excuses, context);
}

/** By slot: what makes its right answer idle, undefined where work is to be done. */
type Idle = readonly (readonly string[] | undefined)[];

function idleSlots({ slots, truth }: QuestionContext): Idle {
  const { solved } = truth();
  const numbers = numbersById(solved.program);
  const right = slots.map(
    ({ key }): AnsweredSlot => ({ key, text: '', answer: { kind: 'blank' }, right: true }),
  );
  const own = ownAnswers({ sheet: solved, truth: truth(), slots: right, blanks: 'reference' }, (slot) =>
    slot.derivations.slice(0, 1),
  );
  return slots.map((slot) => idleCauses(slot, numbers.get(slot.key.id)!, own));
}

/** What speaks for a student in a question. */
interface Excuses {
  /** Whether most of what took work was credited. */
  readonly hasWorked: boolean;
  readonly kindOf: ReadonlyMap<string, Kind>;
  /** Whether next to nothing was answered. */
  isNothing(id: string): boolean;
  /** Whether a slot's wrong answer is a slip that shows elsewhere, or follows from such. */
  isExplained(id: string): boolean;
}

function excusesIn({ slots, question }: QuestionContext, idle: Idle, found: readonly Finding[]): Excuses {
  const byId = new Map(slots.map((slot, index) => [slot.key.id, found[index]!]));
  const working = found.filter((_, index) => slots[index]!.key.kind === 'real' && !idle[index]);
  const worked = working.filter(isCredited).length;
  const unexplained = found.filter((one) => one.verdict === 'incorrect' && !denialOf(one)).length;
  const hasWorked =
    worked > 0 && worked >= WORKED * working.length && unexplained <= Math.max(1, FEW * working.length);
  const isExplained = (id: string): boolean => {
    const finding = byId.get(id)!;
    // Where nothing was worked out, a slip that fits is one that the same number everywhere fits.
    if (finding.verdict === 'slip') return (finding.consistent && worked > 0) || hasWorked;
    const from = finding.verdict === 'follow-through' ? finding.from : denialOf(finding)?.from;
    return from !== undefined && from.length > 0 && from.every(isExplained);
  };
  const answerOf = new Map(slots.map(({ key, answer }) => [key.id, answer]));
  const isNothing = (id: string): boolean => {
    const answer = answerOf.get(id)!;
    return answer.kind === 'number' && Math.abs(toNumber(answer.value)) < 2 * 10 ** -question.decimals;
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
    const isExcused = denied && (denied.from.every(isExplained) || (hasWorked && isHonest(denied)));
    return isExcused ? withoutDenial(finding) : finding;
  });
}

/** An answer that follows from wrong ones, whether or not work was left to do. */
export function withoutDenial(finding: Finding): Finding {
  const denied = denialOf(finding);
  return denied ? { verdict: 'follow-through', from: denied.from } : finding;
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
 * and no more often than other answers show work.
 */
export function chargedOnce({ slots }: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  const charged: { readonly slips: readonly string[]; readonly at: string }[] = [];
  let forgivable = found.filter(isCredited).length;
  return found.map((finding, index) => {
    if (finding.verdict !== 'slip' || finding.idle) return finding;
    const before = charged.find(({ slips }) => slips.some((slip) => finding.slips.includes(slip)));
    if (before && forgivable > 0) {
      forgivable--;
      return { ...finding, countedAt: before.at } satisfies SlipFinding;
    }
    charged.push({ slips: finding.slips, at: slots[index]!.key.id });
    return finding;
  });
}

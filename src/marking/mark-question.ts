import type { KeyQuestion } from '../exam/exam.ts';
import type { Family } from '../families/family.ts';
import { add, divide, multiply, type Rational, rational, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { answeredSlot, plainFinding } from './answer-to-slot.ts';
import { withItems } from './answered-item.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { type QuestionContext, questionContext } from './context.ts';
import { judgeFollowThrough } from './judge-follow-through.ts';
import { judgeImprecise } from './judge-imprecise.ts';
import { judgeOtherConvention } from './judge-other-convention.ts';
import { lastLook } from './last-looks.ts';
import { MarkingRun } from './marking-run.ts';
import { type Credit, DEFAULT_CREDIT, denialOf, type Finding, type QuestionMark } from './marks.ts';
import { nameSlips } from './name-slips.ts';

export interface QuestionOptions {
  /**
   * Matrices, as `QUESTION/QUANTITY`, that were written in the other orientation: right answers in them are credited
   * as another convention, never silently.
   */
  readonly transposed?: ReadonlySet<string>;
  /** Shared where many sheets are marked. */
  readonly run?: MarkingRun;
}

/**
 * Marks one question. `answers` maps slot ids to what was written; what is missing is blank. The mark depends on these
 * alone, whatever was marked before.
 */
export function markQuestion(
  question: KeyQuestion,
  family: Family,
  answers: ReadonlyMap<string, string>,
  { transposed = new Set(), run = new MarkingRun() }: QuestionOptions = {},
): QuestionMark {
  const slots = question.slots.map((key) => answeredSlot(key, answers.get(key.id) ?? '', question));
  const mirrored = (id: string) => transposed.has(`${question.id}/${quantityOf(id)}`);
  const findings = findingsOf(questionContext(question, family, slots, run)).map((found, index) =>
    found.verdict === 'correct' && mirrored(slots[index]!.key.id)
      ? ({ verdict: 'other-convention', field: 'weights' } as const)
      : found,
  );
  const credit = creditOf(question);
  const points = parseRational(question.points);
  const possible = divide(points, rational(slots.length));
  const marks = slots.map((slot, index) => ({
    id: slot.key.id,
    finding: findings[index]!,
    given: slot.text,
    expected: slot.key.expected,
    accepted: slot.key.accepted,
    earned: multiply(possible, credit[findings[index]!.verdict]),
    possible,
  }));
  const earned = marks.reduce<Rational>((sum, mark) => add(sum, mark.earned), ZERO);
  return { id: question.id, earned, possible: points, slots: marks };
}

function creditOf({ credit }: KeyQuestion): Credit {
  const own = Object.entries(credit).map(([verdict, share]) => [verdict, parseRational(share)]);
  return { ...DEFAULT_CREDIT, ...Object.fromEntries(own) };
}

/** What is found out about each answer: alone first, then what slips the open ones show together. */
function findingsOf(context: QuestionContext): readonly Finding[] {
  const alone = context.slots.map(
    (slot) =>
      followingChoice(slot, context) ??
      plainFinding(slot) ??
      judgeFollowThrough(slot, context) ??
      judgeOtherConvention(slot, context),
  );
  const open = context.slots.filter((_slot, index) => alone[index] === undefined);
  const slips = open.length === 0 ? new Map<string, Finding>() : nameSlips(context, open);
  const found = context.slots.map(
    (slot, index) =>
      alone[index] ??
      slips.get(slot.key.id) ??
      judgeImprecise(slot, context) ??
      lastLook(slot, context) ??
      ({ verdict: 'incorrect', why: 'unexplained' } as const),
  );
  return withItems(context, withoutNeedlessDenials(context, found));
}

/** A wrong option that follows from a mistake made before was chosen rightly: the slip costs once, where it was made. */
function followingChoice(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  if (!slot.chosen || slot.right) return undefined;
  const found = judgeFollowThrough(slot, context);
  return found?.verdict === 'follow-through' && found.from.length > 0 ? found : undefined;
}

/** A zero that a named slip explains is no way to get marks for nothing: what follows from it is credited after all. */
function withoutNeedlessDenials(context: QuestionContext, found: readonly Finding[]): readonly Finding[] {
  const first = new Map(context.slots.map((slot, index) => [slot.key.id, found[index]!]));
  const settled = new Map<string, Finding>();
  const settle = (id: string): Finding => {
    const known = settled.get(id);
    if (known) return known;
    const one = first.get(id)!;
    const denied = denialOf(one);
    const excused = denied?.from.every((parent) => isExplained(settle(parent)));
    const final: Finding = excused ? { verdict: 'follow-through', from: denied!.from } : one;
    settled.set(id, final);
    return final;
  };
  return context.slots.map(({ key }) => settle(key.id));
}

function isExplained(finding: Finding): boolean {
  return finding.verdict === 'follow-through' || (finding.verdict === 'slip' && finding.consistent);
}

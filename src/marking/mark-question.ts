import type { KeyQuestion } from '../exam/exam.ts';
import { slotPoints } from '../exam/slot-points.ts';
import type { Family } from '../families/family.ts';
import { authoredWords, slipsOf } from '../families/slip.ts';
import { isUsual, slipLetters } from '../families/slip-letters.ts';
import { parseRational } from '../number/read-number.ts';
import { acceptedToo, fromAccepted } from './accepted-too.ts';
import type { AcceptedToo } from './adjustments.ts';
import { answeredSlot, plainFinding } from './answer-to-slot.ts';
import { withItems } from './answered-item.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { chargedOnce } from './charged-once.ts';
import { type QuestionContext, questionContext } from './context.ts';
import { settled, withoutDenial } from './fair-charges.ts';
import { hasTooFewDigits } from './fewer-digits.ts';
import { judgeFollowThrough } from './judge-follow-through.ts';
import { judgeImprecise } from './judge-imprecise.ts';
import { judgeOtherConvention } from './judge-other-convention.ts';
import { lastLook } from './last-looks.ts';
import { MarkingRun } from './marking-run.ts';
import { denialOf, type Finding, type QuestionMark, type SlipFinding } from './marks.ts';
import { nameSlips } from './name-slips.ts';
import { isWrong } from './own-answers.ts';
import { payments, totalOf } from './payments.ts';
import { turnedMatrices } from './turned-matrices.ts';

export interface QuestionOptions {
  /**
   * Matrices, as `QUESTION/QUANTITY`, that were written in the other orientation: right answers in them are credited
   * as another convention where the bank leaves that open, else they are one slip; never silently.
   */
  readonly transposed?: ReadonlySet<string>;
  /** False for a sheet that has another variant's numbers: nothing follows from those. */
  readonly mayFollow?: boolean;
  /**
   * The answers are still being given: whether somebody worked shows only in a whole question, so nothing is held
   * against an answer for taking no work.
   */
  readonly unfinished?: boolean;
  /** What is right besides the key. */
  readonly accepted?: readonly AcceptedToo[];
  /** What marking many sheets shares; one for all where none is given. */
  readonly run?: MarkingRun;
}

/** What is found out for one question serves the next: marks do not depend on what was marked before. */
const SHARED_RUN = new MarkingRun();

/**
 * Marks one question. `answers` maps slot ids to what was written; what is missing is blank. The mark depends on these
 * alone, whatever was marked before.
 */
export function markQuestion(
  question: KeyQuestion,
  family: Family,
  answers: ReadonlyMap<string, string>,
  {
    transposed = new Set(),
    mayFollow = true,
    unfinished = false,
    run = SHARED_RUN,
    accepted = [],
  }: QuestionOptions = {},
): QuestionMark {
  const slots = question.slots.map((key) => {
    const slot = answeredSlot(key, answers.get(key.id) ?? '', question);
    return accepted.length === 0 ? slot : acceptedToo(slot, question, accepted);
  });
  const context = questionContext({ question, family, slots, mayFollow }, run);
  const found = fromAccepted(findingsOf(context, unfinished), slots);
  const findings = turnedMatrices(context, found, (quantity) => transposed.has(`${question.id}/${quantity}`));
  const possible = slotPoints(question);
  const { paid, followed } = payments(findings, possible, question);
  const marks = slots.map((slot, index) => ({
    id: slot.key.id,
    finding: paid[index]!.finding,
    given: slot.text,
    expected: slot.key.expected,
    accepted: slot.key.accepted,
    earned: paid[index]!.earned,
    possible: possible[index]!,
  }));
  return {
    id: question.id,
    earned: totalOf(paid),
    followed,
    possible: parseRational(question.points),
    slots: marks,
  };
}

/** Which of the slips that lead to an option it was, other answers tell. */
function sharedName(alone: Finding | undefined, named: SlipFinding | undefined): Finding | undefined {
  return alone && !named?.habit ? alone : (named ?? alone);
}

/** What is found out about each answer: alone first, then what slips the open ones show together. */
function findingsOf(context: QuestionContext, unfinished: boolean): readonly Finding[] {
  const alone = context.slots.map((slot) => judgedAlone(slot, context));
  const isOpen = (finding: Finding | undefined) => finding === undefined || finding.verdict === 'slip';
  const open = context.slots.filter((_slot, index) => isOpen(alone[index]));
  const slips = open.length === 0 ? new Map<string, SlipFinding>() : nameSlips(context, open);
  const found = context.slots.map(
    (slot, index) =>
      sharedName(alone[index], slips.get(slot.key.id)) ??
      lastLook(slot, context) ??
      ({ verdict: 'incorrect', why: 'unexplained' } as const),
  );
  if (unfinished) return worded(context, found.map(withoutDenial));
  const fair = settled(context, found);
  const each = context.question.credit['repeated-slip'] === 'each';
  return worded(context, each ? fair : chargedOnce(context, fair));
}

/** The findings with all that their texts need of the question. */
function worded(context: QuestionContext, findings: readonly Finding[]): readonly Finding[] {
  const told = withItems(context, withWords(context, findings));
  if (!told.some(({ verdict }) => verdict === 'slip')) return told;
  const letters = slipLetters(context.family, context.question.problem.convention);
  if (isUsual(letters)) return told;
  return told.map((found) => (found.verdict === 'slip' ? { ...found, letters } : found));
}

/** What an author says of the slips, however they were found: by a calculation, or by a letter. */
function withWords({ family, question }: QuestionContext, findings: readonly Finding[]): readonly Finding[] {
  if (!family.authored || !findings.some(({ verdict }) => verdict === 'slip')) return findings;
  const all = authoredWords(slipsOf(family, question.problem));
  return findings.map((found) => {
    if (found.verdict !== 'slip') return found;
    const own = Object.entries(all).filter(([id]) => found.slips.includes(id));
    return own.length === 0 ? found : { ...found, words: Object.fromEntries(own) };
  });
}

function judgedAlone(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  const plain = followingChoice(slot, context) ?? plainFinding(slot);
  if (plain || !isWrong(slot)) return plain;
  const follows = context.mayFollow ? judgeFollowThrough(slot, context) : undefined;
  if (follows?.verdict === 'follow-through') return follows;
  const other = judgeOtherConvention(slot, context);
  if (other) return other;
  const nearly = judgeImprecise(slot, context);
  const denied = follows && denialOf(follows);
  if (nearly?.from.length === 0) {
    // Where a mistake before it explains it, it is no inaccuracy.
    return denied ? { verdict: 'incorrect', why: { ...denied, nearly } } : nearly;
  }
  // Before slips: whoever writes one decimal fewer throughout has made none.
  if (hasTooFewDigits(slot, context)) return { verdict: 'incorrect', why: 'too-few-digits' };
  return follows ?? nearly;
}

/** A wrong option that follows from a mistake made before was chosen rightly: the slip costs once, where it was made. */
function followingChoice(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  if (!slot.chosen || slot.right || !context.mayFollow) return undefined;
  const found = judgeFollowThrough(slot, context);
  return found?.verdict === 'follow-through' && found.from.length > 0 ? found : undefined;
}

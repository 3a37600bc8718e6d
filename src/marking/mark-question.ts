import type { KeyQuestion, KeySlot } from '../exam/exam.ts';
import type { Family } from '../families/family.ts';
import { parseRational, readNumber } from '../number/read-number.ts';
import { add, divide, multiply, type Rational, rational, ZERO } from '../number/rational.ts';
import { accepts, type AnsweredSlot, type QuestionContext, questionContext } from './context.ts';
import { judgeFollowThrough } from './judge-follow-through.ts';
import { judgeImprecise } from './judge-imprecise.ts';
import { type Credit, type Finding, finding, type QuestionMark, type SlotMark } from './marks.ts';

/** Finds out about an answer that is not simply right; undefined leaves it to the next judge. */
export type Judge = (slot: AnsweredSlot, context: QuestionContext) => Finding | undefined;

/** Asked in this order; the first that knows something decides. */
const JUDGES: readonly Judge[] = [judgeFollowThrough, judgeImprecise];

/** Marks one question. `answers` maps slot ids to what was written; what is missing is blank. */
export function markQuestion(
  question: KeyQuestion,
  family: Family,
  answers: ReadonlyMap<string, string>,
  credit: Credit,
): QuestionMark {
  const slots = question.slots.map((key) => answered(key, answers.get(key.id) ?? ''));
  const context = questionContext(question, family, slots);
  const possible = divide(parseRational(question.points), rational(slots.length));
  const marks = slots.map((slot): SlotMark => {
    const finding = judge(slot, context);
    return {
      id: slot.key.id,
      finding,
      given: slot.text,
      expected: slot.key.expected,
      accepted: slot.key.accepted,
      earned: multiply(possible, credit[finding.verdict]),
      possible,
    };
  });
  return { id: question.id, earned: total(marks), possible: parseRational(question.points), slots: marks };
}

function total(marks: readonly SlotMark[]): Rational {
  return marks.reduce((sum, mark) => add(sum, mark.earned), ZERO);
}

function answered(key: KeySlot, text: string): AnsweredSlot {
  const answer = readNumber(text);
  return { key, text, answer, right: answer.kind === 'number' && accepts(key.accepted, answer.value) };
}

function judge(slot: AnsweredSlot, context: QuestionContext): Finding {
  const { answer, right } = slot;
  if (answer.kind === 'blank') return finding('blank');
  if (answer.kind === 'unreadable') return finding('unreadable', { reason: answer.reason });
  if (right) return finding('correct');
  for (const ask of JUDGES) {
    const found = ask(slot, context);
    if (found) return found;
  }
  return finding('incorrect');
}

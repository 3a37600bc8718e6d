import { fixed } from '../number/rounding.ts';
import { explainedFinding } from './finding-text.ts';
import { type ExamMark, namedSlip, type QuestionMark, type SlotMark, type Verdict } from './marks.ts';

/** Points are summed exactly and printed with four decimals. */
const POINT_DECIMALS = 4;

/** A student's report as other programs read it. */
export interface Report {
  readonly exam: string;
  readonly variant: string;
  readonly student: string;
  readonly earned: string;
  /** How much of what was earned follows from the student's own mistakes. */
  readonly followThrough: string;
  readonly possible: string;
  readonly questions: readonly QuestionReport[];
}

export interface QuestionReport {
  readonly id: string;
  readonly earned: string;
  readonly followThrough: string;
  readonly possible: string;
  readonly slots: readonly SlotReport[];
}

export interface SlotReport {
  readonly id: string;
  readonly verdict: Verdict;
  readonly given: string;
  readonly expected: string;
  readonly accepted: readonly [string, string];
  readonly earned: string;
  readonly possible: string;
  readonly slip: string | null;
  readonly class: readonly string[];
  readonly message: string;
}

/** The report of a mark, with its messages in a language. */
export function buildReport(mark: ExamMark, language: string): Report {
  return {
    exam: mark.exam,
    variant: mark.variant,
    student: mark.student,
    earned: fixed(mark.earned, POINT_DECIMALS),
    followThrough: fixed(mark.followed, POINT_DECIMALS),
    possible: fixed(mark.possible, POINT_DECIMALS),
    questions: mark.questions.map((question) => questionReport(question, language)),
  };
}

function questionReport(question: QuestionMark, language: string): QuestionReport {
  return {
    id: question.id,
    earned: fixed(question.earned, POINT_DECIMALS),
    followThrough: fixed(question.followed, POINT_DECIMALS),
    possible: fixed(question.possible, POINT_DECIMALS),
    slots: question.slots.map((slot) => slotReport(slot, language)),
  };
}

function slotReport(slot: SlotMark, language: string): SlotReport {
  const { finding } = slot;
  return {
    id: slot.id,
    verdict: finding.verdict,
    given: slot.given,
    expected: slot.expected,
    accepted: slot.accepted,
    earned: fixed(slot.earned, POINT_DECIMALS),
    possible: fixed(slot.possible, POINT_DECIMALS),
    slip: namedSlip(finding) ?? null,
    class: finding.verdict === 'slip' ? finding.slips : [],
    message: explainedFinding(finding, language),
  };
}

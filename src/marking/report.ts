import { fixed } from '../number/rounding.ts';
import { explainedFinding } from './finding-text.ts';
import { scaleText } from './grade-scale.ts';
import {
  type Adjusted,
  type AdjustStep,
  type ExamMark,
  namedSlip,
  type QuestionMark,
  type SlotMark,
  type Verdict,
} from './marks.ts';

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
  /** Where an instructor changed the mark after marking. */
  readonly adjusted?: AdjustedReport & { readonly steps: readonly StepReport[] };
  readonly comments?: readonly { readonly at: string | null; readonly text: string }[];
  readonly grade?: GradeReport;
}

/** What something was worth before, and why that was changed. */
export interface AdjustedReport {
  readonly before: string;
  readonly possibleBefore: string;
  readonly reason: string;
}

/** One change, of a question, of entries of it, or of the `total`. */
export interface StepReport {
  readonly kind: AdjustStep['kind'];
  readonly at: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export interface GradeReport {
  readonly value: string;
  readonly scale: string;
  /** Null where nothing is said of passing. */
  readonly passed: boolean | null;
}

export interface QuestionReport {
  readonly id: string;
  readonly earned: string;
  readonly followThrough: string;
  readonly possible: string;
  readonly slots: readonly SlotReport[];
  readonly adjusted?: AdjustedReport;
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
  readonly adjusted?: AdjustedReport;
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
    ...(mark.adjusted
      ? { adjusted: { ...adjustedReport(mark.adjusted), steps: mark.adjusted.steps.map(stepReport) } }
      : {}),
    ...(mark.comments ? { comments: mark.comments.map(({ at, text }) => ({ at: at ?? null, text })) } : {}),
    ...(mark.grade ? { grade: gradeReport(mark.grade) } : {}),
  };
}

function adjustedReport({ before, possibleBefore, reason }: Adjusted): AdjustedReport {
  return {
    before: fixed(before, POINT_DECIMALS),
    possibleBefore: fixed(possibleBefore, POINT_DECIMALS),
    reason,
  };
}

export function stepReport({ kind, at, before, after, reason }: AdjustStep): StepReport {
  return { kind, at, before: fixed(before, POINT_DECIMALS), after: fixed(after, POINT_DECIMALS), reason };
}

export function gradeReport({ value, passed, scale }: NonNullable<ExamMark['grade']>): GradeReport {
  return { value, scale: scaleText(scale), passed: passed ?? null };
}

function questionReport(question: QuestionMark, language: string): QuestionReport {
  return {
    id: question.id,
    earned: fixed(question.earned, POINT_DECIMALS),
    followThrough: fixed(question.followed, POINT_DECIMALS),
    possible: fixed(question.possible, POINT_DECIMALS),
    slots: question.slots.map((slot) => slotReport(slot, language)),
    ...(question.adjusted ? { adjusted: adjustedReport(question.adjusted) } : {}),
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
    ...(slot.adjusted ? { adjusted: adjustedReport(slot.adjusted) } : {}),
  };
}

import type { ItemView } from '../families/family.ts';
import type { Rational } from '../number/rational.ts';
import type { Kind } from '../worksheet/types.ts';

/** What a slot's answer turned out to be, from best to worst. */
export const VERDICTS = [
  'correct',
  'follow-through',
  'other-convention',
  'slip',
  'imprecise',
  'incorrect',
  'blank',
  'unreadable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The share of a slot's points that each verdict earns. */
export type Credit = Readonly<Record<Verdict, Rational>>;

const FULL: Rational = { n: 1n, d: 1n };
const HALF: Rational = { n: 1n, d: 2n };
const NONE: Rational = { n: 0n, d: 1n };

export const DEFAULT_CREDIT: Credit = {
  correct: FULL,
  'follow-through': FULL,
  'other-convention': FULL,
  slip: NONE,
  imprecise: HALF,
  incorrect: NONE,
  blank: NONE,
  unreadable: NONE,
};

/** A wrong value that gives the next steps for nothing: zero where it should not be, or saturated. */
export type Triviality = 'zero' | 'saturated';

/** An entry with its words, and what was answered; of a choice the numbers of options, of a boolean 1 or 0. */
export interface AnsweredItem {
  readonly view: ItemView;
  readonly kind: Kind;
  /** Null where nothing readable was answered, and for numbers. */
  readonly chosen: number | null;
  /** Null for numbers. */
  readonly right: number | null;
}

/** What a judge found out about one answer. */
export interface Finding {
  readonly verdict: Verdict;
  /** The slip, set only when one alone fits. */
  readonly slip?: string;
  /** All slips that fit. */
  readonly slips?: readonly string[];
  /** The slips fit every other answer that they should have changed, too, and not by zeros alone. */
  readonly consistent?: boolean;
  /** Why an answer that follows from the student's own wrong values, in these slots, is not credited. */
  readonly denied?: { readonly why: Triviality; readonly parents: readonly string[] };
  /** Of an entry that the family says something about. */
  readonly item?: AnsweredItem;
  /** Key of the feedback message and its values. */
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> };
}

export interface SlotMark {
  readonly id: string;
  readonly finding: Finding;
  /** As the student wrote it; empty where nothing was written. */
  readonly given: string;
  readonly expected: string;
  readonly accepted: readonly [string, string];
  readonly earned: Rational;
  readonly possible: Rational;
}

export interface QuestionMark {
  readonly id: string;
  readonly earned: Rational;
  readonly possible: Rational;
  readonly slots: readonly SlotMark[];
}

export interface ExamMark {
  readonly exam: string;
  readonly variant: string;
  readonly student: string;
  readonly earned: Rational;
  readonly possible: Rational;
  readonly questions: readonly QuestionMark[];
  /** What of the answers could not be used, in words for the instructor. */
  readonly notes: readonly string[];
}

/** A finding whose message has the verdict's own name. */
export function finding(verdict: Verdict, values: Readonly<Record<string, string>> = {}): Finding {
  return { verdict, message: { key: `feedback.${verdict}`, values } };
}

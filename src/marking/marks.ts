import type { Convention } from '../conventions/convention.ts';
import type { ItemView } from '../families/family.ts';
import type { SlipLetters, SlipWordsById } from '../messages/slip-text.ts';
import type { Rational } from '../number/rational.ts';
import type { ReadProblem } from '../number/read-number.ts';
import type { Kind } from '../worksheet/types.ts';
import type { Grade, GradeScale } from './grade-scale.ts';

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

/** Why a value took no work: it is zero, at the end of a curve, what stood there before, a copy, could be nearly anything, or is one of few. */
export type Triviality = 'zero' | 'saturated' | 'unchanged' | 'copied' | 'wide' | 'class';

/** An entry with its words, and what was answered; of a choice the number of an option (of several, their value), of a boolean 1 or 0. */
export interface AnsweredItem {
  readonly view: ItemView;
  readonly kind: Kind;
  /** Null where nothing readable was answered, and for numbers. */
  readonly chosen: number | null;
  /** Null for numbers. */
  readonly right: number | null;
}

/** What a judge found out about one answer; what follows from it in words is made in finding-text.ts alone. */
export type Finding = Judged & {
  /** Of an entry that the family says something about. */
  readonly item?: AnsweredItem;
};

type Judged =
  /** `idle`: nothing had to be done here because of these slots, none of which is credited; so it earns nothing. */
  | { readonly verdict: 'correct'; readonly idle?: readonly string[] }
  /** Right on the student's own wrong values in these slots; none where blanks alone led there. */
  | FollowThrough
  /** Right where a convention field has another value; without one, where it is laid out the other way. */
  | { readonly verdict: 'other-convention'; readonly field: keyof Convention; readonly value?: string }
  | SlipFinding
  | ImpreciseFinding
  | {
      readonly verdict: 'incorrect';
      readonly why: 'unexplained' | 'wrong-option' | LookId | Denied;
      /** Of several right options, where some earn a part of the points. */
      readonly part?: PartRight;
    }
  | { readonly verdict: 'blank' }
  | { readonly verdict: 'unreadable'; readonly why: Unreadable };

/** How many of so many right options were chosen, how many of the others beside them, and what share that earns. */
export interface PartRight {
  readonly right: number;
  readonly of: number;
  readonly wrong: number;
  readonly others: number;
  readonly share: Rational;
}

/** `capped`: it earns less than it would, as no more of the question's points may follow from mistakes. */
export interface FollowThrough {
  readonly verdict: 'follow-through';
  readonly from: readonly string[];
  readonly capped?: boolean;
}

/** Right to fewer decimals than asked, or one unit off in the last of them. */
export interface ImpreciseFinding {
  readonly verdict: 'imprecise';
  readonly by: 'digits' | 'unit';
  readonly written: number;
  readonly asked: number;
  /** The student's own wrong answers that it follows from; none where it is the right value. */
  readonly from: readonly string[];
}

export interface SlipFinding {
  readonly verdict: 'slip';
  /** All slips that fit; one that stands alone is the student's. */
  readonly slips: readonly string[];
  /** The author's words for those of them that have any. */
  readonly words?: SlipWordsById;
  /** What was calculated instead, in the student's own numbers: `0.5*(-0.5) + 0.1*(-1.5)`. */
  readonly numbers?: string;
  /** The answer that these numbers give, as it was written. */
  readonly given?: string;
  /** How the course writes what texts on mistakes name; left out where that is the usual way. */
  readonly letters?: SlipLetters;
  /** It leaves nothing to calculate: zero, a value copied on, what stood there before. */
  readonly idle: boolean;
  /** It is a given value or an answer once more. */
  readonly copied: boolean;
  /** The slot at which the same slip was charged; it costs nothing again. */
  readonly countedAt?: string;
  /** Other answers show it too. */
  readonly habit: boolean;
  /** The slips fit every other answer that they should have changed, too, and not by zeros alone. */
  readonly consistent: boolean;
}

/** Small accidents of writing and calculating, in the order in which they are looked for. */
export const LOOK_IDS = [
  'too-few-digits',
  'sign-flipped',
  'truncated',
  'power-of-ten',
  'digits-exchanged',
  'neighbour-copied',
  'rounded-early',
] as const;
export type LookId = (typeof LOOK_IDS)[number];

/** An answer that follows from the student's own wrong values in these slots, and is not credited. */
export interface Denied {
  readonly by: Triviality;
  readonly from: readonly string[];
  /** What it earns all the same, being near the right value. */
  readonly nearly?: ImpreciseFinding;
}

/** Why nothing can be made of an answer: no number, none of the options (`A–E`), neither true nor false. */
export type Unreadable =
  | { readonly asked: 'number'; readonly reason: ReadProblem }
  | { readonly asked: 'option' | 'options'; readonly options: string }
  | { readonly asked: 'boolean' };

/** The slip that was made for sure: the only one that fits. */
export function namedSlip(finding: Finding): string | undefined {
  return finding.verdict === 'slip' && finding.slips.length === 1 ? finding.slips[0] : undefined;
}

/** What texts on the mistake call its quantities; undefined for the usual letters. */
export function lettersIn(finding: Finding): SlipLetters | undefined {
  return finding.verdict === 'slip' ? finding.letters : undefined;
}

/** Why an answer that follows from wrong ones earns nothing; undefined for every other finding. */
export function denialOf(finding: Finding): Denied | undefined {
  return finding.verdict === 'incorrect' && typeof finding.why === 'object' ? finding.why : undefined;
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
  readonly adjusted?: Adjusted;
}

/** What something was worth before an instructor changed it, and why. */
export interface Adjusted {
  readonly before: Rational;
  readonly possibleBefore: Rational;
  readonly reason: string;
}

/** One change of a mark. */
export interface AdjustStep {
  readonly kind: 'accept' | 'full-marks' | 'drop' | 'override' | 'late' | 'bonus' | 'round';
  /** Of an address, or `total`. */
  readonly at: string;
  readonly before: Rational;
  readonly after: Rational;
  /** What can be earned there now; of the total it is not changed. */
  readonly possible?: Rational;
  readonly reason: string;
}

export interface QuestionMark {
  readonly id: string;
  readonly earned: Rational;
  /** How much of what was earned follows from the student's own mistakes. */
  readonly followed: Rational;
  readonly possible: Rational;
  readonly slots: readonly SlotMark[];
  readonly adjusted?: Adjusted;
}

export interface ExamMark {
  readonly exam: string;
  readonly variant: string;
  readonly student: string;
  readonly earned: Rational;
  /** How much of what was earned follows from the student's own mistakes. */
  readonly followed: Rational;
  readonly possible: Rational;
  readonly questions: readonly QuestionMark[];
  /** The variant whose right answers most of the wrong ones are. */
  readonly otherVariant?: string | undefined;
  /** What of the answers could not be used, in words for the instructor. */
  readonly notes: readonly string[];
  readonly adjusted?: Adjusted & { readonly steps: readonly AdjustStep[] };
  /** What the instructor writes to the student, of a question or entry, or of all. */
  readonly comments?: readonly { readonly at: string | undefined; readonly text: string }[];
  readonly grade?: Grade & { readonly scale: GradeScale };
}

import type { PartialCredit } from '../bank/bank.ts';
import type { Convention } from '../conventions/convention.ts';
import type { Problem } from '../families/family.ts';
import type { Decimals } from '../worksheet/decimals.ts';
import type { Kind } from '../worksheet/types.ts';

/** A person of the roster. */
export interface Student {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Where an exam is written, as far as the roster says. */
  readonly room?: string;
  readonly seat?: string;
}

/** What may be known to everybody: `exam.json`. No student, seed or key value stands in it. */
export interface ExamManifest {
  readonly exam: string;
  readonly title: string;
  readonly language: string;
  /** What else stands in the head of every sheet, by field or label. */
  readonly head?: Readonly<Record<string, string>>;
  /** Every question that a variant may have. */
  readonly questions: readonly ManifestQuestion[];
  /** Where the exam has sections: which questions stand in each, and how many of them a variant has. */
  readonly sections?: readonly ManifestSection[];
  readonly variants: readonly string[];
  readonly versions: Versions;
}

export interface ManifestSection {
  readonly title: string;
  readonly questions: readonly string[];
  readonly pick?: number;
}

export interface ManifestQuestion {
  readonly id: string;
  readonly title: string;
  /** The same by language, where the bank has it in several. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly family: string;
  /** Decimal text. */
  readonly points: string;
  readonly decimals: Decimals;
  /** Ids of the asked quantities, and of the entries that are asked as choices. */
  readonly ask: readonly string[];
  /** What each of these is worth, where the bank says it. */
  readonly weights?: Weights;
}

/** What each thing that is asked is worth, by its id, as text; they add up to the points of the question. */
export type Weights = Readonly<Record<string, string>>;

export interface Versions {
  readonly deltamark: string;
  readonly engine: string;
  readonly generator: string;
}

/** The instructor's `key.json`. */
export interface ExamKey {
  readonly exam: string;
  readonly title: string;
  readonly language: string;
  readonly versions: Versions;
  readonly seed: string;
  /** `{ id, fingerprint }` of each bank. */
  readonly banks: readonly { readonly id: string; readonly fingerprint: string }[];
  /** Ids of all questions in the order of the exam, where not every variant has just these. */
  readonly questions?: readonly string[];
  readonly variants: readonly KeyVariant[];
  /** Counted from 1, where it is not the first: the exam was changed after it was made. */
  readonly revision?: number;
  /** Revisions before this one, the first first: their sheets may be printed, and are marked by their codes. */
  readonly earlier?: readonly EarlierRevision[];
  /** SHA-256 over everything else, in hex. */
  readonly hash: string;
}

export interface EarlierRevision extends Pick<ExamKey, 'banks' | 'questions' | 'variants'> {
  readonly revision: number;
}

export interface KeyVariant {
  readonly variant: string;
  /** Null where an exam was made with `--variants`. */
  readonly student: Student | null;
  /** Its letter, where several share their numbers. */
  readonly version?: string;
  /** In the order of its sheet. */
  readonly questions: readonly KeyQuestion[];
}

export interface KeyQuestion {
  readonly id: string;
  readonly points: string;
  readonly decimals: Decimals;
  readonly attempt: number;
  /** Convention fields in which another value is credited as `other-convention`. */
  readonly open: readonly (keyof Convention)[];
  /** Shares of a slot's points, as fractions, where the bank changes the defaults. */
  readonly credit: PartialCredit;
  /** `arithmetic` where calculations may stand for numbers; else numbers alone. */
  readonly entries?: 'arithmetic';
  /** Mistakes of the family that are looked for; all where it is left out. */
  readonly slips?: readonly string[];
  /** SHA-256 of each picture that its texts show, by address. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly problem: Problem;
  /** Asked quantities, and entries that are asked as choices, in order. */
  readonly ask: readonly string[];
  /** What each of these is worth, where they are not worth the same by entry; rationals that add up to `points`. */
  readonly weights?: Weights;
  readonly slots: readonly KeySlot[];
}

/**
 * One asked entry: what is right, to the asked decimals, and the closed interval of what is accepted; of an entry with
 * options both are the label of the right one.
 */
export interface KeySlot {
  readonly id: string;
  readonly kind: Kind;
  readonly expected: string;
  readonly accepted: readonly [string, string];
  /** Of a choice, in the order in which they are printed; of a boolean, true and false. */
  readonly options?: readonly KeyOption[];
}

export interface KeyOption {
  /** A capital letter, or `true` and `false`. */
  readonly label: string;
  /** A number as printed, with a point; of options in words, which of them it is, counted from 1; of true 1, of false 0. */
  readonly value: string;
  /** The mistake that leads to this value; null for the right one, and where no known mistake does. */
  readonly slip: string | null;
  /** Other slips that lead to the same value, where there are any: the choice does not tell which was made. */
  readonly alike?: readonly string[];
}

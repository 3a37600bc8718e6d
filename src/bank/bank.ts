import type { Convention } from '../conventions/convention.ts';
import type { Place } from '../errors.ts';
import type { Family, Problem, ProblemError } from '../families/family.ts';
import type { Fields } from '../families/shared/given-parts.ts';
import type { DataError } from '../files/data-error.ts';
import type { Words } from '../messages/text.ts';
import type { Rational } from '../number/rational.ts';
import type { Entries } from '../number/read-entry.ts';
import type { Stream } from '../random/stream.ts';
import type { Decimals } from '../worksheet/decimals.ts';
import type { Pictures } from './read-picture.ts';

/** A bank of questions, read and checked. */
export interface Bank {
  readonly id: string;
  readonly title: Words;
  /** BCP 47: `en`, `pt-BR`; the one that was asked for, else the bank's own. */
  readonly language: string;
  /** Convention fields in which another value is marked `other-convention` instead of a slip. */
  readonly open: readonly (keyof Convention)[];
  readonly questions: readonly BankQuestion[];
  /** SHA-256 of the bank's text, in hex. */
  readonly fingerprint: string;
  /** What is allowed but unwise, each with its place. */
  readonly warnings: readonly string[];
}

/** Whether the same slip is charged once in a question, or wherever it shows. */
export const REPEATED_SLIP = ['once', 'each'] as const;

/** How a question is marked where it is not by default; shares are fractions. */
export interface PartialCredit {
  readonly 'follow-through'?: string;
  readonly 'other-convention'?: string;
  readonly imprecise?: string;
  /** The largest share of a question's points that answers may earn which follow from the student's own mistakes. */
  readonly 'follow-through-at-most'?: string;
  readonly 'repeated-slip'?: (typeof REPEATED_SLIP)[number];
  /** `off`: of several right options all must be chosen, and no other. */
  readonly partial?: 'off';
}

/** One entry that is asked as a choice between so many options. */
export interface ChoiceAsked {
  readonly choice: string;
  readonly options: number;
  /** What it is worth; undefined: what is left, or what all others are. */
  readonly points?: Rational | undefined;
}

/** A quantity as a whole that is worth so many points. */
export interface QuantityAsked {
  readonly quantity: string;
  readonly points: Rational;
}

/** A quantity as a whole, or a choice. */
export type Asked = string | QuantityAsked | ChoiceAsked;

/** A problem that a bank gives, or parts of one. */
export interface Given {
  /** As they are written. */
  readonly fields: Fields;
  /** Whether nothing is left to draw. */
  readonly whole: boolean;
  /** What the rest is drawn from. */
  readonly parameters: unknown;
  readonly convention: Convention;
  /** The problem, with the rest drawn. @throws {DataError} where the given parts do not fit. */
  pose(stream: Stream): Problem;
  /** A mistake in such a problem, with its place in the bank. */
  misfit(error: ProblemError): DataError;
}

/** Limits of operations by hand, both included. */
export interface WorkBand {
  readonly atLeast: number;
  readonly atMost: number;
}

/** One question: what to draw, what to ask, what it is worth. */
export interface BankQuestion {
  readonly id: string;
  readonly title: Words | undefined;
  readonly family: Family;
  /** As the family's schema read them, defaults filled in. */
  readonly parameters: unknown;
  /** Problems or parts of problems, one of which each student gets; undefined where everything is drawn. */
  readonly given?: readonly Given[] | undefined;
  readonly convention: Convention;
  /** Mistakes of the family that are looked for, in its order; undefined: all. Its `family` knows no others. */
  readonly slips?: readonly string[] | undefined;
  /** What its texts show from beside the bank; undefined where they show nothing. */
  readonly pictures?: Pictures | undefined;
  /** Undefined: what the family asks for by default. */
  readonly ask: readonly Asked[] | undefined;
  /** The bank's. */
  readonly open: readonly (keyof Convention)[];
  /** What the verdicts between right and wrong earn where it is not the default, as fractions. */
  readonly credit: PartialCredit;
  /** Whether calculations may stand for numbers in answers; undefined: numbers alone. */
  readonly entries?: Entries | undefined;
  readonly points: Rational;
  /** How many operations by hand the asked answers may take; undefined where that does not matter. */
  readonly work?: WorkBand | undefined;
  /** Digits after the point that answers are written with. */
  readonly decimals: Decimals;
  /** Of each quantity that `decimals` names, where it does. */
  readonly decimalsPlaces?: ReadonlyMap<string, Place>;
  readonly tags: readonly string[];
  readonly difficulty: number | undefined;
  readonly place: Place;
  /** Of each thing that it asks. */
  readonly askPlaces?: readonly Place[];
}

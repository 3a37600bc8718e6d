import type { Place } from '../errors.ts';
import type { Rational } from '../number/rational.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { Assignment } from './assignments.ts';
import type { GradeScale } from './grade-scale.ts';

/** A question, or entries of it: those of a quantity, or one. */
export interface Address {
  /** As it was written. */
  readonly text: string;
  readonly question: string;
  readonly part: string | undefined;
}

/** What is right besides the key: a closed interval, or the label of an option. */
export type Alternative = { readonly low: Rational; readonly high: Rational } | { readonly label: string };

export interface AcceptedToo {
  readonly at: Address;
  /** As it was written: a value is taken ± half a unit of the asked decimals. */
  readonly value: string | undefined;
  readonly interval: readonly [Rational, Rational] | undefined;
  /** For these alone, where it says so. */
  readonly variant: string | undefined;
  readonly version: string | undefined;
  readonly reason: string;
}

export interface ForAll {
  readonly kind: 'full-marks' | 'drop';
  readonly at: Address;
  readonly reason: string;
}

/** Points in place of those of an entry, of a quantity, of a question, or of all (`at` undefined). */
export interface Override {
  readonly kind: 'override';
  readonly at: Address | undefined;
  readonly points: Rational;
  readonly reason: string;
  readonly place: Place;
}

export type OfTotal =
  | { readonly kind: 'bonus'; readonly points: Rational; readonly reason: string }
  | { readonly kind: 'late'; readonly points: Rational; readonly reason: string }
  /** Of the points earned. */
  | { readonly kind: 'late'; readonly percent: Rational; readonly reason: string };

export interface Comment {
  readonly at: Address | undefined;
  readonly text: string;
}

/** What concerns one student. */
export interface Personal {
  readonly overrides: readonly Override[];
  readonly totals: readonly OfTotal[];
  readonly comments: readonly Comment[];
}

/** Somebody whom a file of adjustments names: by the id, or by the code of a sheet. */
export interface Named {
  /** `id s1`, `code K7QX-2M4P`, `everybody`. */
  readonly key: string;
  readonly written: string;
  readonly place: Place;
  /** Whether the roster knows them; else only sheets can tell. */
  readonly isKnown: boolean;
}

/** What an instructor decided after marking; every address in it is one of the exam. */
export interface Adjustments {
  readonly accepted: readonly AcceptedToo[];
  readonly forAll: readonly ForAll[];
  readonly named: readonly Named[];
  /** By {@link Named.key}. */
  readonly personal: ReadonlyMap<string, Personal>;
  readonly assign: readonly Assignment[];
  /** Total points are rounded to a multiple of it, half up. */
  readonly round: Rational | undefined;
  readonly scale: GradeScale | undefined;
  /** The file, word for word. */
  readonly source: { readonly file: string; readonly text: string };
}

export function covers({ question, part }: Address, id: string, slot: string): boolean {
  return question === id && (part === undefined || part === slot || quantityOf(slot) === part);
}

export const EVERYBODY = 'everybody';

/** By which names adjustments may mean a sheet. */
export function keysOf(variant: string, plainStudent: string): readonly string[] {
  return [EVERYBODY, `code ${variant}`, ...(plainStudent === '' ? [] : [`id ${plainStudent}`])];
}

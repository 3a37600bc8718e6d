import type { Convention } from '../../src/conventions/convention.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import type { Problem } from '../../src/families/family.ts';
import type { Stream } from '../../src/random/stream.ts';
import type { Entries, Hand } from '../reference/hand.ts';

/** A bank question in short: what differs from the defaults. */
export interface Outline {
  readonly family: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly convention?: Partial<Convention>;
  readonly ask?: readonly string[];
  readonly decimals?: number;
}

/**
 * What the laws that hold for every family need to know of one: the export `laws` of `tests/families/ID/laws.ts`.
 * Nothing in it may call the engine: it is what the engine is held against.
 */
export interface FamilyLaws {
  /** What banks ask for, and what is hardest to get right. */
  readonly outlines: Readonly<Record<string, Outline>>;
  /** Names of outlines whose draws come near to what gates reject. */
  readonly provoking?: readonly string[];
  /**
   * Works an exercise by hand in sixty-digit decimals; every computed entry goes through `hand.note`.
   * @throws {NoValue} where some logarithm or quotient does not exist.
   */
  work(problem: Problem, hand: Hand): void;
  /** Any problem that a file may hold, as plain data with `family` and `convention`. */
  random(stream: Stream): Record<string, unknown>;
  /** ∂·/∂· by difference quotients, by the id of the entry that is this derivative. */
  quotients?(problem: Problem, reference: Entries): Entries;
  /** Quantities that must declare what they are the gradient of. */
  gradients?(problem: Problem): RegExp;
  /** Whether every value of a random problem is a fraction. */
  isStraight?(data: Readonly<Record<string, unknown>>): boolean;
  /** What makes a drawn exercise not worth printing, beside values that are unreadable or uncertain. */
  unworthy?(exercise: Exercise, reference: Entries): readonly string[];
}

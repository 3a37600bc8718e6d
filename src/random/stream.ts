import { sha256 } from '@noble/hashes/sha2.js';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { lengthPrefixed } from './encoding.ts';
import { GENERATOR_VERSION } from './version.ts';

/** Random numbers that belong to an address; each call draws the next one. */
export interface Stream {
  /** The stream at a longer address; it does not depend on what was drawn here. */
  at(...parts: string[]): Stream;
  /** A whole number from min to max, both included, each equally likely. */
  integer(min: number, max: number): number;
  /** One of the items. @throws {RangeError} when there is none. */
  pick<T>(items: readonly T[]): T;
  /** The items in random order, as a new list. */
  shuffle<T>(items: readonly T[]): T[];
  /** A multiple of 2⁻⁵³ in [0, 1). */
  uniform(): number;
}

/**
 * The stream of an address such as (seed, exam, student, question, attempt, parameter):
 * SHA-256 of the generator version and the address gives the state of xoroshiro128+.
 */
export function stream(...address: string[]): Stream {
  const generator = xoroshiro128plusFromState(stateOf(address));
  const integer = (min: number, max: number) => uniformInt(generator, min, max);
  return {
    at: (...parts) => stream(...address, ...parts),
    integer,
    pick(items) {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[integer(0, items.length - 1)]!;
    },
    shuffle: (items) => shuffled(items, integer),
    uniform: () => uniformFloat64(generator),
  };
}

function stateOf(address: readonly string[]): number[] {
  const digest = sha256(lengthPrefixed([GENERATOR_VERSION, ...address]));
  const view = new DataView(digest.buffer, digest.byteOffset);
  const state = [0, 4, 8, 12].map((offset) => view.getInt32(offset));
  // From the state of all zeros xoroshiro128+ gives zeros for ever.
  return state.every((word) => word === 0) ? [0, 0, 0, 1] : state;
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], integer: Stream['integer']): T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = integer(0, last);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

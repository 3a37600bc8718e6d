import type { Rational } from '../number/rational.ts';
import type { Operation } from './operations.ts';
import type { Kind } from './types.ts';

/** One elementary step: `registers[out] = operation(registers[a], registers[b], registers[c])`. */
export interface Instruction {
  readonly operation: Operation;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly out: number;
}

/** One rule written out for one entry. */
export interface Derivation {
  readonly rule: string;
  readonly instructions: readonly Instruction[];
  /** Register that holds the value afterwards. */
  readonly result: number;
  /** The slots that the rule reads for this entry. */
  readonly parents: readonly number[];
}

/** One entry of a quantity; its number is also its register. */
export interface Slot {
  readonly number: number;
  readonly id: string;
  readonly quantity: string;
  readonly indices: readonly number[];
  readonly kind: Kind;
  /** One for each rule; none for a given. */
  readonly derivations: readonly Derivation[];
}

/**
 * A worksheet written out entry by entry as a straight line of elementary steps, without its given values:
 * one program serves every student of a question.
 */
export interface Program {
  readonly slots: readonly Slot[];
  /** Computed slots, parents before children. */
  readonly order: readonly number[];
  readonly constants: readonly { readonly register: number; readonly value: Rational }[];
  readonly registers: number;
  /** First slot of each quantity. */
  readonly starts: ReadonlyMap<string, number>;
}

/** The slots of a quantity, in the order of its entries. */
export function slotsOf(program: Program, id: string): readonly Slot[] {
  const start = program.starts.get(id);
  if (start === undefined) return [];
  let end = start;
  while (program.slots[end]?.quantity === id) end++;
  return program.slots.slice(start, end);
}

const numbered = new WeakMap<Program['starts'], ReadonlyMap<string, number>>();

/** Slot numbers by id: `z1[2]` → 7. */
export function numbersById({ slots, starts }: Program): ReadonlyMap<string, number> {
  const found = numbered.get(starts) ?? new Map(slots.map(({ id, number }) => [id, number]));
  numbered.set(starts, found);
  return found;
}

/**
 * The program with the numbers of another that has the same slots, such as the true one beside one with a slip: what is
 * found by slot number is found once for both.
 */
export function numberedAs(program: Program, other: Program): Program {
  const isSame =
    program.slots.length === other.slots.length &&
    program.slots.every(({ id }, number) => id === other.slots[number]!.id);
  if (!isSame) throw new Error('the slots of two programs differ');
  return { ...program, starts: other.starts };
}

import { lettersOf } from '../conventions/letters.ts';
import type { Rational } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { entryId, indexTuples, type Quantity } from '../worksheet/types.ts';
import type { Numbers } from '../worksheet/typeset/in-numbers.ts';
import { rationalTex, separatorFor } from '../worksheet/typeset.ts';
import { computedTex, givenTex, type Shown } from './number-text.ts';
import { lookup } from './rule-formula.ts';
import type { SolutionExercise } from './source.ts';
import { unfoldedIn } from './unfolded.ts';

/** The values of an exercise as its solution writes them. */
export interface Values {
  /** Of an entry, by slot id. */
  shown(slotId: string): Shown;
  /** Of all entries of a quantity, row by row. */
  all(quantity: Quantity): readonly Shown[];
  /** The same for putting numbers into rules. */
  readonly numbers: Numbers;
}

export function valuesOf(exercise: SolutionExercise): Values {
  const { solved, decimals, convention } = exercise;
  const quantity = lookup(exercise);
  const slots = new Map(solved.program.slots.map((slot) => [slot.id, slot]));
  const cache = new Map<string, Shown>();
  const write = (slotId: string): Shown => {
    const slot = slots.get(slotId)!;
    const given = solved.givens[slot.number];
    if (given) return givenTex(given, convention.mark);
    return computedTex(solved, slot.number, digitsOf(decimals, slot), convention.mark);
  };
  const shown = (slotId: string): Shown => {
    const known = cache.get(slotId) ?? write(slotId);
    cache.set(slotId, known);
    return known;
  };
  return {
    shown,
    all: ({ id, shape }) => indexTuples(shape).map((tuple) => shown(entryId(id, tuple))),
    numbers: {
      quantity,
      entry: (slotId) => shown(slotId).putIn,
      literal: (value) => rationalTex(value, convention.mark),
      value: (slotId) => sideOf(exercise, slots.get(slotId)!.number),
      unfolded: unfoldedIn(exercise),
      separator: separatorFor(convention.mark),
      activation: lettersOf(convention).activation,
    },
  };
}

/** Exact, or certified to so many decimals that it tells which side of a condition holds. */
function sideOf({ solved }: SolutionExercise, slot: number): Rational {
  return solved.rational(slot) ?? parseRational(solved.fixed(slot, SIDE_DECIMALS));
}

const SIDE_DECIMALS = 25;

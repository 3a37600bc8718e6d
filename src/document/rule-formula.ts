import { lettersOf } from '../conventions/letters.ts';
import { parseRule } from '../worksheet/parse-rule.ts';
import type { Computed, Quantity } from '../worksheet/types.ts';
import { texOf } from '../worksheet/typeset/parts.ts';
import { formulaPart, rationalTex, separatorFor } from '../worksheet/typeset.ts';
import type { ShownExercise } from './source.ts';
import { unfoldedIn, unfoldedWithLoss } from './unfolded.ts';

/** Both sides in TeX. */
export interface Equation {
  readonly left: string;
  readonly right: string;
}

export function equationTex({ left, right }: Equation): string {
  return `${left} = ${right}`;
}

/** A computed quantity defined in letters, with finer steps and terms of the loss that nobody asks for written out. */
export function definitionOf(exercise: ShownExercise, quantity: Computed): string {
  return equationTex(inLetters(exercise, quantity, unfoldedWithLoss(exercise)));
}

/** `symbol = rule` in letters, as the worked solution writes it. */
export function quantityFormula(exercise: ShownExercise, quantity: Computed): Equation {
  return inLetters(exercise, quantity, unfoldedIn(exercise));
}

function inLetters(
  exercise: ShownExercise,
  { symbol, rules, formula }: Computed,
  unfolded: ReadonlySet<string>,
): Equation {
  const rule = rules[0]!;
  const part = formulaPart(rule, {
    quantity: lookup(exercise),
    number: (value) => rationalTex(value, exercise.convention.mark),
    unfolded,
    separator: separatorFor(exercise.convention.mark),
    activation: lettersOf(exercise.convention).activation,
  });
  return { left: symbol(parseRule(rule).indices), right: formula ?? texOf(part) };
}

/** Quantities of an exercise by id. */
export function lookup({ worksheet }: ShownExercise): (id: string) => Quantity {
  const byId = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  return (id) => byId.get(id)!;
}

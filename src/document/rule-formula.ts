import { parseRule } from '../worksheet/parse-rule.ts';
import type { Computed, Quantity } from '../worksheet/types.ts';
import { formulaPart, rationalTex } from '../worksheet/typeset.ts';
import { texOf } from '../worksheet/typeset-parts.ts';
import type { ShownExercise } from './source.ts';
import { unfoldedIn } from './unfolded.ts';

/** `symbol = rule` in letters for a computed quantity; undefined where the worksheet has none of that id. */
export function formulaOf(exercise: ShownExercise, id: string): string | undefined {
  const quantity = exercise.worksheet.quantities.find((candidate) => candidate.id === id);
  return quantity?.role === 'computed' ? quantityFormula(exercise, quantity) : undefined;
}

export function quantityFormula(exercise: ShownExercise, quantity: Computed): string {
  const { indices } = parseRule(quantity.rules[0]!);
  const part = formulaPart(quantity.rules[0]!, {
    quantity: lookup(exercise),
    number: (value) => rationalTex(value, exercise.convention.mark),
    unfolded: unfoldedIn(exercise),
  });
  return `${quantity.symbol(indices)} = ${texOf(part)}`;
}

/** Quantities of an exercise by id. */
export function lookup({ worksheet }: ShownExercise): (id: string) => Quantity {
  const byId = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  return (id) => byId.get(id)!;
}

import { type Expression, partsOf } from '../worksheet/expression.ts';
import { parseRule } from '../worksheet/parse-rule.ts';
import type { Computed } from '../worksheet/types.ts';
import type { ShownExercise } from './source.ts';

/** Computed quantities that the asked ones follow from by their first rules, in the worksheet's order. */
export function neededQuantities({ worksheet, asked }: ShownExercise): readonly Computed[] {
  const byId = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  const needed = new Set<string>();
  const visit = (id: string): void => {
    const quantity = byId.get(id);
    if (needed.has(id) || quantity?.role !== 'computed') return;
    needed.add(id);
    readBy(quantity).forEach(visit);
  };
  asked.forEach(visit);
  return worksheet.quantities.filter((quantity): quantity is Computed => needed.has(quantity.id));
}

/** Ids that the first rule of a quantity reads. */
export function readBy(quantity: Computed): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (expression: Expression): void => {
    if (expression.type === 'quantity') ids.add(expression.id);
    partsOf(expression).forEach(visit);
  };
  visit(parseRule(quantity.rules[0]!).body);
  return ids;
}

/**
 * Fine steps that are not worth a line of their own: nobody asks for them, and their family says so, or an update alone
 * reads them and they are plain products. The solution writes w − η·g in their place.
 */
export function unfoldedIn(exercise: ShownExercise): ReadonlySet<string> {
  const needed = neededQuantities(exercise);
  const readers = new Map<string, Computed[]>();
  for (const quantity of needed) {
    for (const id of readBy(quantity)) {
      if (id !== quantity.id) readers.set(id, [...(readers.get(id) ?? []), quantity]);
    }
  }
  const isFine = ({ id, rules, inline }: Computed) => {
    if (inline) return !exercise.asked.includes(id);
    const [only, ...others] = readers.get(id) ?? [];
    const forUpdate = only?.stage === 'update' && others.length === 0;
    return forUpdate && !exercise.asked.includes(id) && isProduct(parseRule(rules[0]!).body);
  };
  return new Set(needed.filter(isFine).map(({ id }) => id));
}

function isProduct(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
    case 'quantity':
      return true;
    case 'negate':
      return isProduct(expression.of);
    case 'binary':
      return expression.operator === '*' && isProduct(expression.left) && isProduct(expression.right);
    default:
      return false;
  }
}

import { type Expression, idsIn } from '../worksheet/expression.ts';
import { parseRule } from '../worksheet/parse-rule.ts';
import type { Computed, ComputedPart } from '../worksheet/types.ts';
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
export function readBy(quantity: Computed): readonly string[] {
  return idsIn(parseRule(quantity.rules[0]!).body);
}

/** Fine steps that are not worth a line of their own: the solution writes w − η·g in their place. */
export function unfoldedIn(exercise: ShownExercise): ReadonlySet<string> {
  const needed = neededQuantities(exercise);
  const readers = new Map<string, number>();
  for (const quantity of needed) {
    for (const id of readBy(quantity)) {
      if (id !== quantity.id) readers.set(id, (readers.get(id) ?? 0) + 1);
    }
  }
  const isFine = ({ id, rules, inline }: Computed) => {
    if (!inline || exercise.asked.includes(id)) return false;
    return inline !== 'product' || (readers.get(id) === 1 && isProduct(parseRule(rules[0]!).body));
  };
  return new Set(needed.filter(isFine).map(({ id }) => id));
}

const OF_THE_LOSS: readonly (ComputedPart | undefined)[] = ['loss-term', 'loss', 'epoch-loss'];

/** And the loss with its terms, where nobody asks for them: what reads them is one formula with them. */
export function unfoldedWithLoss(exercise: ShownExercise): ReadonlySet<string> {
  const terms = exercise.worksheet.quantities.filter(
    (quantity) =>
      quantity.role === 'computed' &&
      OF_THE_LOSS.includes(quantity.part) &&
      !exercise.asked.includes(quantity.id),
  );
  return new Set([...unfoldedIn(exercise), ...terms.map(({ id }) => id)]);
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

import { idsIn } from '../expression.ts';
import { parseRule } from '../parse-rule.ts';
import type { Quantity } from '../types.ts';

const known = new Map<string, readonly string[]>();

/** Ids of the quantities that a rule reads. */
function readBy(rule: string): readonly string[] {
  const ids = known.get(rule) ?? idsIn(parseRule(rule).body);
  known.set(rule, ids);
  return ids;
}

/**
 * Of several ways to a quantity those that meet a changed one, unless all or none do: whoever makes a slip in ∂L/∂a
 * did not take the shortcut δ = a − t, and the step η·dW was not skipped by whoever forgot its η.
 */
export function waysThrough(
  quantities: readonly Quantity[],
  changed: ReadonlySet<string>,
): readonly Quantity[] {
  const rulesOf = new Map(
    quantities.map((quantity) => [quantity.id, quantity.role === 'given' ? [] : quantity.rules]),
  );
  return quantities.map((quantity) => {
    if (quantity.role === 'given' || quantity.rules.length === 1 || changed.has(quantity.id)) return quantity;
    const rules = quantity.rules.filter((rule) => meets(rule, quantity.id, changed, rulesOf));
    return rules.length === 0 || rules.length === quantity.rules.length ? quantity : { ...quantity, rules };
  });
}

/** Whether a rule reads a changed quantity, or one that leads back to it without passing through `target` itself. */
function meets(
  rule: string,
  target: string,
  changed: ReadonlySet<string>,
  rulesOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set([target]);
  const visit = (text: string): boolean =>
    readBy(text).some((id) => {
      if (changed.has(id)) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return (rulesOf.get(id) ?? []).some(visit);
    });
  return visit(rule);
}

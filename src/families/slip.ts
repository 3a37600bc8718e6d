import { RuleError } from '../worksheet/parse-rule.ts';
import type { Computed, Quantity, Worksheet } from '../worksheet/types.ts';
import type { Problem } from './family.ts';

/**
 * A mistake that has a name: a pure function from worksheet to worksheet. It is evaluated, propagated and typeset by
 * the same machinery as the truth. Slips compose, so `worksheet` may already hold others.
 * Its title, explanation and hint stand in the messages under `slip.<id>`.
 */
export interface Slip<P extends Problem = Problem> {
  /** Kebab-case. */
  readonly id: string;
  /** The worksheet of somebody who makes this slip; undefined where the problem leaves no room for it. */
  apply(worksheet: Worksheet, problem: P): Worksheet | undefined;
}

/** New rules for quantities by id; whoever makes the slip knows no second derivation, and no gradient to check against. */
export function withRules(worksheet: Worksheet, rules: Readonly<Record<string, string>>): Worksheet {
  for (const id of Object.keys(rules)) {
    if (!worksheet.quantities.some((quantity) => quantity.id === id && quantity.role === 'computed')) {
      throw new RuleError(`there is no computed quantity ${id} to replace the rule of`);
    }
  }
  return { quantities: worksheet.quantities.map((quantity) => replaced(quantity, rules[quantity.id])) };
}

function replaced(quantity: Quantity, rule: string | undefined): Quantity {
  if (rule === undefined || quantity.role === 'given') return quantity;
  const { gradientOf: _gone, ...rest } = quantity;
  return { ...rest, rules: [rule] };
}

/** The rule of a quantity that is typeset, undefined where there is no such computed quantity. */
export function firstRule(worksheet: Worksheet, id: string): string | undefined {
  const quantity = worksheet.quantities.find(
    (candidate): candidate is Computed => candidate.id === id && candidate.role === 'computed',
  );
  return quantity?.rules[0];
}

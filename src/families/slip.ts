import { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { RuleError } from '../worksheet/parse-rule.ts';
import type { Computed, Quantity, Worksheet } from '../worksheet/types.ts';
import { waysThrough } from '../worksheet/ways-through.ts';
import type { Problem } from './problem.ts';

/**
 * A mistake that has a name: a pure function from worksheet to worksheet. It is evaluated, propagated and typeset by
 * the same machinery as the truth. Slips compose, so `worksheet` may already hold others.
 * It replaces the rules at which the mistake is made and no others, so that calculated on a student's own answers
 * only the answers differ in which the mistake sits.
 * Its title, explanation and hint stand in the messages under `slip.<id>`.
 */
export interface Slip<P extends Problem = Problem> {
  /** Kebab-case. */
  readonly id: string;
  /** The worksheet of somebody who makes this slip; undefined where it changes no value, or nothing at all. */
  apply(worksheet: Worksheet, problem: P): Worksheet | undefined;
  /** The same, but undefined only where no rule leaves room for it: what changes no value yet may after other slips. */
  rewrite(worksheet: Worksheet, problem: P): Worksheet | undefined;
}

/**
 * The worksheet of somebody who makes all these slips. Whatever their order in `ids`, they are applied in the
 * family's own, in which each finds what it changes.
 * @throws {UserError} for an unknown slip, and for one that the problem leaves no room for.
 */
export function applySlips<P extends Problem>(
  worksheet: Worksheet,
  problem: P,
  slips: readonly Slip<P>[],
  ids: readonly string[],
): Worksheet {
  const known = slips.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UserError(`${problem.family} has no slip "${unknown}". ${didYouMean(unknown, known)}`);
  }
  return slips
    .filter(({ id }) => ids.includes(id))
    .reduce((slipped, slip) => {
      const shows = slip.apply(slipped, problem) ?? slip.apply(worksheet, problem);
      const next = slip.rewrite(slipped, problem);
      if (!shows || !next) throw new UserError(`the slip "${slip.id}" changes nothing in this problem`);
      return next;
    }, worksheet);
}

/**
 * New rules for quantities by id. Whoever makes the slip knows no second derivation; of other quantities' several
 * rules those remain that lead through a replaced one; and no gradient is left to check against.
 */
export function withRules(worksheet: Worksheet, rules: Readonly<Record<string, string>>): Worksheet {
  for (const id of Object.keys(rules)) {
    if (!worksheet.quantities.some((quantity) => quantity.id === id && quantity.role === 'computed')) {
      throw new RuleError(`there is no computed quantity ${id} to replace the rule of`);
    }
  }
  const replaced = worksheet.quantities.map((quantity) => withRule(quantity, rules[quantity.id]));
  // A rule that stays what it was only takes the other ways to its quantity away.
  const changed = Object.keys(rules).filter((id) => rules[id] !== firstRule(worksheet, id));
  return { quantities: waysThrough(replaced, new Set(changed)) };
}

function withRule(quantity: Quantity, rule: string | undefined): Quantity {
  if (quantity.role === 'given') return quantity;
  const { gradientOf: _gone, ...rest } = quantity;
  return rule === undefined ? rest : { ...rest, rules: [rule] };
}

/** The rule of a quantity that is typeset, undefined where there is no such computed quantity. */
export function firstRule(worksheet: Worksheet, id: string): string | undefined {
  const quantity = worksheet.quantities.find(
    (candidate): candidate is Computed => candidate.id === id && candidate.role === 'computed',
  );
  return quantity?.rules[0];
}

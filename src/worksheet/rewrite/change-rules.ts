import { own } from '../../own.ts';
import { ruleText } from '../expressions/rule-text.ts';
import { parseRule } from '../parse-rule.ts';
import type { Quantity, Worksheet } from '../types.ts';
import type { Swap } from './swap.ts';
import { waysThrough } from './ways-through.ts';

/**
 * What becomes of the right side of a quantity's first rule: another text, or a swap in it; or a whole rule in its
 * place. `KEPT` leaves it as it is and takes only the other ways to the quantity away.
 */
export type Change = string | Swap | WholeRule | typeof KEPT;

/** A rule with a left side of its own, whose indices may have other names. */
export interface WholeRule {
  readonly rule: string;
}

export const KEPT = Symbol('kept');

/** Changes by the quantity's id; undefined ones are passed over. */
export type Changes = Readonly<Record<string, Change | undefined>>;

/** Ids of the quantities whose rules come out otherwise, and the new rules. */
type NewRules = ReadonlyMap<string, string>;

/**
 * The worksheet of somebody who calculates some quantities by other rules. Whoever does knows no second derivation;
 * of other quantities' several rules those remain that lead through a replaced one; and no gradient is left to check
 * against. `real`: the changed quantities take any value where the right ones are whole numbers. Undefined where no
 * rule leaves room for the changes.
 */
export function changeRules(worksheet: Worksheet, changes: Changes, real = false): Worksheet | undefined {
  const rules = newRules(worksheet, changes);
  if (rules.size === 0) return undefined;
  const replaced = worksheet.quantities.map((quantity) => withRule(quantity, rules.get(quantity.id), real));
  // A rule that stays what it was only takes the other ways to its quantity away.
  const changed = [...rules].filter(([id, rule]) => rule !== firstRule(worksheet, id)).map(([id]) => id);
  return { quantities: waysThrough(replaced, new Set(changed)) };
}

function newRules(worksheet: Worksheet, changes: Changes): NewRules {
  const rules = new Map<string, string>();
  for (const quantity of worksheet.quantities) {
    if (quantity.role === 'given') continue;
    const rule = changedRule(quantity.rules[0]!, own(changes, quantity.id));
    if (rule !== undefined) rules.set(quantity.id, rule);
  }
  return rules;
}

function changedRule(rule: string, change: Change | undefined): string | undefined {
  if (change === undefined) return undefined;
  if (change === KEPT) return rule;
  if (typeof change === 'object' && 'rule' in change) return change.rule;
  const { target, indices, body } = parseRule(rule);
  const left = indices.length === 0 ? target : `${target}[${indices.join(',')}]`;
  if (typeof change === 'string') return `${left} = ${change}`;
  const other = change.apply(body);
  return other && ruleText(other) !== ruleText(body) ? `${left} = ${ruleText(other)}` : undefined;
}

function withRule(quantity: Quantity, rule: string | undefined, real: boolean): Quantity {
  if (quantity.role === 'given') return quantity;
  const { gradientOf: _gone, ...rest } = quantity;
  if (rule === undefined) return rest;
  const { formula: _old, ...changed } = rest;
  return { ...changed, ...(real ? { kind: 'real' as const } : {}), rules: [rule] };
}

function firstRule({ quantities }: Worksheet, id: string): string | undefined {
  const quantity = quantities.find((candidate) => candidate.id === id);
  return quantity?.role === 'computed' ? quantity.rules[0] : undefined;
}

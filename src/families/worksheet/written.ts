import { didYouMean } from '../../suggest.ts';
import { idsIn, type Rule } from '../../worksheet/expression.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { withConstants } from './constants.ts';
import { givenId, idIssue, startKey } from './ids.ts';

const LONGEST = 2000;

export type Shapes = ReadonlyMap<string, Shape>;

/** A rule as it is written, and where. */
export interface Written {
  readonly rule: Rule;
  readonly path: readonly (string | number)[];
}

/** Of two rules for one quantity at least one would be wrong, and nobody could tell which. */
export function requireOneEach(rules: readonly Written[]): void {
  const first = new Map<string, string>();
  for (const { rule, path } of rules) {
    const before = first.get(rule.target);
    if (before !== undefined) {
      const why = `"${rule.text}": ${rule.target} has a rule already, "${before}". Allowed: one rule for each quantity`;
      throw new ProblemError(path, why);
    }
    first.set(rule.target, rule.text);
  }
}

export function requireNames(
  given: Shapes,
  declared: Readonly<Record<string, Shape>>,
  targets: readonly string[],
): void {
  for (const id of Object.keys(declared)) {
    if (!targets.includes(id))
      throw new ProblemError(['shapes', id], `no rule computes ${id}. ${didYouMean(id, targets)}`);
  }
  for (const key of given.keys()) {
    const start = startKey(key);
    if (!start) continue;
    const { quantity } = start;
    if (!targets.includes(quantity)) {
      throw new ProblemError(
        ['givens', key],
        `no rule computes ${quantity}. ${didYouMean(quantity, targets)}`,
      );
    }
    if (given.has(givenId(key)) || targets.includes(givenId(key))) {
      throw new ProblemError(['givens', key], `it is called ${givenId(key)}, and that name is taken`);
    }
  }
}

/** What a rule reads is given or has a rule; constants are none. */
export function requireKnown(
  { rule, path }: Written,
  isQuantity: (id: string) => boolean,
  known: readonly string[],
): void {
  const unknown = idsIn(withConstants(rule.body, isQuantity)).find((id) => !isQuantity(id));
  if (unknown === undefined) return;
  throw new ProblemError(path, `"${rule.text}": unknown quantity ${unknown}. ${didYouMean(unknown, known)}`);
}

export function readOne(text: string, path: Written['path'], given: Shapes): Written {
  if (text.length > LONGEST) throw new ProblemError(path, `a rule has at most ${LONGEST} characters`);
  const rule = parsed(text, path);
  const issue = idIssue(rule.target);
  if (issue) throw new ProblemError(path, `${text}: ${issue}`);
  if (given.has(rule.target)) {
    throw new ProblemError(path, `"${text}": ${rule.target} is given and needs no rule`);
  }
  return { rule, path };
}

function parsed(text: string, path: readonly (string | number)[]): Rule {
  try {
    return parseRule(text);
  } catch (error) {
    throw error instanceof RuleError ? new ProblemError(path, error.message) : error;
  }
}

import type { Rule } from '../../worksheet/expression.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { costOf, MOST_STEPS } from './cost.ts';
import { idIssue } from './ids.ts';
import { inferShapes, type Shapes } from './shapes.ts';

/** The rules of one computed quantity, equal ways to the same value. */
export interface RuleGroup {
  readonly id: string;
  readonly shape: Shape;
  readonly rules: readonly string[];
}

/**
 * Rules grouped by the quantity that they compute, in the order in which these first appear.
 * @throws {ProblemError} where a rule cannot be read, names what is given, or leaves a shape open.
 */
export function readRules(
  texts: readonly string[],
  given: Shapes,
  declared: Readonly<Record<string, Shape>>,
): readonly RuleGroup[] {
  const rules = texts.map((text, position) => readOne(text, position, given));
  const targets = [...new Set(rules.map(({ target }) => target))];
  for (const id of Object.keys(declared)) {
    if (!targets.includes(id)) throw new ProblemError(['shapes', id], `no rule computes ${id}`);
  }
  const shapes = inferShapes(rules, new Map([...given, ...Object.entries(declared)]));
  checkCost(rules, shapes);
  return targets.map((id) => ({
    id,
    shape: knownShape(id, rules, shapes),
    rules: rules.filter(({ target }) => target === id).map(({ text }) => text),
  }));
}

function readOne(text: string, position: number, given: Shapes): Rule {
  const path = ['rules', position];
  const rule = parsed(text, path);
  const issue = idIssue(rule.target);
  if (issue) throw new ProblemError(path, `${text}: ${issue}`);
  if (given.has(rule.target)) {
    throw new ProblemError(path, `"${text}": ${rule.target} is given and needs no rule`);
  }
  return rule;
}

function parsed(text: string, path: readonly (string | number)[]): Rule {
  try {
    return parseRule(text);
  } catch (error) {
    throw error instanceof RuleError ? new ProblemError(path, error.message) : error;
  }
}

function knownShape(id: string, rules: readonly Rule[], shapes: Shapes): Shape {
  const shape = shapes.get(id);
  if (shape) return shape;
  const position = rules.findIndex(({ target }) => target === id);
  const { text, indices } = rules[position]!;
  const example = indices.map((_, index) => index + 2).join(', ');
  const message = `"${text}": nothing tells how far ${indices.join(' and ')} runs; say it under shapes, such as { ${id}: [${example}] }`;
  throw new ProblemError(['rules', position], message);
}

function checkCost(rules: readonly Rule[], shapes: Shapes): void {
  let total = 0;
  for (const [position, rule] of rules.entries()) {
    total += costOf(rule, shapes);
    if (total <= MOST_STEPS) continue;
    const message = `"${rule.text}": the rules take more than ${MOST_STEPS} elementary steps`;
    throw new ProblemError(['rules', position], message);
  }
}

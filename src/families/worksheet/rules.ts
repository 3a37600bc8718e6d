import * as z from 'zod';
import { type Expression, partsOf, type Rule } from '../../worksheet/expression.ts';
import { FUNCTIONS } from '../../worksheet/functions.ts';
import { extentOf } from '../../worksheet/index-values.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import { type Shape, sizeOf } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';

/** Functions and constants whose names a quantity may take: it is told from a call by its parentheses. */
const FREE: ReadonlySet<string> = new Set(['pi', 'e', 'argmax', 'argmin', 'round']);

/** Words that the rule language reads as something other than a quantity. */
const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS).filter((name) => !FREE.has(name)),
  ...['sum', 'softmax', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
  ...['mod', 'to', 'in', 'and', 'or', 'xor', 'not', 'end'],
]);

/** Why a word cannot name a quantity, undefined where it can. */
function idIssue(id: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(id)) {
    return `"${id}" is no name: a letter, then at most 30 letters, digits or underscores`;
  }
  return RESERVED.has(id) ? `"${id}" already means something in rules; take another name` : undefined;
}

export const idSchema = z.string().superRefine((id, context) => {
  const issue = idIssue(id);
  if (issue) context.addIssue({ code: 'custom', message: issue });
});

/** A map whose keys name quantities. */
export function byId<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value).superRefine((map, context) => {
    for (const id of Object.keys(map)) {
      const issue = idIssue(id);
      if (issue) context.addIssue({ code: 'custom', path: [id], message: issue });
    }
  });
}

type Shapes = ReadonlyMap<string, Shape>;

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
  requireOneEach(rules, texts);
  const targets = rules.map(({ target }) => target);
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

/** Of two rules for one quantity at least one would be wrong, and nobody could tell which. */
function requireOneEach(rules: readonly Rule[], texts: readonly string[]): void {
  rules.forEach(({ target }, position) => {
    const first = rules.findIndex((rule) => rule.target === target);
    if (first === position) return;
    throw new ProblemError(
      ['rules', position],
      `"${texts[position]}": ${target} has a rule already, "${texts[first]}". Allowed: one rule for each quantity`,
    );
  });
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

/** @throws {ProblemError} at the rule that takes too many steps, which stands at `path`. */
export function checkCost(
  rules: readonly Rule[],
  shapes: Shapes,
  path: readonly (string | number)[] = ['rules'],
): void {
  let total = 0;
  for (const [position, rule] of rules.entries()) {
    total += costOf(rule, shapes);
    if (total <= MOST_STEPS) continue;
    const message = `"${rule.text}": the rules take more than ${MOST_STEPS} elementary steps`;
    throw new ProblemError([...path, position], message);
  }
}

/**
 * Shapes of the quantities that rules compute, added to those that are known: an index of the left side takes its
 * extent from the first quantity in which it stands alone. What stays open is left out.
 */
function inferShapes(rules: readonly Rule[], known: Shapes): Shapes {
  const shapes = new Map(known);
  let before = -1;
  while (shapes.size > before) {
    before = shapes.size;
    for (const rule of rules) {
      const shape = shapes.has(rule.target) ? undefined : shapeOf(rule, shapes);
      if (shape) shapes.set(rule.target, shape);
    }
  }
  return shapes;
}

function shapeOf({ indices, body }: Rule, shapes: Shapes): Shape | undefined {
  const [rows, columns] = indices.map((index) => extentOf(index, body, (id) => shapes.get(id)));
  if (indices.length === 0) return [];
  if (rows === undefined || indices.length > 2) return undefined;
  if (indices.length === 1) return [rows];
  return columns === undefined ? undefined : [rows, columns];
}

/** More elementary steps than this are nobody's exercise. */
const MOST_STEPS = 50_000;

/** Elementary steps of a rule over all entries of its quantity, nested sums multiplied out. */
function costOf(rule: Rule, shapes: Shapes): number {
  return sizeOf(shapes.get(rule.target) ?? []) * stepsOf(rule.body, shapes);
}

function stepsOf(expression: Expression, shapes: Shapes): number {
  const inside = partsOf(expression).reduce((sum, part) => sum + stepsOf(part, shapes), 1);
  if (expression.type !== 'sum' && expression.type !== 'fold' && expression.type !== 'softmax') return inside;
  return inside * (extentOf(expression.index, expression.of, (id) => shapes.get(id)) ?? 1);
}

import type { Rational } from '../../number/rational.ts';
import { type Expression, idsIn, type Rule } from '../../worksheet/expression.ts';
import { numberOf } from '../../worksheet/expressions/algebra.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { parseRule } from '../../worksheet/parse-rule.ts';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { withConstants } from './constants.ts';
import { checkCost } from './cost.ts';
import { givenId, startId, startKey } from './ids.ts';
import { inferShapes } from './shapes.ts';
import { isStart, placeOf, type Starts, StartsError, withOwnEntries, withStarts } from './starts.ts';
import { readOne, requireKnown, requireNames, requireOneEach, type Shapes, type Written } from './written.ts';

/** The rules of one computed quantity, equal ways to the same value. */
export interface RuleGroup {
  readonly id: string;
  readonly shape: Shape;
  readonly rules: readonly string[];
  /** Of a recurrence along the first index. */
  readonly counts?: 'step';
}

/** A number from which a recurrence starts: printed as what is given. */
export interface StartGiven {
  readonly id: string;
  readonly of: string;
  readonly at: number;
  /** Which index of the quantity is that number. */
  readonly axis: number;
  readonly shape: Shape;
  readonly value: Rational;
}

/** The rules of a question as they are worked. */
export interface RulesRead {
  readonly groups: readonly RuleGroup[];
  readonly starts: readonly StartGiven[];
  /** By the text of a rule as it is worked: how it was written, and where. */
  readonly places: ReadonlyMap<
    string,
    { readonly text: string; readonly path: readonly (string | number)[] }
  >;
  /** Another rule as it is worked: with the starts of recurrences put in, and constants told from quantities. */
  worked(text: string): string;
}

/**
 * Rules grouped by the quantity that they compute, in the order in which these first appear.
 * @throws {ProblemError} where a rule cannot be read, names what is given, or leaves a shape open.
 */
export function readRules(
  texts: readonly string[],
  given: Shapes,
  declared: Readonly<Record<string, Shape>>,
): RulesRead {
  const known = new Map([...given].map(([key, shape]) => [givenId(key), shape]));
  const written = texts.map((text, position) => readOne(text, ['rules', position], known));
  const general = written.filter(({ rule }) => !isStart(rule));
  const targets = general.map(({ rule }) => rule.target);
  requireOneEach(general);
  requireNames(given, declared, targets);
  const isQuantity = (id: string) => known.has(id) || targets.includes(id);
  for (const one of written) requireKnown(one, isQuantity, [...known.keys(), ...targets]);
  const own = startsOf([...written.filter(({ rule }) => isStart(rule)), ...givenStarts(given)], general);
  const shapes = inferShapes(general, own, new Map([...known, ...Object.entries(declared)]));
  const { starts, boundaries } = boundariesOf(own, shapes, isQuantity);
  const all = new Map([...shapes, ...starts.map(({ id, shape }) => [id, shape] as const)]);
  const worked = (rule: Rule): Rule => {
    const body = withOwnEntries(rule, own.get(rule.target), shapes.get(rule.target)!);
    return { ...rule, body: withConstants(withStarts(body, boundaries), isQuantity) };
  };
  const rules = general.map(({ rule, path }) => ({ rule: circleAt(path, () => worked(rule)), path }));
  checkCost(
    written.map(({ rule }) => rules.find((one) => one.rule.text === rule.text)?.rule ?? rule),
    all,
  );
  const circles = inCircles(rules.map(({ rule }) => rule));
  const groups = rules.map(({ rule }): RuleGroup => {
    const { target: id } = rule;
    const counts = circles.has(id) && rule.indices.length > 0 ? { counts: 'step' as const } : {};
    return { id, shape: shapes.get(id)!, rules: [workedText(rule)], ...counts };
  });
  const places = new Map(rules.map(({ rule, path }) => [workedText(rule), { text: rule.text, path }]));
  return {
    groups,
    starts,
    places,
    worked: (text) => workedText(circleAt(['slips'], () => worked(parseRule(text)))),
  };
}

/** A rule as it is worked, as text; the text that was written, where nothing was put in. */
function workedText({ text, target, indices, body }: Rule): string {
  const right = ruleText(body);
  if (right === ruleText(parseRule(text).body)) return text;
  return `${target}${indices.length === 0 ? '' : `[${indices.join(',')}]`} = ${right}`;
}

/** A given `h[0]` is a rule for that entry: `h[0,i] = h0[i]`. */
function givenStarts(given: Shapes): readonly Written[] {
  return [...given].flatMap(([key, shape]) => {
    const start = startKey(key);
    if (!start) return [];
    const names = shape.map((_, axis) => `i${axis}`);
    const indices = names.map((name): Expression => ({ type: 'index', name }));
    const body: Expression = { type: 'quantity', id: givenId(key), indices };
    const rule = { text: key, target: start.quantity, indices: [`${start.at}`, ...names], body };
    return [{ rule, path: ['givens', key] }];
  });
}

/** Entries with rules of their own, by quantity. */
function startsOf(own: readonly Written[], general: readonly Written[]): ReadonlyMap<string, Starts> {
  const found = new Map<string, Starts>();
  for (const { rule, path } of own) {
    const refuse = (why: string) => new ProblemError(path, `"${rule.text}": ${why}`);
    const whole = general.find((one) => one.rule.target === rule.target)?.rule;
    if (!whole) {
      throw refuse(`beside it stands no rule for the other entries, such as ${rule.target}[t] = ...`);
    }
    const place = placeOf(rule);
    if (!place || rule.indices.length !== whole.indices.length) {
      throw refuse(`the left side has the indices of "${whole.text}", one of them a number`);
    }
    const before = found.get(rule.target);
    if (before && before.axis !== place.axis)
      throw refuse('another index is a number than in the rules before');
    if (before?.rules.some(({ at }) => at === place.at)) throw refuse('this entry has a rule already');
    found.set(rule.target, { axis: place.axis, rules: [...(before?.rules ?? []), { at: place.at, rule }] });
  }
  return found;
}

/** Starts outside of a quantity's entries, numbers among them under names of their own. */
function boundariesOf(
  own: ReadonlyMap<string, Starts>,
  shapes: Shapes,
  isQuantity: (id: string) => boolean,
): { readonly starts: readonly StartGiven[]; readonly boundaries: ReadonlyMap<string, Starts> } {
  const starts: StartGiven[] = [];
  const boundaries = new Map<string, Starts>();
  for (const [of, { axis, rules }] of own) {
    const shape = shapes.get(of)!;
    const outside = rules.filter(({ at }) => at < 1 || at > shape[axis]!);
    const named = outside.map(({ at, rule }) => {
      const [value, id] = [numberOf(rule.body), startId(of, at)];
      if (!value || isQuantity(id)) return { at, rule };
      const rest = shape.filter((_, place) => place !== axis) as unknown as Shape;
      starts.push({ id, of, at, axis, shape: rest, value });
      const names = rule.indices.filter((_, place) => place !== axis);
      const indices = names.map((name): Expression => ({ type: 'index', name }));
      return { at, rule: { ...rule, body: { type: 'quantity', id, indices } as const } };
    });
    boundaries.set(of, { axis, rules: named });
  }
  return { starts, boundaries };
}

function circleAt<T>(path: Written['path'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StartsError)) throw error;
    throw new ProblemError(path, error.message);
  }
}

/** Quantities that lead back to themselves. */
function inCircles(rules: readonly Rule[]): ReadonlySet<string> {
  const read = new Map(rules.map(({ target, body }) => [target, idsIn(body)]));
  const leadsBack = (id: string): boolean => {
    const seen = new Set<string>();
    const open = [...(read.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(read.get(next) ?? []));
    }
    return false;
  };
  // Only what has entries can: a number that leads back to itself has no value.
  return new Set(
    rules
      .filter(({ indices }) => indices.length > 0)
      .map(({ target }) => target)
      .filter(leadsBack),
  );
}

import { isInteger } from '../../number/rational.ts';
import { type Expression, partsOf, type Rule } from '../../worksheet/expression.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import type { Shape } from '../../worksheet/types.ts';

type Entry = Expression & { readonly type: 'quantity' };

/** The entries of a quantity that have rules of their own: `h[0] = 0`, `s[1] = x[1]`, `dh[4,j] = 0`. */
export interface Starts {
  /** Which of its indices is a number. */
  readonly axis: number;
  readonly rules: readonly { readonly at: number; readonly rule: Rule }[];
}

/** Whether a rule's left side names single entries: `h[0] = 0`. */
export function isStart({ indices }: Rule): boolean {
  return indices.some(isNumber);
}

/** Which index of a start is a number, and which; undefined where that is not one alone. */
export function placeOf({ indices }: Rule): { readonly axis: number; readonly at: number } | undefined {
  const axis = indices.findIndex(isNumber);
  return indices.filter(isNumber).length === 1 ? { axis, at: Number(indices[axis]) } : undefined;
}

function isNumber(index: string): boolean {
  return /^\d/.test(index);
}

/** Starts that lead to themselves, or to more than anybody could work out. */
export class StartsError extends Error {
  override readonly name = 'StartsError';
}

const MOST_PARTS = 20_000;

/** What putting in goes by, and how much it may still write. */
interface Putting {
  readonly starts: ReadonlyMap<string, Starts>;
  left: number;
}

/**
 * A rule in which whatever reads an entry with a rule of its own reads that rule's right side: with h[0] = b,
 * `h[t-1]` becomes `t == 1 ? b : h[t-1]`.
 * @throws {StartsError}
 */
export function withStarts(body: Expression, starts: ReadonlyMap<string, Starts>): Expression {
  return put(body, { starts, left: MOST_PARTS }, []);
}

function put(body: Expression, putting: Putting, within: readonly string[]): Expression {
  if (putting.left-- <= 0)
    throw new StartsError(`with its starts put in, a rule has more than ${MOST_PARTS} parts`);
  const inside = withParts(body, (part) => put(part, putting, within));
  const known = inside.type === 'quantity' ? putting.starts.get(inside.id) : undefined;
  if (inside.type !== 'quantity' || !known) return inside;
  const index = inside.indices[known.axis];
  if (!index || index.type === 'index') return inside;
  return known.rules.reduceRight<Expression>((otherwise, { at, rule }) => {
    const condition = reaches(index, at);
    if (!condition) return otherwise;
    const then = startOf(rule, inside, at, putting, within);
    return condition === 'always' ? then : { type: 'choose', relation: '==', ...condition, then, otherwise };
  }, inside);
}

type Sides = { readonly left: Expression; readonly right: Expression };

/** When an index is that number: `t-1` is 0 for t = 1. Undefined where it never is. */
function reaches(index: Expression, at: number): Sides | 'always' | undefined {
  if (index.type === 'number')
    return index.value.d === 1n && index.value.n === BigInt(at) ? 'always' : undefined;
  const shifted = shiftOf(index);
  if (!shifted) return { left: index, right: whole(at) };
  const value = at - shifted.by;
  return value < 1 ? undefined : { left: { type: 'index', name: shifted.name }, right: whole(value) };
}

/** `t-1` is t, shifted by −1. */
export function shiftOf(index: Expression): { readonly name: string; readonly by: number } | undefined {
  if (index.type !== 'binary' || index.left.type !== 'index' || index.right.type !== 'number')
    return undefined;
  if (!isInteger(index.right.value) || (index.operator !== '+' && index.operator !== '-')) return undefined;
  const by = Number(index.right.value.n);
  return { name: index.left.name, by: index.operator === '-' ? -by : by };
}

function whole(value: number): Expression {
  return { type: 'number', value: { n: BigInt(value), d: 1n } };
}

/** The right side of a start for the entry that is read. */
function startOf(
  rule: Rule,
  entry: Entry,
  at: number,
  putting: Putting,
  within: readonly string[],
): Expression {
  const name = `${entry.id}[${at}]`;
  if (within.includes(name)) throw new StartsError(`rules go in a circle: ${[...within, name].join(' → ')}`);
  const named = new Map(rule.indices.map((index, place) => [index, entry.indices[place]!]));
  return put(renamed(rule.body, named), putting, [...within, name]);
}

/** Index names of a rule replaced by what stands in their place; the index of a sum inside takes another name where it must. */
export function renamed(body: Expression, names: ReadonlyMap<string, Expression>): Expression {
  if (body.type === 'index') return names.get(body.name) ?? body;
  if (body.type !== 'sum' && body.type !== 'fold' && body.type !== 'softmax') {
    return withParts(body, (part) => renamed(part, names));
  }
  const taken = new Set([...names.values()].flatMap(indicesIn));
  let index = body.index;
  while (taken.has(index)) index = `${index}_`;
  const inside = new Map([...names, [body.index, { type: 'index', name: index } as const]]);
  const of = renamed(body.of, inside);
  return body.type === 'softmax'
    ? { ...body, index, of, at: renamed(body.at, names) }
    : { ...body, index, of };
}

function indicesIn(expression: Expression): readonly string[] {
  return expression.type === 'index' ? [expression.name] : partsOf(expression).flatMap(indicesIn);
}

/** The rule of all entries, in which those with a rule of their own have that: `t == 1 ? x[1] : s[t-1] + x[t]`. */
export function withOwnEntries({ indices, body }: Rule, own: Starts | undefined, shape: Shape): Expression {
  if (!own) return body;
  const { axis, rules } = own;
  const name = indices[axis]!;
  return rules
    .filter(({ at }) => at >= 1 && at <= shape[axis]!)
    .reduceRight<Expression>((otherwise, { at, rule }) => {
      const names = new Map(
        rule.indices.map((index, place): [string, Expression] => [
          index,
          { type: 'index', name: indices[place]! },
        ]),
      );
      const sides: Sides = { left: { type: 'index', name }, right: whole(at) };
      const then = renamed(rule.body, names);
      return { type: 'choose', relation: '==', ...sides, then, otherwise };
    }, body);
}

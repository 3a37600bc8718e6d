import { equal, ONE, type Rational } from '../../number/rational.ts';
import { type Expression, partsOf } from '../expression.ts';
import { ruleText } from '../expressions/rule-text.ts';
import { type Flat, flatProduct, flatSum, type Part, unflat } from './flat.ts';

/** What the placeholders `$x` of a pattern stand for, by name. */
export type Bindings = ReadonlyMap<string, Expression>;

export const NOTHING_BOUND: Bindings = new Map();

/** The name of a placeholder; undefined for everything else. */
export function placeholder(pattern: Expression): string | undefined {
  if (pattern.type !== 'quantity' && pattern.type !== 'index') return undefined;
  const name = pattern.type === 'quantity' ? pattern.id : pattern.name;
  return name.startsWith('$') && partsOf(pattern).length === 0 ? name : undefined;
}

/** How many parts of a flat expression a pattern took, and which are left over. */
export interface Cover {
  readonly bound: Bindings;
  readonly used: ReadonlySet<number>;
  /** What the pattern leaves of a product's coefficient. */
  readonly coefficient: Rational;
}

/**
 * Holds a pattern against a whole expression. Sums and products match in any order and bracketing; a placeholder alone
 * among their parts takes all that is left. Undefined where it does not fit.
 */
export function match(pattern: Expression, against: Expression, bound = NOTHING_BOUND): Bindings | undefined {
  const name = placeholder(pattern);
  if (name !== undefined) return bind(name, against, bound);
  for (const flatten of [flatSum, flatProduct]) {
    const flat = flatten(pattern);
    if (!isCompound(flat)) continue;
    const whole = flatten(against);
    return covers(flat, whole, bound).find(
      ({ used, coefficient }) => used.size === whole.parts.length && equal(coefficient, ONE),
    )?.bound;
  }
  return matchNode(pattern, against, bound);
}

/** A sum of several, or a product of several or with a coefficient. */
export function isCompound({ parts, coefficient }: Flat): boolean {
  return parts.length > 1 || !equal(coefficient, ONE) || parts.some(({ inverse }) => inverse);
}

function bind(name: string, to: Expression, bound: Bindings): Bindings | undefined {
  const known = bound.get(name);
  if (known) return ruleText(known) === ruleText(to) ? bound : undefined;
  return new Map([...bound, [name, to]]);
}

/** Same kind of node, same names, and parts that match one by one. */
function matchNode(pattern: Expression, against: Expression, bound: Bindings): Bindings | undefined {
  if (!sameHead(pattern, against)) return undefined;
  const [wanted, found] = [partsOf(pattern), partsOf(against)];
  if (wanted.length !== found.length) return undefined;
  const start = indexBound(pattern, against, bound);
  return wanted.reduce<Bindings | undefined>(
    (so, part, position) => so && match(part, found[position]!, so),
    start,
  );
}

function sameHead(pattern: Expression, against: Expression): boolean {
  switch (pattern.type) {
    case 'number':
      return against.type === 'number' && equal(pattern.value, against.value);
    case 'index':
      return against.type === 'index' && pattern.name === against.name;
    case 'quantity':
      // In a pattern nothing tells an index from a quantity without entries.
      if (against.type === 'index') return pattern.id === against.name && pattern.indices.length === 0;
      return against.type === 'quantity' && pattern.id === against.id;
    case 'binary':
      return against.type === 'binary' && pattern.operator === against.operator;
    case 'call':
      return against.type === 'call' && pattern.name === against.name;
    case 'fold':
      return against.type === 'fold' && pattern.name === against.name;
    case 'choose':
      return against.type === 'choose' && pattern.relation === against.relation;
    default:
      return pattern.type === against.type;
  }
}

/** `sum($i, …)` fits whatever the sum calls its index; `sum(k, …)` only one that is called so. */
function indexBound(pattern: Expression, against: Expression, bound: Bindings): Bindings | undefined {
  if (pattern.type !== 'sum' && pattern.type !== 'fold' && pattern.type !== 'softmax') return bound;
  const { index } = against as Expression & { readonly type: 'sum' };
  if (pattern.index.startsWith('$')) return bind(pattern.index, { type: 'index', name: index }, bound);
  return pattern.index === index ? bound : undefined;
}

/** Every way to find the parts of a pattern among those of a flat expression of the same kind. */
export function covers(pattern: Flat, against: Flat, bound: Bindings): readonly Cover[] {
  const coefficient = leftOver(pattern, against);
  if (!coefficient) return [];
  const rest = pattern.parts.find(({ of }) => placeholder(of) !== undefined);
  const fixed = pattern.parts.filter((part) => part !== rest);
  const found = assignments(fixed, against.parts, { bound, used: new Set<number>(), coefficient });
  return rest ? found.flatMap((cover) => takingTheRest(rest, against, cover)) : found;
}

/** A pattern without a coefficient leaves that of the expression alone; one with a coefficient wants just this one. */
function leftOver(pattern: Flat, against: Flat): Rational | undefined {
  if (equal(pattern.coefficient, ONE)) return against.coefficient;
  return equal(pattern.coefficient, against.coefficient) ? ONE : undefined;
}

function assignments(wanted: readonly Part[], parts: readonly Part[], cover: Cover): readonly Cover[] {
  const [first, ...others] = wanted;
  if (!first) return [cover];
  return parts.flatMap(({ of, inverse }, position) => {
    if (cover.used.has(position) || inverse !== first.inverse) return [];
    const bound = match(first.of, of, cover.bound);
    if (!bound) return [];
    return assignments(others, parts, { ...cover, bound, used: new Set([...cover.used, position]) });
  });
}

function takingTheRest({ of, inverse }: Part, against: Flat, cover: Cover): readonly Cover[] {
  const rest = against.parts.filter((_part, position) => !cover.used.has(position));
  const parts = inverse ? rest.map((part) => ({ ...part, inverse: !part.inverse })) : rest;
  if (parts.length === 0 && equal(cover.coefficient, ONE)) return [];
  const bound = bind(
    placeholder(of)!,
    unflat({ kind: against.kind, coefficient: cover.coefficient, parts }),
    cover.bound,
  );
  const used = new Set(against.parts.keys());
  return bound ? [{ bound, used, coefficient: ONE }] : [];
}

import type { Expression } from '../expression.ts';
import { withParts } from '../expressions/with-parts.ts';
import { parseRule } from '../parse-rule.ts';
import { type Flat, flatProduct, flatSum, type Part, unflat } from './flat.ts';
import { type Bindings, covers, isCompound, match, NOTHING_BOUND, placeholder } from './match.ts';

/** A change of right sides. */
export interface Swap {
  /** What has to be found for it, and what becomes of it, in the rule language. */
  readonly patterns: readonly (readonly [from: string, to: string])[];
  /** The changed expression; undefined where nothing is found. */
  apply(body: Expression): Expression | undefined;
}

/**
 * `swap('$x - b[i]', '$x')`: patterns in the rule language, in which `$x` stands for anything. Sums and products are
 * found in any order and bracketing, with other parts beside them, wherever they stand; what is found is not searched
 * again.
 */
export function swap(from: string, to: string): Swap {
  const [pattern, replacement] = [parsePattern(from), parsePattern(to)];
  return { patterns: [[from, to]], apply: (body) => replaced(body, pattern, replacement) };
}

/**
 * `whole('-($x)')`: something round the whole right side `$x`; `whole('p', 'z')`: only where the whole right side is z.
 */
export function whole(to: string, from = '$x'): Swap {
  const [pattern, replacement] = [parsePattern(from), parsePattern(to)];
  return {
    patterns: [[from, to]],
    apply: (body) => {
      const bound = match(pattern, body);
      return bound && filled(replacement, bound);
    },
  };
}

/** The first of several swaps that finds something. */
export function either(...swaps: readonly Swap[]): Swap {
  return {
    patterns: swaps.flatMap(({ patterns }) => patterns),
    apply: (body) => {
      for (const { apply } of swaps) {
        const other = apply(body);
        if (other) return other;
      }
      return undefined;
    },
  };
}

/** Several swaps one after the other, each that finds something. */
export function each(...swaps: readonly Swap[]): Swap {
  return {
    patterns: swaps.flatMap(({ patterns }) => patterns),
    apply: (body) => {
      const other = swaps.reduce((so, { apply }) => apply(so) ?? so, body);
      return other === body ? undefined : other;
    },
  };
}

/** A pattern or replacement as a tree; index names outside of a sum are read as quantities without entries. */
function parsePattern(text: string): Expression {
  return parseRule(`pattern = ${text}`).body;
}

function replaced(body: Expression, pattern: Expression, replacement: Expression): Expression | undefined {
  const here = replacedHere(body, pattern, replacement);
  if (here) return here;
  let changed = false;
  const inside = withParts(body, (part) => {
    const other = replaced(part, pattern, replacement);
    if (other) changed = true;
    return other ?? part;
  });
  return changed ? inside : undefined;
}

function replacedHere(
  body: Expression,
  pattern: Expression,
  replacement: Expression,
): Expression | undefined {
  const bound = match(pattern, body);
  if (bound) return filled(replacement, bound);
  for (const flatten of [flatSum, flatProduct]) {
    const [wanted, flat] = [flatten(pattern), flatten(body)];
    if (!isCompound(wanted) || !isCompound(flat) || flat.parts.length <= wanted.parts.length - 1) continue;
    const other = replacedAmong(flat, wanted, replacement);
    if (other) return other;
  }
  return undefined;
}

/** What the pattern takes of a sum or product is replaced where its first part stood. */
function replacedAmong(flat: Flat, wanted: Flat, replacement: Expression): Expression | undefined {
  const [cover] = covers(wanted, flat, NOTHING_BOUND);
  if (!cover) return undefined;
  const first = Math.min(...cover.used);
  const parts = flat.parts.flatMap((part, position): readonly Part[] => {
    if (position === first) return [{ of: filled(replacement, cover.bound), inverse: false }];
    return cover.used.has(position) ? [] : [part];
  });
  return unflat({ kind: flat.kind, coefficient: cover.coefficient, parts });
}

/** A replacement with what its placeholders stand for. */
function filled(replacement: Expression, bound: Bindings): Expression {
  const name = placeholder(replacement);
  if (name !== undefined) {
    const value = bound.get(name);
    if (!value) throw new Error(`nothing in the pattern is called ${name}`);
    return value;
  }
  const inside = withParts(replacement, (part) => filled(part, bound));
  if (
    (inside.type === 'sum' || inside.type === 'fold' || inside.type === 'softmax') &&
    bound.has(inside.index)
  ) {
    const index = bound.get(inside.index)!;
    if (index.type === 'index') return { ...inside, index: index.name };
  }
  return inside;
}

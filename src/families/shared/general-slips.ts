import { type Expression, idsIn, partsOf } from '../../worksheet/expression.ts';
import { choice, constant } from '../../worksheet/expressions/algebra.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import { extentOf } from '../../worksheet/index-values.ts';
import { parseRule } from '../../worksheet/parse-rule.ts';
import type { Change, Changes } from '../../worksheet/rewrite/change-rules.ts';
import { type Swap, swap } from '../../worksheet/rewrite/swap.ts';
import type { Computed, Shape, Worksheet } from '../../worksheet/types.ts';
import type { Problem } from '../problem.ts';
import { type Slip, slip } from '../slip.ts';

/** −a² for (−a)²: the square keeps the sign of what is squared. */
export const squareOfNegative: Swap = swap('$x^2', '$x*abs($x)');

/** A right side, what it is of, and the worksheet that it stands in. */
interface Line {
  readonly body: Expression;
  readonly of: Computed;
  shapeOf(id: string): Shape | undefined;
  /** Whether a quantity is worked out from this one: in a trace, whose steps lead to each other. */
  leadsTo(id: string): boolean;
}

/** The nth way to make a mistake in a right side; undefined where there are fewer. */
type NthWay = (line: Line, n: number) => Expression | undefined;

/** More places than these are not told apart. */
const MOST_WAYS = 8;

/** The nth way of making a mistake, in every rule of a worksheet that has so many. */
function everywhere(worksheet: Worksheet, way: NthWay): readonly Changes[] {
  const lines = linesOf(worksheet);
  const found: Changes[] = [];
  for (let n = 0; n < MOST_WAYS; n++) {
    const changes = lines.flatMap((line): [string, Change][] => {
      const other = way(line, n);
      return other ? [[line.of.id, { patterns: [], apply: () => other }]] : [];
    });
    if (changes.length === 0) break;
    found.push(Object.fromEntries(changes));
  }
  return found;
}

function linesOf({ quantities }: Worksheet): readonly Line[] {
  const shapes = new Map(quantities.map(({ id, shape }) => [id, shape]));
  const computed = quantities.filter((one): one is Computed => one.role === 'computed');
  const bodies = new Map(computed.map(({ id, rules }) => [id, parseRule(rules[0]!).body]));
  const idsOf = new Map(
    computed.map(({ id, rules }) => [id, rules.flatMap((rule) => idsIn(parseRule(rule).body))]),
  );
  // Whichever of its rules somebody goes by.
  const reads = (from: string, id: string, seen: Set<string>): boolean =>
    (idsOf.get(from) ?? []).some((read) => {
      if (read === id) return true;
      if (seen.has(read)) return false;
      seen.add(read);
      return reads(read, id, seen);
    });
  return computed.map((of) => ({
    of,
    body: bodies.get(of.id)!,
    shapeOf: (id) => shapes.get(id),
    leadsTo: (id) => reads(id, of.id, new Set()),
  }));
}

function general(id: string, way: NthWay): Slip<Problem, unknown> {
  return slip(id, (_structure, worksheet) => everywhere(worksheet, way)[0], {
    elsewhere: (_structure, worksheet) => everywhere(worksheet, way).slice(1),
  });
}

/** Every sum without its nth term. */
const withoutTerm: NthWay = ({ body, shapeOf }, n) => {
  let found = false;
  const visit = (part: Expression): Expression => {
    if (part.type !== 'sum') return withParts(part, visit);
    const extent = extentOf(part.index, part.of, shapeOf) ?? 0;
    if (extent < 2 || n >= extent) return part;
    found = true;
    const isTerm = [{ type: 'index', name: part.index }, '==', constant(n + 1)] as const;
    return { ...part, of: choice(isTerm, constant(0), part.of) };
  };
  const other = visit(body);
  return found ? other : undefined;
};

/** One term of a sum left out, the same in every sum. */
export const termLeftOut = general('term-left-out', withoutTerm);

/**
 * Whether a wrong index there is a mistake of its own: in a vector whose own index is that of the target, it would give
 * the next entry of the answer itself.
 */
function mayBeWrong({ indices }: Expression & { type: 'quantity' }, of: Computed): boolean {
  return indices.length === 2 || (indices.length === 1 && of.shape.length === 2);
}

/** The next row or column in the place of the right one, at the nth place where an index stands alone. */
const nextIndex: NthWay = ({ body, of, shapeOf, leadsTo }, n) => {
  let place = 0;
  let changed = false;
  const visit = (part: Expression): Expression => {
    if (part.type !== 'quantity' || !mayBeWrong(part, of) || leadsTo(part.id)) return withParts(part, visit);
    const indices = part.indices.map((index, position) => {
      const extent = shapeOf(part.id)?.[position] ?? 1;
      if (index.type !== 'index' || extent < 2 || place++ !== n) return index;
      changed = true;
      return following(index, extent);
    });
    return { ...part, indices };
  };
  const other = visit(body);
  return changed && hasRange(other, shapeOf) ? other : undefined;
};

/** `mod(i, n) + 1` */
function following(index: Expression, extent: number): Expression {
  return {
    type: 'binary',
    operator: '+',
    left: { type: 'call', name: 'mod', args: [index, constant(extent)] },
    right: constant(1),
  };
}

/** Whether every sum still tells how far it runs. */
function hasRange(body: Expression, shapeOf: Line['shapeOf']): boolean {
  if (body.type === 'sum' || body.type === 'softmax') {
    if (extentOf(body.index, body.of, shapeOf) === undefined) return false;
  }
  return partsOf(body).every((part) => hasRange(part, shapeOf));
}

/** A wrong row or column: the next one, at one place of each rule. */
export const wrongIndex = general('wrong-index', nextIndex);

/** A right side with other index expressions in the place of its own two. */
function atIndices(body: Expression, names: readonly string[], others: readonly string[]): Expression {
  const at = others.map((text) => parseRule(`at[${names.join(',')}] = ${text}`).body);
  const visit = (part: Expression): Expression => {
    const position = part.type === 'index' ? names.indexOf(part.name) : -1;
    return at[position] ?? withParts(part, visit);
  };
  return visit(body);
}

/** Rows written for columns, in every matrix that is calculated; one that is not square has no room for them. */
const transposed: NthWay = ({ body, of, leadsTo }, n) => {
  const [rows = 1, columns = 1] = of.shape;
  // A trace has no columns: its rows are times.
  if (of.counts || of.shape.length !== 2 || rows < 2 || columns < 2 || leadsTo(of.id)) return undefined;
  const names = parseRule(of.rules[0]!).indices;
  const [row = '', column = ''] = names;
  const across = atIndices(body, names, [column, row]);
  if (rows === columns) return n === 0 ? across : undefined;
  if (n === 0) {
    // Row by row into the boxes of the right shape.
    const place = `(${row} - 1)*${columns} + ${column} - 1`;
    const left = `mod(${place}, ${rows})`;
    return atIndices(body, names, [`${left} + 1`, `(${place} - ${left})/${rows} + 1`]);
  }
  // As far as there is such an entry.
  const fits = (name: string, extent: number) => [{ type: 'index', name }, '<=', constant(extent)] as const;
  return n === 1 ? choice(fits(column, rows), choice(fits(row, columns), across, body), body) : undefined;
};

/** A matrix that is calculated rightly and written with rows for columns. */
export const matrixTransposed = general('matrix-transposed', transposed);

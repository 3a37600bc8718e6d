import { divide, multiply, negate, ONE, type Rational, sign, subtract, ZERO } from '../../number/rational.ts';

/** A point with the side of the line that it is to lie on. */
export interface Labelled {
  readonly point: readonly Rational[];
  readonly upper: boolean;
}

/**
 * Whether some w (and b, unless the boundary goes through the origin) has w·x + b > 0 for every upper point and < 0 for
 * every other. By Gordan's theorem it has none exactly where a combination of the points, each with a 1 for b and
 * negated where it is not upper, is 0 with weights that are not negative and add up to 1. Exact, in any dimension.
 */
export function isSeparable(points: readonly Labelled[], throughOrigin = false): boolean {
  if (points.length === 0) return true;
  const columns = points.map(({ point, upper }) => {
    const extended = throughOrigin ? point : [...point, ONE];
    return upper ? extended : extended.map(negate);
  });
  const sums = columns[0]!.map((_, row) => [...columns.map((column) => column[row]!), ZERO]);
  return !isFeasible([...sums, [...columns.map(() => ONE), ONE]]);
}

type Row = Rational[];

/**
 * Whether A x = b has a solution x ≥ 0, for rows [A | b] with b ≥ 0: the first phase of the simplex method, which by
 * Bland's rule (1977) never goes round in a circle. The artificial variables, one a row, need no columns: a row that
 * has left the basis of its own gets its variable's number.
 */
function isFeasible(equations: readonly (readonly Rational[])[]): boolean {
  const rows: Row[] = equations.map((row) => [...row]);
  const variables = rows[0]!.length - 1;
  const basis = rows.map((_, row) => variables + row);
  for (;;) {
    const goal = artificialSum(rows, basis, variables);
    if (goal[variables]!.n === 0n) return true;
    const entering = goal.findIndex((value, column) => column < variables && sign(value) > 0);
    if (entering < 0) return false;
    pivot(rows, basis, leavingRow(rows, basis, entering), entering);
  }
}

/** The rows whose own artificial variable is still in the basis, added up: what is left of them is to become 0. */
function artificialSum(rows: readonly Row[], basis: readonly number[], variables: number): Row {
  const own = rows.filter((_, row) => basis[row]! >= variables);
  return rows[0]!.map((_, column) => own.reduce((sum, row) => subtract(sum, negate(row[column]!)), ZERO));
}

/** The row with the smallest ratio; of several that whose variable has the smallest number. */
function leavingRow(rows: readonly Row[], basis: readonly number[], entering: number): number {
  const ratios = rows.flatMap((row, index) =>
    sign(row[entering]!) > 0 ? [{ index, ratio: divide(row.at(-1)!, row[entering]!) }] : [],
  );
  return ratios.reduce((best, one) => {
    const order = sign(subtract(one.ratio, best.ratio));
    return order < 0 || (order === 0 && basis[one.index]! < basis[best.index]!) ? one : best;
  }).index;
}

function pivot(rows: Row[], basis: number[], leaving: number, entering: number): void {
  const by = rows[leaving]![entering]!;
  const normed = rows[leaving]!.map((value) => divide(value, by));
  rows.forEach((row, index) => {
    const factor = row[entering]!;
    if (index === leaving || factor.n === 0n) return;
    rows[index] = row.map((value, column) => subtract(value, multiply(factor, normed[column]!)));
  });
  rows[leaving] = normed;
  basis[leaving] = entering;
}

import { type Expression, partsOf, type Rule } from '../../worksheet/expression.ts';
import { extentOf, isIndexExpression } from '../../worksheet/index-values.ts';
import { type Shape, sizeOf } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';

/** What a computer works out at once; nobody's exercise has so many. */
const [MOST_OPERATIONS, MOST_ENTRIES] = [50_000, 5_000];

/**
 * Whether rules can be worked out: what they take is scalar operations (a sum of n products has 2n − 1) and entries.
 * @throws {ProblemError} at the rule with which they become too many, which stands at `path`.
 */
export function checkCost(
  rules: readonly Rule[],
  shapes: ReadonlyMap<string, Shape>,
  path: readonly (string | number)[] = ['rules'],
): void {
  let [operations, entries] = [0, 0];
  for (const [position, rule] of rules.entries()) {
    const size = sizeOf(shapes.get(rule.target) ?? []);
    const own = size * operationsIn(rule.body, shapes);
    operations += own;
    entries += size;
    const refuse = (what: string, most: number) => {
      const message = `"${rule.text}": with this rule there are ${what}. Allowed: ${most} in all the rules together`;
      return new ProblemError([...path, position], message);
    };
    if (operations > MOST_OPERATIONS)
      throw refuse(`${operations} operations on single numbers, ${own} of them its own`, MOST_OPERATIONS);
    if (entries > MOST_ENTRIES) throw refuse(`${entries} numbers to work out`, MOST_ENTRIES);
  }
}

/** Operations on single numbers for one entry, nested sums multiplied out; of the cases of an index one counts. */
function operationsIn(expression: Expression, shapes: ReadonlyMap<string, Shape>): number {
  const inside = (part: Expression) => operationsIn(part, shapes);
  switch (expression.type) {
    case 'number':
    case 'index':
    case 'quantity':
      return 0;
    case 'sum':
    case 'fold':
    case 'softmax': {
      const extent = extentOf(expression.index, expression.of, (id) => shapes.get(id)) ?? 1;
      return extent * (inside(expression.of) + 1);
    }
    case 'choose': {
      const { left, right, then, otherwise } = expression;
      if (isIndexExpression(left) && isIndexExpression(right))
        return Math.max(inside(then), inside(otherwise));
      return 1 + [left, right, then, otherwise].map(inside).reduce((a, b) => a + b);
    }
    default:
      return 1 + partsOf(expression).reduce((total, part) => total + inside(part), 0);
  }
}

import { type Expression, partsOf, type Rule } from '../../worksheet/expression.ts';
import { sizeOf } from '../../worksheet/types.ts';
import { extentOf, type Shapes } from './shapes.ts';

/** More elementary steps than this are nobody's exercise. */
export const MOST_STEPS = 50_000;

/** Elementary steps of a rule over all entries of its quantity, nested sums multiplied out. */
export function costOf(rule: Rule, shapes: Shapes): number {
  return sizeOf(shapes.get(rule.target) ?? []) * stepsOf(rule.body, shapes);
}

function stepsOf(expression: Expression, shapes: Shapes): number {
  const inside = partsOf(expression).reduce((sum, part) => sum + stepsOf(part, shapes), 1);
  if (expression.type !== 'sum' && expression.type !== 'softmax') return inside;
  return inside * (extentOf(expression.index, expression.of, shapes) ?? 1);
}

import type { Expression } from '../../worksheet/expression.ts';
import { parseRule } from '../../worksheet/parse-rule.ts';
import type { Kind } from '../../worksheet/types.ts';

/** Functions whose values are whole numbers: classes, positions, whole parts. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['step', 'stepOpen', 'sign', 'signOpen', 'sgn', 'signBeyond'],
  ...['argmax', 'argmin', 'floor', 'ceil', 'round'],
]);

/** What a rule decides is a whole number, and nothing to round: a class, a position, one of several whole numbers. */
export function kindOf(rule: string): Kind {
  return isDecision(parseRule(rule).body) ? 'integer' : 'real';
}

function isDecision(expression: Expression): boolean {
  if (expression.type === 'choose') return isWhole(expression.then) && isWhole(expression.otherwise);
  if (expression.type === 'fold') return WHOLE.has(expression.name);
  return expression.type === 'call' && WHOLE.has(expression.name);
}

function isWhole(expression: Expression): boolean {
  if (expression.type === 'number') return expression.value.d === 1n;
  if (expression.type === 'negate') return isWhole(expression.of);
  return isDecision(expression);
}

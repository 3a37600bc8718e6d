import type { Expression } from '../../worksheet/expression.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import { functionOf } from '../numerical-derivative/function.ts';
import { functionAt, type SearchProblem } from './problem.ts';

/** f as a rule, with another text for each of its variables. */
export function replaced(problem: SearchProblem, to: (name: string) => string): string {
  const replace = (expression: Expression): Expression =>
    expression.type === 'quantity'
      ? { ...expression, id: to(expression.id) }
      : withParts(expression, replace);
  return ruleText(replace(functionOf(functionAt(problem))));
}

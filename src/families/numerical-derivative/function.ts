import type { Expression } from '../../worksheet/expression.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { ExpressionError, readExpression, withRelu } from '../../worksheet/expressions/read-expression.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import { ProblemError } from '../family.ts';
import type { FunctionAt } from './problem.ts';
import { variablesOf } from './problem.ts';

/** The function of a problem as an expression over its variables. @throws {ProblemError} */
export function functionOf(problem: FunctionAt): Expression {
  try {
    return withRelu(readWhole(problem), problem.convention);
  } catch (error) {
    if (error instanceof ExpressionError) throw new ProblemError(['function'], error.message);
    throw error;
  }
}

function readWhole(problem: FunctionAt): Expression {
  return readExpression(problem.function, variablesOf(problem));
}

/** The function with something else in the place of a variable, as a rule. */
export function moved(problem: FunctionAt, variable: string, to: string): string {
  const replace = (expression: Expression): Expression =>
    expression.type === 'quantity' && expression.id === variable
      ? { ...expression, id: to }
      : withParts(expression, replace);
  return ruleText(replace(functionOf(problem)));
}

/** ∂f/∂variable as a rule; `change` may spoil the function first. */
export function derivativeText(
  problem: FunctionAt,
  variable: string,
  change: (expression: Expression) => Expression = (expression) => expression,
): string {
  return ruleText(derivative(change(functionOf(problem)), variable));
}

/** How often f must be differentiated by a variable until nothing is left: 2 where f is straight in it. */
export function vanishesAfter(problem: FunctionAt, variable: string, most: number): number | undefined {
  let current = functionOf(problem);
  for (let order = 1; order <= most; order++) {
    current = derivative(current, variable);
    if (ruleText(current) === '0') return order;
  }
  return undefined;
}

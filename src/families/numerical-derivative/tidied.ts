import type { Expression } from '../../worksheet/expression.ts';
import { minus, negated, over, plus, times } from '../../worksheet/expressions/algebra.ts';

/** A drawn function as people write it: `x^2 - 3*x` for `1*x^2 + (-3)*x`. */
export function tidied(expression: Expression): Expression {
  if (expression.type === 'negate') return negated(tidied(expression.of));
  if (expression.type !== 'binary') return expression;
  const [left, right] = [tidied(expression.left), tidied(expression.right)];
  switch (expression.operator) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      return times(left, right);
    case '/':
      return over(left, right);
    case '^':
      return { ...expression, left, right };
  }
}

import type { Expression } from '../expression.ts';

/** The same expression with other direct parts, index expressions included. */
export function withParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.type) {
    case 'number':
    case 'index':
      return expression;
    case 'quantity':
      return expression.indices.length === 0
        ? expression
        : { ...expression, indices: expression.indices.map(change) };
    case 'negate':
    case 'sum':
    case 'fold':
      return { ...expression, of: change(expression.of) };
    case 'softmax':
      return { ...expression, of: change(expression.of), at: change(expression.at) };
    case 'binary':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'choose': {
      const [left, right] = [change(expression.left), change(expression.right)];
      const [then, otherwise] = [change(expression.then), change(expression.otherwise)];
      return { ...expression, left, right, then, otherwise };
    }
  }
}

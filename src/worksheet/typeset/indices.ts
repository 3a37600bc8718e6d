import { own } from '../../own.ts';
import type { Expression } from '../expression.ts';
import { INDEX_FUNCTIONS } from '../functions.ts';
import { evaluateIndex, extentOf, type Indices, isIndexExpression } from '../index-values.ts';
import type { Quantity } from '../types.ts';

/** Values of index variables. */
export type Scope = Indices;

export { isIndexExpression };

/** The value of an index expression; NaN where it is none, which compiling the worksheet has ruled out. */
export function indexValue(expression: Expression, scope: Scope): number {
  return evaluateIndex(expression, scope) ?? Number.NaN;
}

/** 1..n, with n from the first place where the index stands alone in a quantity's brackets. */
export function rangeOf(
  index: string,
  body: Expression,
  quantity: (id: string) => Quantity,
): readonly number[] {
  return Array.from(
    { length: extentOf(index, body, (id) => quantity(id).shape) ?? 0 },
    (_, position) => position + 1,
  );
}

/** An index expression as it stands below a symbol: `j`, `p-1`, `\lceil p/4 \rceil`. */
export function indexTex(expression: Expression, names: (name: string) => string): string {
  switch (expression.type) {
    case 'number':
      return `${expression.value.n}`;
    case 'index':
      return names(expression.name);
    case 'negate':
      return `-${nested(expression.of, names)}`;
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '+' || operator === '-')
        return `${indexTex(left, names)}${operator}${nested(right, names)}`;
      return `${nested(left, names)}${operator === '*' ? '' : operator}${nested(right, names)}`;
    }
    case 'call':
      return (
        own(INDEX_FUNCTIONS, expression.name)?.tex(expression.args.map((arg) => nested(arg, names))) ?? ''
      );
    default:
      return '';
  }
}

function nested(expression: Expression, names: (name: string) => string): string {
  const isSum = expression.type === 'binary' && (expression.operator === '+' || expression.operator === '-');
  return isSum || expression.type === 'negate'
    ? `(${indexTex(expression, names)})`
    : indexTex(expression, names);
}

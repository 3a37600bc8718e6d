import { isInteger } from '../number/rational.ts';
import { type Expression, partsOf } from './expression.ts';
import { INDEX_FUNCTIONS } from './functions.ts';
import type { Quantity } from './types.ts';

/** Values of index variables. */
export type Scope = Readonly<Record<string, number>>;

/** Whether an expression is made of whole numbers and index names only. */
export function isIndexExpression(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
      return isInteger(expression.value);
    case 'index':
      return true;
    case 'quantity':
    case 'sum':
    case 'softmax':
      return false;
    case 'call':
      return expression.name in INDEX_FUNCTIONS && partsOf(expression).every(isIndexExpression);
    default:
      return partsOf(expression).every(isIndexExpression);
  }
}

/** The value of an index expression; NaN where it is none, which compiling the worksheet has ruled out. */
export function indexValue(expression: Expression, scope: Scope): number {
  switch (expression.type) {
    case 'number':
      return Number(expression.value.n) / Number(expression.value.d);
    case 'index':
      return scope[expression.name] ?? Number.NaN;
    case 'negate':
      return -indexValue(expression.of, scope);
    case 'binary':
      return ARITHMETIC[expression.operator](
        indexValue(expression.left, scope),
        indexValue(expression.right, scope),
      );
    case 'call':
      return (
        INDEX_FUNCTIONS[expression.name]?.value(...expression.args.map((arg) => indexValue(arg, scope))) ??
        Number.NaN
      );
    default:
      return Number.NaN;
  }
}

const ARITHMETIC = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': (a: number, b: number) => a ** b,
} as const;

/** 1..n, with n from the first place where the index stands alone in a quantity's brackets. */
export function rangeOf(
  index: string,
  body: Expression,
  quantity: (id: string) => Quantity,
): readonly number[] {
  return Array.from({ length: extentOf(index, body, quantity) ?? 0 }, (_, position) => position + 1);
}

function extentOf(index: string, body: Expression, quantity: (id: string) => Quantity): number | undefined {
  if (body.type === 'quantity') {
    const position = body.indices.findIndex((part) => part.type === 'index' && part.name === index);
    const extent = position < 0 ? undefined : quantity(body.id).shape[position];
    if (extent !== undefined) return extent;
  }
  for (const part of partsOf(body)) {
    const extent = extentOf(index, part, quantity);
    if (extent !== undefined) return extent;
  }
  return undefined;
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
      return INDEX_FUNCTIONS[expression.name]?.tex(expression.args.map((arg) => nested(arg, names))) ?? '';
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

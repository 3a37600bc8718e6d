import { isInteger } from '../number/rational.ts';
import { own } from '../own.ts';
import { type Expression, partsOf } from './expression.ts';
import { INDEX_FUNCTIONS } from './functions.ts';
import type { Shape } from './types.ts';

/** What the index names stand for in one entry. */
export type Indices = Readonly<Record<string, number>>;

const LARGEST_POWER = 64;

/** The value of a whole constant exponent, undefined for any other. */
export function wholeConstant(expression: Expression, indices: Indices): number | undefined {
  const value = evaluateIndex(expression, indices);
  return value !== undefined && Number.isInteger(value) && Math.abs(value) <= LARGEST_POWER
    ? value
    : undefined;
}

/** Whether an expression mentions an index and no quantity, so that it is known when rules are written out. */
export function isIndexExpression(expression: Expression): boolean {
  if (expression.type === 'number') return isInteger(expression.value);
  if (expression.type === 'index') return true;
  if (['quantity', 'sum', 'fold', 'softmax'].includes(expression.type)) return false;
  if (expression.type === 'call' && !own(INDEX_FUNCTIONS, expression.name)) return false;
  return partsOf(expression).every(isIndexExpression);
}

/** The value of an index expression, undefined where it is none. */
export function evaluateIndex(expression: Expression, indices: Indices): number | undefined {
  switch (expression.type) {
    case 'number':
      return Number(expression.value.n) / Number(expression.value.d);
    case 'index':
      return own(indices, expression.name);
    case 'negate': {
      const value = evaluateIndex(expression.of, indices);
      return value === undefined ? undefined : -value;
    }
    case 'binary': {
      const left = evaluateIndex(expression.left, indices);
      const right = evaluateIndex(expression.right, indices);
      return left === undefined || right === undefined
        ? undefined
        : INDEX_ARITHMETIC[expression.operator](left, right);
    }
    case 'call': {
      const args = expression.args.map((arg) => evaluateIndex(arg, indices));
      const known = own(INDEX_FUNCTIONS, expression.name);
      return known && args.every((arg) => arg !== undefined) ? known.value(...args) : undefined;
    }
    default:
      return undefined;
  }
}

const INDEX_ARITHMETIC = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': (a: number, b: number) => a ** b,
} as const;

/** How far an index runs, from the first place where it stands alone in the brackets of a quantity of known shape. */
export function extentOf(
  index: string,
  body: Expression,
  shapeOf: (id: string) => Shape | undefined,
): number | undefined {
  if (body.type === 'quantity') {
    const position = body.indices.findIndex((part) => part.type === 'index' && part.name === index);
    const extent = position < 0 ? undefined : shapeOf(body.id)?.[position];
    if (extent !== undefined) return extent;
  }
  for (const part of partsOf(body)) {
    const extent = extentOf(index, part, shapeOf);
    if (extent !== undefined) return extent;
  }
  return undefined;
}

import type { Rational } from '../../number/rational.ts';
import type { Expression } from '../expression.ts';
import { call, type Style } from './calls.ts';
import { fraction, Level, negation, numberPart, type Part, power, product, sum, texOf } from './parts.ts';

type Of<Type extends Expression['type']> = Expression & { readonly type: Type };

/** What differs between a formula in letters and one with numbers put in. */
export interface Reading {
  readonly style: Style;
  number(value: Rational): string;
  /** What stands between arguments: with a decimal comma a semicolon. */
  readonly separator: ',' | ';';
  /** Letter of an activation function. */
  readonly activation?: string;
  index(expression: Of<'index'>): Part;
  entry(expression: Of<'quantity'>): Part;
  total(expression: Of<'sum'>): Part;
  fold(expression: Of<'fold'>): Part;
  softmax(expression: Of<'softmax'>): Part;
  choose(expression: Of<'choose'>): Part;
}

/** Typesets an expression with as few parentheses as precedence allows. */
export function walk(expression: Expression, reading: Reading): Part {
  switch (expression.type) {
    case 'number':
      return numberPart(reading.number(expression.value));
    case 'index':
      return reading.index(expression);
    case 'quantity':
      return reading.entry(expression);
    case 'negate':
      return negation(walk(expression.of, reading));
    case 'binary':
      return binary(expression, reading);
    case 'call':
      return call(
        expression.name,
        argumentsOf(expression).map((arg) => walk(arg, reading)),
        reading,
      );
    case 'sum':
      return reading.total(expression);
    case 'fold':
      return reading.fold(expression);
    case 'softmax':
      return reading.softmax(expression);
    case 'choose':
      return reading.choose(expression);
  }
}

/** `max(max(a, b), c)` is written max(a, b, c). */
export function argumentsOf(expression: Of<'call'>): readonly Expression[] {
  const { name, args } = expression;
  if (name !== 'max' && name !== 'min') return args;
  return args.flatMap((arg) => (arg.type === 'call' && arg.name === name ? argumentsOf(arg) : [arg]));
}

function binary(expression: Of<'binary'>, reading: Reading): Part {
  const [left, right] = [walk(expression.left, reading), walk(expression.right, reading)];
  switch (expression.operator) {
    case '+':
    case '-':
      return sum(left, expression.operator, right);
    case '*':
      return product(left, dotBefore(right, reading.style), right);
    case '/':
      return fraction(left, right);
    case '^':
      return power(left, right);
  }
}

function dotBefore(right: Part, style: Style): string {
  const startsWithNumber = right.level > Level.Sum && /^\d/.test(texOf(right));
  return style === 'numbers' || startsWithNumber ? '\\cdot' : '\\,';
}

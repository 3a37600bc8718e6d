import { isInteger, ONE, type Rational, toFraction } from './rational.ts';
import { fixed, isDecimal } from './rounding.ts';

const MOST_DECIMALS = 20;
const LITERAL_DECIMALS = 6;

/** The shortest text that reads back as the number: `0.25`, `-3`, `1/3`. */
export function numberToText(value: Rational): string {
  return shortestDecimal(value) ?? toFraction(value);
}

/** The shortest decimal that is exactly the number, undefined where there is none of up to 20 decimals. */
export function shortestDecimal(value: Rational): string | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    if (isDecimal(value, decimals)) return fixed(value, decimals);
  }
  return undefined;
}

/** The number as it may stand anywhere in a rule: `0.25`, `(1/3)`, `(-3)`. */
export function literal(value: Rational): string {
  const text = isDecimal(value, LITERAL_DECIMALS) ? numberToText(value) : toFraction(value);
  return value.n < 0n || text.includes('/') ? `(${text})` : text;
}

/** `factor·text` as a rule writes it; `text` is one sum, product or call, or stands in parentheses. */
export function times(factor: Rational, text: string): string {
  if (isInteger(factor) && factor.n === ONE.n) return text;
  if (isInteger(factor) && factor.n === -1n) return `-${text}`;
  return factor.n < 0n ? `-${times({ n: -factor.n, d: factor.d }, text)}` : `${toFraction(factor)}*${text}`;
}

/** `1 unit`, `3 units`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1, 2 … count */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position + 1);
}

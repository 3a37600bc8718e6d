import type { DecimalMark } from '../number/decimal-mark.ts';
import { shortestDecimal } from '../number/number-texts.ts';
import type { Rational } from '../number/rational.ts';
import { parseRule } from './parse-rule.ts';
import type { Quantity } from './types.ts';
import { inLetters, type Letters } from './typeset/in-letters.ts';
import { inNumbers, type Numbers, scopeOf } from './typeset/in-numbers.ts';
import { type Part, texOf } from './typeset/parts.ts';
import { walk } from './typeset/walk.ts';

type Lookup = (id: string) => Quantity;

const NONE: ReadonlySet<string> = new Set();

/** `z_{j}^{(1)} = \sum_{i} w_{ji}^{(1)}\, x_{i} + b_{j}^{(1)}`: a rule in letters, for every entry at once. */
export function formulaTex(text: string, quantity: Lookup, mark: DecimalMark = 'point'): string {
  const number = (value: Rational) => rationalTex(value, mark);
  const { target, indices } = parseRule(text);
  return `${quantity(target).symbol(indices)} = ${texOf(formulaPart(text, { quantity, number, unfolded: NONE, separator: separatorFor(mark) }))}`;
}

/** The right side of a rule in letters. */
export function formulaPart(text: string, letters: Letters): Part {
  return walk(parseRule(text).body, inLetters(letters));
}

/** `0.3 \cdot 0.5 + (-0.5) \cdot (-1.5) + 0.1`: the right side of a rule for one entry, with numbers put in. */
export function substitutedTex(text: string, tuple: readonly number[], numbers: Numbers): string {
  return texOf(substitutedPart(text, tuple, numbers));
}

/** The same as something that can be measured and broken into lines. */
export function substitutedPart(text: string, tuple: readonly number[], numbers: Numbers): Part {
  const { indices, body } = parseRule(text);
  return walk(body, inNumbers(numbers, scopeOf(indices, tuple)));
}

/** What stands between the arguments of a function. */
export function separatorFor(mark: DecimalMark): ',' | ';' {
  return mark === 'comma' ? ';' : ',';
}

/** An exact number in TeX: `0.25`, `-3`, `\tfrac{1}{3}`. */
export function rationalTex(value: Rational, mark: DecimalMark): string {
  const decimal = shortestDecimal(value);
  if (decimal !== undefined) return decimalTex(decimal, mark);
  const size = value.n < 0n ? -value.n : value.n;
  return `${value.n < 0n ? '-' : ''}\\tfrac{${size}}{${value.d}}`;
}

/** A decimal text in TeX; the braces keep TeX from putting space after a decimal comma. */
export function decimalTex(text: string, mark: DecimalMark): string {
  return mark === 'comma' ? text.replace('.', '{,}') : text;
}

import { type DecimalMark, withMark } from '../number/decimal-mark.ts';
import { shortestDecimal } from '../number/number-texts.ts';
import type { Rational } from '../number/rational.ts';
import { isDecimal } from '../number/rounding.ts';
import type { Solved } from '../worksheet/solve.ts';
import { decimalTex, rationalTex } from '../worksheet/typeset.ts';

/** A number outside formulas, with the sheet's decimal mark and a true minus sign. */
export function plainNumber(text: string, mark: DecimalMark): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const signed = text.replace('-', '\u2212');
  return withMark(signed, mark);
}

/** A number in TeX that lines up with others at its decimal mark. */
export interface Numeral {
  readonly tex: string;
  /** The mark and what stands behind it, in TeX; empty for a whole number, null for a fraction. */
  readonly behind: string | null;
}

/** A value as a solution writes it: with the asked decimals; a given value as it is printed. */
export interface Shown extends Numeral {
  /** As it is put into the next step: an exact value without zeros at its end. */
  readonly putIn: string;
  /** Whether the digits shown are the whole value. */
  readonly exact: boolean;
}

/** A given value, exact as printed. */
export function givenTex(value: Rational, mark: DecimalMark): Shown {
  const numeral = exactNumeral(value, mark);
  return { ...numeral, putIn: numeral.tex, exact: true };
}

/** More decimals than this fill the page and explain nothing: in a result, and in a number put in. */
const [MOST_IN_RESULT, MOST_PUT_IN] = [30, 10];

/** A computed value with the asked decimals, as far as a step has room for them. */
export function computedTex(solved: Solved, slot: number, decimals: number, mark: DecimalMark): Shown {
  const digits = Math.min(decimals, MOST_IN_RESULT);
  const value = solved.rational(slot);
  const exact = value !== undefined && isDecimal(value, Math.min(digits, MOST_PUT_IN));
  const rounded = (most: number) => decimalTex(solved.fixed(slot, Math.min(digits, most)), mark);
  return {
    ...decimalNumeral(solved.fixed(slot, digits), mark),
    putIn: exact ? rationalTex(value, mark) : rounded(MOST_PUT_IN),
    exact,
  };
}

/** A value as it is, as a decimal or as a fraction. */
export function exactNumeral(value: Rational, mark: DecimalMark): Numeral {
  const decimal = shortestDecimal(value);
  return decimal === undefined
    ? { tex: rationalTex(value, mark), behind: null }
    : decimalNumeral(decimal, mark);
}

function decimalNumeral(text: string, mark: DecimalMark): Numeral {
  const point = text.indexOf('.');
  const behind = point < 0 ? '' : decimalTex(text.slice(point), mark);
  return { tex: decimalTex(text, mark), behind };
}

import type { Convention } from '../conventions/convention.ts';
import type { Rational } from '../number/rational.ts';
import { isDecimal } from '../number/rounding.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Kind } from '../worksheet/types.ts';
import { decimalTex, rationalTex } from '../worksheet/typeset.ts';

type Mark = Convention['mark'];

/** A number outside formulas, with the sheet's decimal mark and a true minus sign. */
export function plainNumber(text: string, mark: Mark): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const signed = text.replace('-', '\u2212');
  return mark === 'comma' ? signed.replace('.', ',') : signed;
}

/** A value as a solution writes it. */
export interface Shown {
  /** With the asked decimals; a given value as it is printed. */
  readonly tex: string;
  /** As it is put into the next step: an exact value without zeros at its end. */
  readonly putIn: string;
  /** Whether the digits shown are the whole value. */
  readonly exact: boolean;
}

/** A given value, exact as printed. */
export function givenTex(value: Rational, mark: Mark): Shown {
  const tex = rationalTex(value, mark);
  return { tex, putIn: tex, exact: true };
}

/** A computed value with the asked decimals; whole-number quantities have none. */
export function computedTex(solved: Solved, slot: number, kind: Kind, decimals: number, mark: Mark): Shown {
  const digits = kind === 'real' ? decimals : 0;
  const tex = decimalTex(solved.fixed(slot, digits), mark);
  const value = solved.rational(slot);
  const exact = value !== undefined && isDecimal(value, digits);
  return { tex, putIn: exact ? rationalTex(value, mark) : tex, exact };
}

import { type DecimalParts, decimalsOf, MOST_DIGITS, tooLong, valueOfParts } from './decimal-text.ts';
import { plainText } from './plain-text.ts';
import type { Rational } from './rational.ts';
import * as rational from './rational.ts';
import { undressed } from './undressed.ts';

export { isShort, parseRational } from './decimal-text.ts';

/** Why a text is no number; the texts that a person reads about it stand in messages/. */
export type ReadProblem =
  | 'not a number'
  | 'too long'
  | 'exponent too large'
  | 'comma and point together'
  | 'more than one decimal mark'
  | 'digits grouped wrongly'
  | 'denominator of zero'
  | 'name of something else'
  | 'calculation'
  | 'not a calculation'
  | 'calculation without a value';

/** What was written in the place of a number. */
export type ReadNumber =
  | {
      readonly kind: 'number';
      readonly value: Rational;
      /** Decimals as written, counted without exponent or percent sign; undefined for a fraction, which is exact. */
      readonly decimals: number | undefined;
      /** In ASCII, with a point, without groups; a calculation as it was written. */
      readonly text: string;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly reason: ReadProblem };

/** Longer than any number that is accepted, with room for spaces between its digits. */
const LONGEST = 2000;

/**
 * Reads what a person wrote for a number: `0,3775`, `.38`, `5.`, `3.775e-1`, `3.775·10⁻¹`, `37.75 %`, `151/400`,
 * `−1 234.5`; also in quotes or brackets, with "=" or "≈" before it, or at the end of a sentence.
 * Comma and point are both decimal marks: `1,234` is 1.234. Where that leaves a doubt (`1,234.5`) nothing is guessed.
 */
export function readNumber(text: string): ReadNumber {
  if (text.length > LONGEST) return unreadable('too long');
  // Most answers are written like this.
  if (/^-?\d+\.\d+$/.test(text)) return readDecimal(text);
  const plain = undressed(plainText(text));
  if (/^(?:[-?~=]?|null|Null|NULL)$/.test(plain)) return { kind: 'blank' };
  const short = withShortPower(plain);
  if (!/^[-+\d.,eE%/ ]+$/.test(short)) return unreadable('not a number');
  if (short.includes(',') && short.includes('.')) return unreadable('comma and point together');
  const pointed = short.replaceAll(',', '.');
  return pointed.includes('/') ? readFraction(pointed) : readDecimal(pointed);
}

const POWER = String.raw`10 ?(?:\^|\*\*) ?(?:([+-]? ?\d+)|\( ?([+-]? ?\d+) ?\)|\{ ?([+-]? ?\d+) ?\})`;
const TIMES_POWER = new RegExp(`^([^*xX^]+?) ?[*xX] ?${POWER}( ?%)?$`);
const POWER_ALONE = new RegExp(`^([+-]?) ?${POWER}$`);

/** `1.7 x 10^(-1)` as `1.7e-1`, `10^3` as `1e3`. */
function withShortPower(text: string): string {
  const product = TIMES_POWER.exec(text);
  const alone = product ? null : POWER_ALONE.exec(text);
  const [, factor, bare, round, curly, percent = ''] = product ?? alone ?? [];
  const exponent = (bare ?? round ?? curly ?? '').replace(' ', '');
  if (product) return `${factor}e${exponent}${percent}`;
  return alone ? `${factor}1e${exponent}` : text;
}

function unreadable(reason: ReadProblem): ReadNumber {
  return { kind: 'unreadable', reason };
}

const FRACTION = /^([+-]?) ?(\d+(?:\.\d*)?|\.\d+) ?\/ ?(\d+(?:\.\d*)?|\.\d+)$/;

function readFraction(text: string): ReadNumber {
  const match = FRACTION.exec(text);
  if (!match) return unreadable('not a number');
  const numerator = partsOf(match[1]!, match[2]!, '0');
  const denominator = partsOf('', match[3]!, '0');
  if (tooLong(numerator) || tooLong(denominator)) return unreadable('too long');
  const divisor = valueOfParts(denominator);
  if (divisor.n === 0n) return unreadable('denominator of zero');
  const value = rational.divide(valueOfParts(numerator), divisor);
  return { kind: 'number', value, decimals: undefined, text: `${shown(numerator)}/${shown(denominator)}` };
}

const DECIMAL = /^([+-]?) ?([\d .]*)(?:[eE] ?([+-]? ?\d+))?( ?%)?$/;
const GROUPED = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?$/;

function readDecimal(text: string): ReadNumber {
  if (text.split('.').length > 2) return unreadable('more than one decimal mark');
  const match = DECIMAL.exec(text);
  if (!match || !/\d/.test(match[2]!)) return unreadable('not a number');
  const [, sign = '', written = '', exponent = '0', percent] = match;
  const digits = written.trimEnd();
  if (digits.includes(' ') && !GROUPED.test(digits)) return unreadable('digits grouped wrongly');
  return decimal(partsOf(sign, digits.replaceAll(' ', ''), exponent.replace(' ', '')), percent !== undefined);
}

function decimal(parts: DecimalParts, percent: boolean): ReadNumber {
  if (Math.abs(parts.exponent) > MOST_DIGITS) return unreadable('exponent too large');
  if (tooLong(parts)) return unreadable('too long');
  const meant = percent ? { ...parts, exponent: parts.exponent - 2 } : parts;
  const text = `${shown(parts)}${percent ? '%' : ''}`;
  return { kind: 'number', value: valueOfParts(meant), decimals: decimalsOf(meant), text };
}

/** For ASCII text of digits with at most one point. */
function partsOf(sign: string, digits: string, exponent: string): DecimalParts {
  const [whole = '', decimals = ''] = digits.split('.');
  return { negative: sign === '-', whole, decimals, exponent: Number(exponent) };
}

function shown({ negative, whole, decimals, exponent }: DecimalParts): string {
  const point = decimals === '' ? '' : `.${decimals}`;
  return `${negative ? '-' : ''}${whole === '' ? '0' : whole}${point}${exponent === 0 ? '' : `e${exponent}`}`;
}

import { numberToText } from '../number/number-texts.ts';
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../number/rational.ts';
import { fixed, isDecimal } from '../number/rounding.ts';
import type { LinearScale } from './adjust-fields.ts';

/** How points become a grade. */
export type GradeScale = LinearGrades | LetterGrades;

export interface LinearGrades extends LinearScale {
  readonly kind: 'linear';
  /** Grades are multiples of it. */
  readonly step: Rational;
  readonly pass: Rational | undefined;
}

export interface LetterGrades {
  readonly kind: 'letters';
  /** Each with the least percentage, the highest first. */
  readonly letters: readonly (readonly [string, Rational])[];
  readonly pass: string | undefined;
}

export interface Grade {
  readonly value: string;
  /** Undefined where nothing is said of passing. */
  readonly passed: boolean | undefined;
}

/**
 * Undefined where there was nothing to earn. Points above all that there are count as all of them. A number is rounded
 * half up to a multiple of the step; a letter is that of the exact percentage, which is not rounded.
 */
export function gradeOf(
  { earned, possible }: { readonly earned: Rational; readonly possible: Rational },
  scale: GradeScale,
): Grade | undefined {
  if (possible.n === 0n) return undefined;
  const reached = divide(earned, possible);
  const share = compare(reached, rational(1)) > 0 ? rational(1) : reached;
  return scale.kind === 'letters' ? letterOf(share, scale) : numberOf(share, scale);
}

function letterOf(share: Rational, { letters, pass }: LetterGrades): Grade {
  const percent = multiply(share, rational(100));
  const found = letters.findIndex(([, least]) => compare(percent, least) >= 0);
  const position = found < 0 ? letters.length - 1 : found;
  const limit = letters.findIndex(([letter]) => letter === pass);
  return { value: letters[position]![0], passed: limit < 0 ? undefined : position <= limit };
}

function numberOf(share: Rational, { from, to, step, pass }: LinearGrades): Grade {
  const value = roundedTo(step, add(from, multiply(share, subtract(to, from))));
  const isBetter = compare(to, from);
  return {
    value: fixed(value, decimalsOf(step)),
    passed: pass === undefined ? undefined : compare(value, pass) * isBetter >= 0,
  };
}

/** The multiple of a step that is nearest, of two equally near ones the larger. */
export function roundedTo(step: Rational, value: Rational): Rational {
  return multiply(step, rational(floor(add(divide(value, step), rational(1, 2)))));
}

const MOST_DECIMALS = 6;

/** How many decimals its multiples have. */
export function decimalsOf(step: Rational): number {
  for (let digits = 0; digits < MOST_DECIMALS; digits++) if (isDecimal(step, digits)) return digits;
  return MOST_DECIMALS;
}

/** `0-10`, `A B F`. */
export function scaleText(scale: GradeScale): string {
  if (scale.kind === 'linear') return scale.text;
  return scale.letters.map(([letter, least]) => `${letter} ${numberToText(least)} %`).join(', ');
}

import type { Figure } from '../families/family.ts';
import type { DecimalMark } from '../number/decimal-mark.ts';
import { numberToText } from '../number/number-texts.ts';
import { toNumber } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { isDecimal } from '../number/rounding.ts';
import { digitsOf, mostDecimals } from '../worksheet/decimals.ts';
import { plainNumber } from './number-text.ts';
import type { ShownExercise, SolutionExercise } from './source.ts';

/** How a document writes the numbers in its pictures. */
export interface Figures {
  readonly document: 'sheet' | 'solution';
  /** Most digits after the point of computed numbers. */
  readonly decimals: number;
  readonly mark: DecimalMark;
  /** The number as it is written, with at most so many decimals if it is a computed one; null where it is not to be shown. */
  text(figure: Figure, decimals?: number): string | null;
  /** Its value for drawing; null where it is not to be shown. */
  value(figure: Figure): number | null;
}

/** A sheet shows what is printed, and knows nothing that is computed. */
export function sheetFigures({ convention, decimals, worksheet }: ShownExercise): Figures {
  return {
    document: 'sheet',
    decimals: mostDecimals(
      decimals,
      worksheet.quantities.map(({ id }) => id),
    ),
    mark: convention.mark,
    text: (figure) => (typeof figure === 'string' ? plainNumber(figure, convention.mark) : null),
    value: (figure) => (typeof figure === 'string' ? toNumber(parseRational(figure)) : null),
  };
}

/** A solution writes computed values with the decimals asked for, and exact ones without zeros at their end. */
export function solutionFigures(exercise: SolutionExercise): Figures {
  const printed = sheetFigures(exercise);
  const { solved, decimals, convention } = exercise;
  const slots = new Map(solved.program.slots.map((slot) => [slot.id, slot]));
  const slotOf = (id: string) => {
    const slot = slots.get(id);
    if (!slot) throw new Error(`A diagram shows "${id}", which is no entry of the worksheet.`);
    return slot;
  };
  const computed = (id: string, most: number) => {
    const slot = slotOf(id);
    const { number } = slot;
    const digits = Math.min(most, digitsOf(decimals, slot));
    const value = solved.rational(number);
    const isWhole = value !== undefined && isDecimal(value, digits);
    return plainNumber(isWhole ? numberToText(value) : solved.fixed(number, digits), convention.mark);
  };
  return {
    ...printed,
    document: 'solution',
    text: (figure, most = printed.decimals) =>
      typeof figure === 'string' ? printed.text(figure) : computed(figure.slot, most),
    value: (figure) =>
      typeof figure === 'string' ? printed.value(figure) : solved.approximate(slotOf(figure.slot).number),
  };
}

import type { SheetPrint } from '../exam/sheet-print.ts';
import { mostDecimals } from '../worksheet/decimals.ts';
import type { ShownExercise } from './source.ts';

/** How large the boxes of a question are, in millimetres. */
export interface BoxSizes {
  readonly width: number;
  /** What a box may shrink to where many stand beside each other. */
  readonly least: number;
  readonly height: number;
  /** Of a column of given numbers beside boxes. */
  readonly given: number;
  /** Of the page's text, on the narrower paper. */
  readonly page: number;
}

const PAGE = 174;

/** Four decimals, a sign and a digit before the point, written by hand. */
const [WIDTH, HEIGHT, GIVEN] = [22, 9, 10];

/** Large print asks for large writing. */
const LARGE = 1.5;

/** All boxes of a question are as large as the one with the most decimals. */
export function boxSizes({ decimals, asked }: ShownExercise, print?: SheetPrint): BoxSizes {
  const most = mostDecimals(decimals, asked);
  const factor = print?.size === 'large' ? LARGE : 1;
  return {
    width: factor * Math.max(WIDTH, leastWidth(most)),
    least: factor * leastWidth(most),
    height: factor * HEIGHT,
    given: factor * GIVEN,
    page: PAGE,
  };
}

function leastWidth(decimals: number): number {
  return decimals < 4 ? 16 + 1.5 * decimals : WIDTH + 2 * (decimals - 4);
}

import type { Rational } from './rational.ts';

/** Shorter numbers cost nothing worth counting. */
const LONG = 2n ** 512n;

/** A second's work or so: what bringing a fraction to lowest terms costs grows with the square of its digits. */
const WORK = 1_000_000_000;

/** How much may be spent on the digits of exact fractions in one run of a calculation. */
export class DigitBudget {
  #left: number;

  constructor(work = WORK) {
    this.#left = work;
  }

  /** Whether two numbers may be calculated with exactly; once the budget is spent no long ones may. */
  pays(a: Rational, b: Rational): boolean {
    if (isShort(a) && isShort(b)) return true;
    if (this.#left <= 0) return false;
    this.#left -= (hexadecimals(a) + hexadecimals(b)) ** 2;
    return true;
  }
}

function isShort({ n, d }: Rational): boolean {
  return d < LONG && n < LONG && n > -LONG;
}

function hexadecimals({ n, d }: Rational): number {
  return n.toString(16).length + d.toString(16).length;
}

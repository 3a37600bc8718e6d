import { Decimal as Base } from 'decimal.js';
import { expect, it } from 'vitest';
import { cutText, Decimal, numberOf, roundedText, signOf, upTo } from './decimal.ts';

const Long = Base.clone({ precision: 90 });

/** (Σ (x/1024)^n / n!)^1024 */
function series(x: Base): Base {
  const part = new Long(x).div(1024);
  let [term, total] = [new Long(1), new Long(1)];
  for (let n = 1; n < 40; n++) {
    term = term.times(part).div(n);
    total = total.plus(term);
  }
  return total.pow(1024);
}

const ARGUMENTS = upTo(60).map((n) => new Decimal(n - 30).times('0.37').plus('0.001'));

it('exponentials are their series to 58 digits', () => {
  for (const x of ARGUMENTS) expect(x.exp().div(series(x)).minus(1).abs().toNumber()).toBeLessThan(1e-58);
});

it('logarithms are what exponentials undo, to 57 digits', () => {
  for (const x of ARGUMENTS.filter((each) => each.isPositive())) {
    expect(series(x.ln()).div(x).minus(1).abs().toNumber()).toBeLessThan(1e-57);
  }
});

it.each([
  ['0.125', 2, '0.13'],
  ['-0.125', 2, '-0.13'],
  ['0.1249999', 2, '0.12'],
  ['-0.004', 2, '0.00'],
  ['-0.005', 2, '-0.01'],
  ['7', 0, '7'],
  ['5/8', 2, '0.63'],
])('%s to %i decimals is %s', (text, digits, printed) => {
  expect(roundedText(numberOf(text), digits)).toBe(printed);
});

it('what sixty digits leave of an exact tie or of 0 counts as that', () => {
  expect(roundedText(numberOf('1/3').times('0.375'), 2)).toBe('0.13');
  expect(signOf(numberOf('1/3').times(3).minus(1))).toBe(0);
});

it.each([
  ['0.129', '0.12'],
  ['-0.129', '-0.12'],
  ['-0.009', '0.00'],
])('%s cut off after two decimals is %s', (text, cut) => {
  expect(cutText(numberOf(text), 2)).toBe(cut);
});

import { expect, test } from 'vitest';
import { DigitBudget } from '../../src/number/digit-budget.ts';
import { exact, isRational } from '../../src/number/exact.ts';
import { floatInterval } from '../../src/number/float-interval.ts';
import { rational } from '../../src/number/rational.ts';

const long = rational(10n ** 400n + 1n, 3n ** 700n);
const short = rational(1, 3);

test('short fractions are exact without end', () => {
  const budget = new DigitBudget(0);
  expect(Array.from({ length: 1000 }, () => budget.pays(short, short))).not.toContain(false);
});

test('long fractions are exact until the budget is spent, and enclosed from then on', () => {
  const numbers = exact(floatInterval, new DigitBudget(1_000_000));
  const kinds = Array.from({ length: 5 }, () => isRational(numbers.multiply(long, short)));
  expect([kinds[0], kinds.at(-1)]).toEqual([true, false]);
  expect(isRational(numbers.multiply(short, short))).toBe(true);
});

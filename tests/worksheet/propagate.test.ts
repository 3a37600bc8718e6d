import { describe, expect, test } from 'vitest';
import { affine } from '../../src/worksheet/affine.ts';
import { type Affine, certain, range, withNoise } from '../../src/worksheet/affine-form.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { Propagation } from '../../src/worksheet/propagate.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { tolerance } from '../../src/worksheet/tolerance.ts';
import type { Quantity } from '../../src/worksheet/types.ts';
import type { Writing } from '../../src/worksheet/writing.ts';
import { computed, given, sheet } from './sheets.ts';

const ROUND: Writing = { decimals: 2, mayTruncate: false };
const TRUNCATE: Writing = { decimals: 2, mayTruncate: true };

/** The values that a step's children calculate with, from the smallest to the largest. */
function carried(
  id: string,
  writing: Writing,
  ...quantities: readonly Quantity[]
): readonly [number, number] {
  const solved = solve(sheet(...quantities));
  const { lo, hi } = range(
    new Propagation(solved, writing).spread(numbersById(solved.program).get(id)!).carried,
  );
  return [lo, hi];
}

function accepted(
  id: string,
  writing: Writing,
  ...quantities: readonly Quantity[]
): readonly [string, string] {
  const solved = solve(sheet(...quantities));
  const { low, high } = tolerance(solved, writing).accepted(numbersById(solved.program).get(id)!);
  return [low, high];
}

function expectRange([lo, hi]: readonly [number, number], low: number, high: number): void {
  expect(lo).toBeCloseTo(low, 9);
  expect(hi).toBeCloseTo(high, 9);
}

const third = (x: string, rule = 'y = x/3') => [given('x', [], x), computed('y', [], rule)] as const;

describe('a written step', () => {
  test('that is rounded carries half a unit to each side', () => {
    expectRange(carried('y', ROUND, ...third('2')), 2 / 3 - 0.005, 2 / 3 + 0.005);
    expectRange(carried('y', ROUND, ...third('-2')), -2 / 3 - 0.005, -2 / 3 + 0.005);
  });

  test('that may be cut off carries one unit towards zero, and half a unit away from it', () => {
    expectRange(carried('y', TRUNCATE, ...third('2')), 2 / 3 - 0.01, 2 / 3 + 0.005);
    expectRange(carried('y', TRUNCATE, ...third('-2')), -2 / 3 - 0.005, -2 / 3 + 0.01);
  });

  test('that may be cut off and lie on either side of zero carries one unit to each side', () => {
    // y = 0.333 ± 0.005·… , n = 10·(y − 1/3) = 0 + [−0.1, 0.05].
    const steps = [...third('1'), given('k', [], '10/3'), computed('n', [], 'n = 10*y - k')];
    expectRange(carried('n', TRUNCATE, ...steps), -0.1 - 0.01, 0.05 + 0.01);
  });

  test('that is a decimal of the asked length carries nothing', () => {
    expectRange(carried('y', ROUND, ...third('0.5', 'y = x*x')), 0.25, 0.25);
    expectRange(carried('y', TRUNCATE, ...third('0.5', 'y = x*x')), 0.25, 0.25);
  });

  test('of whole numbers is not rounded', () => {
    const whole: Quantity = { ...computed('n', [], 'n = 6*y'), kind: 'integer' };
    expectRange(carried('n', ROUND, ...third('0.5'), whole), 1 - 0.03, 1 + 0.03);
  });

  test('with several rules carries whatever lies between them', () => {
    // 10·x = 5 without an error; 30·y = 5 ± 0.15, for y = 0.1666… is written with two decimals.
    const steps = [...third('0.5'), computed('z', [], 'z = 10*x', 'z = 30*y')];
    expectRange(carried('z', ROUND, ...steps), 5 - 0.155, 5 + 0.155);
    const swapped = [...third('0.5'), computed('z', [], 'z = 30*y', 'z = 10*x')];
    const [lo, hi] = carried('z', ROUND, ...swapped);
    expect(lo).toBeLessThanOrEqual(5 - 0.155);
    expect(hi).toBeGreaterThanOrEqual(5 + 0.155);
  });
});

describe('an accepted answer', () => {
  test('that may be cut off lies up to one unit towards zero, and never so far away from it', () => {
    const plus = third('2', 'y = x*0.0625');
    expect(accepted('y', TRUNCATE, ...plus)).toEqual(['0.1150', '0.1300']);
    const minus = third('-2', 'y = x*0.0625');
    expect(accepted('y', TRUNCATE, ...minus)).toEqual(['-0.1300', '-0.1150']);
    expect(accepted('y', ROUND, ...plus)).toEqual(['0.1200', '0.1300']);
  });

  test('of zero is not cut off', () => {
    expect(accepted('y', TRUNCATE, ...third('2', 'y = x - 2'))).toEqual(['-0.0050', '0.0050']);
  });

  test('has its bounds rounded outward', () => {
    // 0.66666… − 0.005 = 0.66166…, and + 0.005 = 0.67166….
    expect(accepted('y', ROUND, ...third('2'))).toEqual(['0.6616', '0.6717']);
    expect(accepted('y', ROUND, ...third('-2'))).toEqual(['-0.6717', '-0.6616']);
  });

  test('of a whole number is any whole number that may come out, and no other', () => {
    const whole: Quantity = { ...computed('n', [], 'n = 6*y'), kind: 'integer' };
    // 6·(0.1666… ± 0.005) = 1 ± 0.03.
    expect(accepted('n', ROUND, ...third('0.5'), whole)).toEqual(['1', '1']);
  });
});

/** Every value that an exact calculation may give lies in the form, and the form reaches no further than it must. */
function expectForm(form: Affine, lo: number, hi: number): void {
  const { lo: from, hi: to } = range(form);
  expect(from).toBeCloseTo(lo, 9);
  expect(to).toBeCloseTo(hi, 9);
}

describe('at a kink', () => {
  /** From −1 to 3. */
  const across = withNoise(certain(1), 0, 2);
  const zero = certain(0);

  test('both branches count, with their whole errors', () => {
    expectForm(affine.abs(across), -3, 3);
    expectForm(affine.max(zero, across), -1, 3);
    expectForm(affine.min(zero, across), -1, 3);
  });

  test('a value on one side keeps its branch, and its error cancels still', () => {
    const right = withNoise(certain(2), 0, 0.5);
    const left = affine.negate(right);
    expectForm(affine.max(zero, right), 1.5, 2.5);
    expectForm(affine.max(zero, left), 0, 0);
    expectForm(affine.min(zero, left), -2.5, -1.5);
    expectForm(affine.min(zero, right), 0, 0);
    expectForm(affine.abs(left), 1.5, 2.5);
    expectForm(affine.subtract(affine.abs(left), right), 0, 0);
  });

  test('the hull of two forms reaches from the lower end of both to the upper one', () => {
    const [low, high] = [withNoise(certain(-4), 0, 1), withNoise(certain(2), 1, 3)];
    expectForm(affine.hull!(low, high), -5, 5);
    expectForm(affine.hull!(high, low), -5, 5);
    expectForm(affine.hull!(withNoise(certain(0), 0, 9), high), -9, 9);
  });

  test('what comes behind it may come from either side', () => {
    // Whoever writes 0.17 for 0.1666… has 0.0533… in the place of 0.02, which may be negative for all that is known.
    const steps = [...third('0.5'), computed('n', [], 'n = 10*y - 10*x/3 + 0.02')] as const;
    const rectified = computed('r', [], 'r = max(0, n)');
    expectRange(carried('n', ROUND, ...steps), 0.02 - 0.055, 0.02 + 0.055);
    expectRange(carried('r', ROUND, ...steps, rectified), 0.02 - 0.06, 0.02 + 0.06);
    expect(accepted('r', ROUND, ...steps, rectified)).toEqual(['-0.0401', '0.0801']);
  });
});

test('the error of a square or product is carried on where the value itself is zero', () => {
  // n = 0 ± 0.055, so that n² reaches 0.003025.
  const steps = [...third('0.5'), computed('n', [], 'n = 10*y - 10*x/3')] as const;
  for (const rule of ['s = n^2', 's = n*n', 's = 2*x*n^2']) {
    const [lo, hi] = carried('z', ROUND, ...steps, computed('s', [], rule), computed('z', [], 'z = 1000*s'));
    expect(lo, rule).toBeLessThanOrEqual(-0.005);
    expect(hi, rule).toBeGreaterThanOrEqual(1000 * (0.003025 + 0.005));
  }
});

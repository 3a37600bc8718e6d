import { describe, expect, it } from 'vitest';
import { solve } from '../../src/worksheet/solve.ts';
import { tolerance } from '../../src/worksheet/tolerance.ts';
import type { Quantity } from '../../src/worksheet/types.ts';
import type { Writing } from '../../src/worksheet/writing.ts';
import { computed, given, sheet } from './sheets.ts';

const TWO: Writing = { decimals: 2, mayTruncate: false };

/** Width of the interval of y in half-units; 2 where nothing but its own rounding moves it. */
function halfUnits(quantities: readonly Quantity[], writing = TWO): number {
  const solved = solve(sheet(...quantities));
  const { number } = solved.program.slots.find(({ id }) => id === 'y')!;
  return tolerance(solved, writing).halfUnits(number);
}

const x = given('x', [], '0.37');
const of = (rule: string, ...more: readonly Quantity[]) =>
  halfUnits([x, ...more, computed('y', [], `y = ${rule}`)]);

describe('what a hand calculation writes down on the way', () => {
  it.each([
    ['a product inside a sum', '0.5*x + 1/3', '0.5*x + x*x + 1/3'],
    ['a quotient', 'x + 1/3', '(x/3)*7'],
    ['a power of e', 'x + 1/3', '1/(exp(-x) + 0.5)'],
    ['a logarithm', 'ln(x)', 'ln(x)*7'],
    ['a root', 'sqrt(x)', 'sqrt(x)*7'],
    ['a square', 'x*x', 'x^2*7'],
    ['e^(−z) inside σ', 'x', 'sigmoid(x)'],
    ['e^z inside tanh', 'x', 'tanh(x)'],
    ['e^z inside softplus', 'x', 'softplus(x)'],
    ['a logarithm times a target', 'ln(x)', 'xlogy(0.9, x)'],
    ['a square inside a cube', 'x^2', 'x^3*7'],
    ['a power inside its reciprocal', '1/x', 'x^(-2)'],
  ])('may be rounded: %s', (_what, narrow, wide) => {
    expect(of(wide)).toBeGreaterThan(of(narrow) + 0.1);
  });

  it('adds σ² times half a unit for e^(−z), or (1 − σ)² for e^z, whichever is more', () => {
    const sigma = 1 / (1 + Math.exp(-0.37));
    expect(of('sigmoid(x)')).toBeCloseTo(2 + 2 * sigma ** 2, 1);
  });

  it('adds nothing where it is exact at the asked decimals', () => {
    expect(
      halfUnits([given('x', [], '0.5'), computed('y', [], 'y = 0.3*x + 0.1*x + sigmoid(0)')]),
    ).toBeCloseTo(2, 6);
  });

  it('is not rounded twice where it is the result, or all but exact decimals of it', () => {
    expect(of('x*x')).toBeCloseTo(2, 1);
    expect(of('1 - x^2')).toBeCloseTo(2, 1);
    expect(of('-(x/3)')).toBeCloseTo(2, 1);
  });

  it('counts n roundings for a sum of n products', () => {
    expect(of('0.5*x + x*x')).toBeCloseTo(4, 1);
    expect(of('0.5*x + x*x + x/3')).toBeCloseTo(6, 1);
  });

  it('adds nothing for a whole number of times a written value', () => {
    const a = computed('a', [], 'a = x/3');
    expect(halfUnits([x, a, computed('y', [], 'y = 3*a + x')])).toBeCloseTo(2 + 6, 1);
  });

  it('of softmax depends on how large the powers of e are', () => {
    const softmax = (z: readonly string[]) => {
      const solved = solve(sheet(given('z', [2], ...z), computed('y', [2], 'y[j] = softmax(k, z[k], j)')));
      return tolerance(solved, TWO).halfUnits(solved.program.starts.get('y')!);
    };
    // (1 − p + p)/(e^z₁ + e^z₂) half-units to each side; e^(z₂ − z₁) is rounded by half a unit at least.
    expect(softmax(['-1', '-1.5'])).toBeCloseTo(2 + 2 / (Math.exp(-1) + Math.exp(-1.5)), 0);
    expect(softmax(['3', '2.5'])).toBeCloseTo(2 + 2 * (1 / (1 + Math.exp(-0.5))) ** 2, 0);
  });

  it('may be cut off where the sheet says so: by a whole unit, on either side where it is subtracted', () => {
    const cut: Writing = { decimals: 2, mayTruncate: true };
    expect(halfUnits([x, computed('y', [], 'y = 1 - x^2')], cut)).toBeCloseTo(3 + 3, 1);
  });
});

describe('a threshold', () => {
  it('has no accepted class where rounding on the way leaves its side open', () => {
    const z = computed('z', [], 'z = x/3 - 0.12');
    const output = computed('y', [], 'y = step(z)');
    expect(() => halfUnits([x, z, { ...output, kind: 'integer' }])).toThrow(/either side of zero/);
  });

  it('is decided by an exact decimal, be it next to 0 or 0 itself', () => {
    for (const text of ['0.36', '0.37', '0.38']) {
      const z = computed('z', [], `z = x - ${text}`);
      const output = computed('y', [], 'y = step(z)');
      expect(halfUnits([x, z, { ...output, kind: 'integer' }])).toBe(0);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { float64 } from '../../src/number/float64.ts';
import { affine } from '../../src/worksheet/affine.ts';
import { type Affine, certain, radius, range, withNoise } from '../../src/worksheet/affine-form.ts';

/** A calculation of two numbers in any arithmetic. */
type Calculation = <T>(A: Arithmetic<T>, a: T, b: T) => T;

const CALCULATIONS: Readonly<Record<string, Calculation>> = {
  'a + b': (A, a, b) => A.add(a, b),
  'a − b': (A, a, b) => A.subtract(a, b),
  a·b: (A, a, b) => A.multiply(a, b),
  'a/(b + 5)': (A, a, b) => A.divide(a, A.add(b, A.fromRational({ n: 5n, d: 1n }))),
  'a³·b': (A, a, b) => A.multiply(A.power(a, 3), b),
  'σ(a)·(1 − σ(a))·b': (A, a, b) => {
    const y = A.sigmoid(a);
    return A.multiply(A.multiply(y, A.subtract(A.fromRational({ n: 1n, d: 1n }), y)), b);
  },
  'tanh(a + b)': (A, a, b) => A.tanh(A.add(a, b)),
  'ln(b + 5)·eᵃ': (A, a, b) => A.multiply(A.ln(A.add(b, A.fromRational({ n: 5n, d: 1n }))), A.exp(a)),
  'arctan(a·b)': (A, a, b) => A.arctan(A.multiply(a, b)),
  'softplus(a − b)': (A, a, b) => A.softplus(A.subtract(a, b)),
  '√(b + 5)': (A, _a, b) => A.sqrt(A.add(b, A.fromRational({ n: 5n, d: 1n }))),
  'max(a, b) − |a|': (A, a, b) => A.subtract(A.max(a, b), A.abs(a)),
};

const value = fc.double({ min: -3, max: 3, noNaN: true });
const noise = fc.double({ min: 1e-6, max: 0.1, noNaN: true });
const share = fc.double({ min: -1, max: 1, noNaN: true });

describe('the root of an affine form', () => {
  it('is 0 at an exact 0, as it is everywhere else', () => {
    expect(range(affine.sqrt(certain(0)))).toEqual({ lo: 0, hi: 0 });
  });

  it('is undecided where the value may be 0 or negative', () => {
    expect(() => affine.sqrt(withNoise(certain(0), 0, 0.01))).toThrow(
      'square root of a number that may not be positive',
    );
    expect(() => affine.sqrt(withNoise(certain(0.01), 0, 0.01))).toThrow(
      'square root of a number that may not be positive',
    );
  });

  it('is outside the domain where the value is negative', () => {
    expect(() => affine.sqrt(withNoise(certain(-1), 0, 0.01))).toThrow('square root of a negative number');
  });
});

describe('an affine form', () => {
  it.each(Object.entries(CALCULATIONS))(
    'of %s holds the value for every error of its operands',
    (_name, calculate) => {
      fc.assert(
        fc.property(value, value, noise, noise, share, share, (a, b, da, db, ea, eb) => {
          const form = calculate(affine, withNoise(certain(a), 0, da), withNoise(certain(b), 1, db));
          const { lo, hi } = range(form);
          const actual = calculate(float64, a + ea * da, b + eb * db);
          expect(actual).toBeGreaterThanOrEqual(lo);
          expect(actual).toBeLessThanOrEqual(hi);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('of 1/a goes no farther than its ends where the error is nearly as large as the value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.51, max: 0.95, noNaN: true }), share, (part, error) => {
        for (const center of [3, -3]) {
          const form = affine.divide(certain(1), withNoise(certain(center), 0, 3 * part));
          const { lo, hi } = range(form);
          const ends = [1 / (center - 3 * part), 1 / (center + 3 * part)];
          expect(lo).toBeCloseTo(Math.min(...ends), 9);
          expect(hi).toBeCloseTo(Math.max(...ends), 9);
          const at = 1 / (center + error * 3 * part);
          expect(form.center + form.terms[0]! * error - form.rest).toBeLessThanOrEqual(at);
          expect(form.center + form.terms[0]! * error + form.rest).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });

  it('lets errors of the same step cancel', () => {
    const a: Affine = withNoise(certain(2), 0, 0.5);
    expect(radius(affine.subtract(affine.add(a, certain(1)), a))).toBeLessThan(1e-12);
  });

  it('knows the sign of exact whole numbers, and no sign within its noise', () => {
    const one = certain(1);
    expect(affine.sign(affine.subtract(one, one))).toBe(0);
    expect(() => affine.sign(withNoise(certain(0.01), 0, 0.1))).toThrow(/either side of zero/);
  });
});

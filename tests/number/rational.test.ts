import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rational from '../../src/number/rational.ts';
import { OUTSIDE_DOMAIN } from '../no-value.ts';
import { anyRational } from './expressions.ts';

const { rational: r } = rational;
const some = anyRational;

describe('rational', () => {
  it('stands in lowest terms with a positive denominator', () => {
    expect(r(302, -800)).toEqual({ n: -151n, d: 400n });
    expect(r(0, -7)).toEqual({ n: 0n, d: 1n });
    expect(r(2n ** 70n, 2n ** 68n * 3n)).toEqual({ n: 4n, d: 3n });
  });

  it('refuses a zero denominator and numbers that are not whole', () => {
    expect(() => r(1, 0)).toThrow(RangeError);
    expect(() => r(0.5)).toThrow(RangeError);
    expect(() => r(Number.NaN)).toThrow(RangeError);
  });

  it('refuses numbers of so many digits that calculating would not end', () => {
    const square = (value: rational.Rational) => rational.multiply(value, value);
    for (const start of [r(3), r(1, 3), r(-3)]) {
      const thirty = () => Array.from({ length: 30 }).reduce<rational.Rational>(square, start);
      expect(thirty).toThrow(OUTSIDE_DOMAIN);
      expect(() => rational.power(rational.power(rational.power(start, 64), 64), 64)).toThrow(OUTSIDE_DOMAIN);
      expect(rational.power(rational.power(start, 64), 64).n).toBe(start.n ** 4096n);
    }
  });

  it('keeps lowest terms through every operation', () => {
    const operations = [
      rational.add,
      rational.subtract,
      rational.multiply,
      rational.maximum,
      rational.minimum,
    ] as const;
    fc.assert(
      fc.property(some, some, fc.constantFrom(...operations), (a, b, operation) => {
        const result = operation(a, b);
        expect(result).toEqual(r(result.n, result.d));
        expect(result.d > 0n).toBe(true);
      }),
    );
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(rational.multiply(a, rational.add(b, c))).toEqual(
          rational.add(rational.multiply(a, b), rational.multiply(a, c)),
        );
        expect(rational.add(rational.subtract(a, b), b)).toEqual(a);
        if (rational.sign(b) !== 0) expect(rational.multiply(rational.divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('divides by zero never', () => {
    expect(() => rational.divide(rational.ONE, rational.ZERO)).toThrow(OUTSIDE_DOMAIN);
    expect(() => rational.power(rational.ZERO, -1)).toThrow(OUTSIDE_DOMAIN);
  });

  it('raises to whole powers, negative ones and zero included', () => {
    expect(rational.power(r(-2, 3), 3)).toEqual(r(-8, 27));
    expect(rational.power(r(-2, 3), -3)).toEqual(r(-27, 8));
    expect(rational.power(rational.ZERO, 0)).toEqual(rational.ONE);
  });

  it('orders like the difference', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(rational.compare(a, b)).toBe(rational.sign(rational.subtract(a, b)));
        expect(rational.equal(a, b)).toBe(rational.compare(a, b) === 0);
      }),
    );
    expect(rational.compare(r(1, 3), r(33, 100))).toBe(1);
  });

  it('writes fractions, and integers without a stroke', () => {
    expect(rational.toFraction(r(-302, 800))).toBe('-151/400');
    expect(rational.toFraction(r(6, 2))).toBe('3');
    expect(rational.isInteger(r(6, 2))).toBe(true);
    expect(rational.isInteger(r(1, 2))).toBe(false);
  });
});

describe('toNumber', () => {
  it('gives the double that the engine reads from the same decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 60 }),
        (n, e) => {
          expect(rational.toNumber(r(n, 10n ** BigInt(e)))).toBe(Number(`${n}e-${e}`) + 0);
        },
      ),
    );
  });

  it('is right for numerators and denominators far beyond the range of doubles', () => {
    expect(rational.toNumber(r(10n ** 400n, 3n * 10n ** 400n))).toBe(1 / 3);
    expect(rational.toNumber(r(-(10n ** 400n)))).toBe(Number.NEGATIVE_INFINITY);
    expect(rational.toNumber(r(1n, 10n ** 400n))).toBe(0);
    expect(rational.toNumber(r(17n * 10n ** 700n, 10n ** 400n))).toBe(17e300);
    const tie = 2n ** 53n + 1n;
    expect(rational.toNumber(r(tie))).toBe(2 ** 53);
    expect(rational.toNumber(r(tie * 2n ** 200n + 1n, 2n ** 200n))).toBe(2 ** 53 + 2);
    expect(rational.toNumber(r(1n, 2n ** 1074n))).toBe(Number.MIN_VALUE);
    expect(rational.toNumber(r(BigInt(Number.MAX_VALUE)))).toBe(Number.MAX_VALUE);
  });
});

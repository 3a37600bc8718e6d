import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certifiedFixed, fromFloat, toRational } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { rational as r } from '../../src/number/rational.ts';
import { fixed } from '../../src/number/rounding.ts';
import { UNDECIDED } from '../no-value.ts';

const point = <T>(value: T) => ({ lo: value, hi: value });

describe('certifiedFixed', () => {
  it('rounds a double as the exact number that it is', () => {
    // As doubles these are below and above the ties that they look like.
    expect(certifiedFixed(point(1.005), 2)).toBe('1.00');
    expect(certifiedFixed(point(1.015), 2)).toBe('1.01');
    expect(certifiedFixed(point(8.345), 2)).toBe('8.35');
    expect(certifiedFixed(point(0.125), 2)).toBe('0.13');
    expect(certifiedFixed(point(-0.125), 2)).toBe('-0.13');
    expect(certifiedFixed(point(2.5), 0)).toBe('3');
    const places = fc.integer({ min: 0, max: 30 });
    const near = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 5 }));
    const doubles = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
      fc.double({ noNaN: true, min: -100, max: 100 }),
      near.map(([n, digits]) => (n + 0.5) / 10 ** digits),
    );
    fc.assert(
      fc.property(doubles, places, (x, digits) => {
        expect(certifiedFixed(point(x), digits)).toBe(fixed(fromFloat(x), digits));
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses where the ends round differently, and only there', () => {
    expect(certifiedFixed({ lo: 0.1234, hi: 0.12349 }, 3)).toBe('0.123');
    expect(certifiedFixed({ lo: 0.1234, hi: 0.1236 }, 3)).toBeUndefined();
    expect(certifiedFixed({ lo: 0.12499999, hi: 0.125 }, 2)).toBeUndefined();
    expect(certifiedFixed({ lo: -0.001, hi: 0.001 }, 2)).toBe('0.00');
    expect(certifiedFixed({ lo: -1, hi: 1 }, 0)).toBeUndefined();
    expect(certifiedFixed({ lo: r(1, 3), hi: r(334, 1000) }, 2)).toBe('0.33');
    expect(certifiedFixed({ lo: r(1, 3), hi: r(335, 1000) }, 2)).toBeUndefined();
    expect(certifiedFixed({ lo: new Decimal('0.1249'), hi: new Decimal('0.125') }, 2)).toBeUndefined();
    const tie = 0.125;
    expect(certifiedFixed({ lo: tie, hi: tie + 2 ** -55 }, 2)).toBe('0.13');
    expect(certifiedFixed({ lo: tie - 2 ** -55, hi: tie }, 2)).toBeUndefined();
  });

  it('refuses open sides and numbers too long to print', () => {
    expect(certifiedFixed({ lo: 1, hi: Number.POSITIVE_INFINITY }, 2)).toBeUndefined();
    expect(certifiedFixed({ lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }, 2)).toBeUndefined();
    expect(certifiedFixed(point(new Decimal('1e9000')), 2)).toBeUndefined();
    expect(certifiedFixed(point(new Decimal('1e-9000000')), 2)).toBe('0.00');
    expect(certifiedFixed(point(new Decimal('-1e-9000000')), 2)).toBe('0.00');
    expect(certifiedFixed(point(new Decimal(Number.NaN)), 2)).toBeUndefined();
  });

  it('gives the digits of known constants', () => {
    const balls = decimalInterval(34);
    const one = balls.fromRational(r(1));
    expect(certifiedFixed(balls.exp(one), 30)).toBe('2.718281828459045235360287471353');
    expect(certifiedFixed(balls.exp(one), 34)).toBeUndefined();
    expect(certifiedFixed(balls.ln(balls.fromRational(r(2))), 30)).toBe('0.693147180559945309417232121458');
    expect(certifiedFixed(balls.sigmoid(one), 30)).toBe('0.731058578630004879251159241822');
    expect(certifiedFixed(balls.tanh(one), 30)).toBe('0.761594155955764888119458282605');
    expect(certifiedFixed(balls.tanh(balls.fromRational(r(1, 10))), 30)).toBe(
      '0.099667994624955817118305083678',
    );
    expect(certifiedFixed(balls.sqrt(balls.fromRational(r(2))), 30)).toBe('1.414213562373095048801688724210');
  });

  it('agrees with exact rounding for decimals of any sign and size', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 8 }),
        (n, e, digits) => {
          expect(certifiedFixed(point(new Decimal(`${n}e-${e}`)), digits)).toBe(
            fixed(r(n, 10n ** BigInt(e)), digits),
          );
        },
      ),
    );
  });
});

describe('toRational', () => {
  it('is exact for doubles', () => {
    expect(toRational(0.75)).toEqual(r(3, 4));
    expect(toRational(-0.1)).toEqual(r(-3602879701896397n, 2n ** 55n));
    expect(toRational(Number.MIN_VALUE)).toEqual(r(1n, 2n ** 1074n));
    expect(toRational(2 ** -1022)).toEqual(r(1n, 2n ** 1022n));
    expect(toRational(Number.MAX_VALUE)).toEqual(r(2n ** 1024n - 2n ** 971n));
    expect(toRational(-0)).toEqual(r(0));
  });

  it('is exact for decimals', () => {
    expect(toRational(new Decimal('-12.50'))).toEqual(r(-25, 2));
    expect(toRational(new Decimal('1e30'))).toEqual(r(10n ** 30n));
    expect(toRational(new Decimal('-3e-30'))).toEqual(r(-3n, 10n ** 30n));
    expect(toRational(new Decimal(0))).toEqual(r(0));
  });

  it('refuses what is infinite or astronomical', () => {
    for (const end of [Number.POSITIVE_INFINITY, Number.NaN, new Decimal('1e99999'), new Decimal('1e-99999')])
      expect(() => toRational(end)).toThrow(UNDECIDED);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rational from '../../src/number/rational.ts';
import { type Rational, rational as r, subtract } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';
import {
  fixed,
  fixedCeil,
  fixedFloor,
  halfUnit,
  isDecimal,
  roundHalfAway,
  truncated,
  ulp,
} from '../../src/number/rounding.ts';
import { anyRational } from './expressions.ts';

const digits = fc.integer({ min: 0, max: 30 });
/** Multiples of half a unit: every second one is a tie. */
const ties = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 5 }))
  .map(([n, places]) => ({ value: r(BigInt(n), 2n * 10n ** BigInt(places)), places }));

describe('fixed', () => {
  it.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['0.4999', 0, '0'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['1/3', 6, '0.333333'],
    ['-2/3', 6, '-0.666667'],
    ['9.9999', 3, '10.000'],
    ['123456789012345678901234567890.5', 0, '123456789012345678901234567891'],
  ])('rounds %s to %i decimals: %s', (value, places, text) => {
    expect(fixed(parseRational(value), places)).toBe(text);
  });

  it('is the decimal nearest to the number, and of two the one farther from zero', () => {
    fc.assert(fc.property(anyRational, digits, (value, places) => expectNearest(value, places)));
    fc.assert(fc.property(ties, ({ value, places }) => expectNearest(value, places)));
  });

  it('mirrors at zero and never shows a negative zero', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyRational,
          ties.map(({ value }) => value),
        ),
        digits,
        (value, places) => {
          const [plus, minus] = [fixed(value, places), fixed(rational.negate(value), places)];
          expect(minus.replace('-', '')).toBe(plus.replace('-', ''));
          for (const text of [
            plus,
            minus,
            fixedFloor(value, places),
            fixedCeil(value, places),
            truncated(value, places),
          ])
            expect(text).not.toMatch(/^-[0.]*$/);
        },
      ),
    );
  });

  it('has exactly the decimals asked for', () => {
    fc.assert(
      fc.property(anyRational, digits, (value, places) => {
        expect(fixed(value, places).split('.')[1]?.length ?? 0).toBe(places);
      }),
    );
  });
});

function expectNearest(value: Rational, places: number): void {
  const shown = parseRational(fixed(value, places));
  const error = rational.absolute(subtract(shown, value));
  const comparison = rational.compare(error, halfUnit(places));
  expect(comparison).toBeLessThanOrEqual(0);
  if (comparison === 0) expect(rational.compare(rational.absolute(shown), rational.absolute(value))).toBe(1);
}

describe('directed rounding', () => {
  it('keeps the number between floor and ceiling, at most one unit apart', () => {
    fc.assert(
      fc.property(anyRational, digits, (value, places) => {
        const [low, high] = [fixedFloor, fixedCeil].map((round) => parseRational(round(value, places)));
        expect(rational.compare(low!, value)).toBeLessThanOrEqual(0);
        expect(rational.compare(high!, value)).toBeGreaterThanOrEqual(0);
        const gap = isDecimal(value, places) ? rational.ZERO : ulp(places);
        expect(subtract(high!, low!)).toEqual(gap);
      }),
    );
  });

  it.each([
    ['-0.001', '-0.01', '0.00', '0.00'],
    ['0.001', '0.00', '0.01', '0.00'],
    ['-1.239', '-1.24', '-1.23', '-1.23'],
    ['1.239', '1.23', '1.24', '1.23'],
    ['1.23', '1.23', '1.23', '1.23'],
  ])('of %s: floor %s, ceiling %s, cut %s', (value, floor, ceiling, cut) => {
    const number = parseRational(value);
    expect([fixedFloor(number, 2), fixedCeil(number, 2), truncated(number, 2)]).toEqual([
      floor,
      ceiling,
      cut,
    ]);
  });
});

describe('decimals', () => {
  it('tells which numbers need no rounding', () => {
    expect(isDecimal(r(3, 8), 3)).toBe(true);
    expect(isDecimal(r(3, 8), 2)).toBe(false);
    expect(isDecimal(r(1, 3), 30)).toBe(false);
    expect(isDecimal(r(7), 0)).toBe(true);
  });

  it('has the unit and the half unit of the last decimal', () => {
    expect(ulp(4)).toEqual(r(1, 10_000));
    expect(halfUnit(4)).toEqual(r(1, 20_000));
    expect(halfUnit(0)).toEqual(r(1, 2));
  });

  it('rounds to whole units', () => {
    expect(roundHalfAway(r(-12345, 100_000), 4)).toBe(-1235n);
    expect(roundHalfAway(r(12344, 100_000), 4)).toBe(1234n);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFloat, rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { type FloatInterval, floatInterval as f } from '../../src/number/float-interval.ts';
import * as rational from '../../src/number/rational.ts';
import { rational as r } from '../../src/number/rational.ts';

const point = (x: number): FloatInterval => ({ lo: x, hi: x });
/** Doubles of any size, and short ones, whose products and quotients are now and then exact. */
const finite = fc.oneof(
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0) },
  { weight: 1, arbitrary: fc.integer({ min: -64, max: 64 }).map((n) => n / 8) },
  { weight: 1, arbitrary: fc.integer({ min: -999, max: 999 }).map((n) => n / 100) },
);
const moderate = fc.double({ noNaN: true, min: -700, max: 700 }).map((x) => x + 0);

/** The distance from x to the next double of larger size. */
function step(x: number): number {
  return Math.max(2 ** (Math.floor(Math.log2(Math.abs(x) || Number.MIN_VALUE)) - 52), Number.MIN_VALUE);
}

describe('float64 intervals', () => {
  it('enclose sums, products, quotients and roots of any two doubles', () => {
    fc.assert(
      fc.property(finite, finite, (x, y) => {
        const [a, b] = [fromFloat(x), fromFloat(y)];
        expectWithin(f.add(point(x), point(y)), rational.add(a, b));
        expectWithin(f.subtract(point(x), point(y)), rational.subtract(a, b));
        expectWithin(f.multiply(point(x), point(y)), rational.multiply(a, b));
        expectWithin(f.power(point(x), 3), rational.power(a, 3));
        if (y !== 0) expectWithin(f.divide(point(x), point(y)), rational.divide(a, b));
        const root = f.sqrt(point(Math.abs(x)));
        expect(rational.compare(rational.power(fromFloat(root.lo), 2), rational.absolute(a))).not.toBe(1);
        expect(rational.compare(rational.power(fromFloat(root.hi), 2), rational.absolute(a))).not.toBe(-1);
      }),
      { numRuns: 3000 },
    );
  });

  it('enclose the smallest and the largest numbers', () => {
    const extremes = [
      Number.MIN_VALUE,
      3 * Number.MIN_VALUE,
      2 ** -1022,
      2 ** -1021 * 1.5,
      1,
      Number.MAX_VALUE,
    ];
    const all = extremes.flatMap((x) => [x, -x]);
    for (const x of all)
      for (const y of all) {
        const [a, b] = [fromFloat(x), fromFloat(y)];
        expectWithin(f.add(point(x), point(y)), rational.add(a, b));
        expectWithin(f.multiply(point(x), point(y)), rational.multiply(a, b));
        expectWithin(f.divide(point(x), point(y)), rational.divide(a, b));
      }
  });

  it('enclose rationals of any size, within three steps', () => {
    const big = fc.bigInt({ min: -(2n ** 1100n), max: 2n ** 1100n });
    fc.assert(
      fc.property(big, fc.oneof(big, fc.bigInt(1n, 1000n)), (n, d) => {
        if (d === 0n) return;
        const value = r(n, d);
        const interval = f.fromRational(value);
        expectWithin(interval, value);
        if (Number.isFinite(interval.lo) && Number.isFinite(interval.hi))
          expect(interval.hi - interval.lo).toBeLessThanOrEqual(8 * step(interval.hi));
      }),
    );
  });

  it('enclose exp, ln, sigmoid and tanh as 40 digits give them, within 24 steps', () => {
    const precise = decimalInterval(40);
    const small = fc.integer({ min: -(2 ** 30), max: 2 ** 30 }).map((n) => n / 2 ** 30);
    fc.assert(
      fc.property(
        fc.oneof(
          moderate,
          small,
          small.map((x) => x * 1e-9),
          small.map((x) => x * 1e-160),
        ),
        (x) => {
          const exact = precise.fromRational(fromFloat(x));
          for (const name of ['exp', 'sigmoid', 'tanh'] as const)
            expectEncloses(f[name](point(x)), precise[name](exact));
          if (x > 0) expectEncloses(f.ln(point(x)), precise.ln(exact));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stay within the range of sigmoid, tanh and exp far out', () => {
    for (const x of [746, 1e4, 1e300, Number.POSITIVE_INFINITY]) {
      const wide = { lo: -x, hi: x };
      expect(f.sigmoid(wide)).toMatchObject({ lo: 0, hi: 1 });
      expect(f.tanh(wide)).toEqual({ lo: -1, hi: 1 });
      expect(f.exp(wide).lo).toBe(0);
      expect(f.exp(point(1e4))).toEqual({ lo: Number.MAX_VALUE, hi: Number.POSITIVE_INFINITY });
    }
    expect(f.sigmoid(point(-745)).hi).toBeGreaterThan(0);
    expect(f.exp(point(-746)).hi).toBeGreaterThan(0);
  });

  it('keep open sides open and never give what is not a number', () => {
    const ends = [
      Number.NEGATIVE_INFINITY,
      -Number.MAX_VALUE,
      -1,
      0,
      1,
      Number.MAX_VALUE,
      Number.POSITIVE_INFINITY,
    ];
    const intervals = ends.flatMap((lo) =>
      ends
        .filter((hi) => lo <= hi && lo < Number.POSITIVE_INFINITY && hi > Number.NEGATIVE_INFINITY)
        .map((hi) => ({ lo, hi })),
    );
    for (const a of intervals)
      for (const b of intervals) {
        const results = [f.add(a, b), f.subtract(a, b), f.multiply(a, b), f.max(a, b), f.min(a, b)];
        if (b.lo > 0 || b.hi < 0) results.push(f.divide(a, b));
        results.push(f.exp(a), f.sigmoid(a), f.tanh(a), f.abs(a), f.negate(a), f.power(a, 2), f.power(a, 3));
        for (const { lo, hi } of results) {
          expect(lo).toBeLessThanOrEqual(hi);
          expect([lo, hi].some((end) => Object.is(end, -0) || Number.isNaN(end))).toBe(false);
          expect(lo).toBeLessThan(Number.POSITIVE_INFINITY);
          expect(hi).toBeGreaterThan(Number.NEGATIVE_INFINITY);
        }
      }
  });

  it('lose less than 10⁻¹² over a long chain of operations', () => {
    let value = f.fromRational(r(3, 10));
    for (let count = 0; count < 500; count += 1)
      value = f.sigmoid(f.add(f.multiply(value, f.fromRational(r(7, 10))), f.fromRational(r(-1, 5))));
    expect(value.hi - value.lo).toBeLessThan(1e-12);
    expect(value.hi - value.lo).toBeGreaterThan(0);
  });
});

function expectWithin({ lo, hi }: FloatInterval, value: rational.Rational): void {
  if (Number.isFinite(lo)) expect(rational.compare(fromFloat(lo), value)).not.toBe(1);
  else expect(lo).toBe(Number.NEGATIVE_INFINITY);
  if (Number.isFinite(hi)) expect(rational.compare(fromFloat(hi), value)).not.toBe(-1);
  else expect(hi).toBe(Number.POSITIVE_INFINITY);
}

function expectEncloses(outer: FloatInterval, inner: Parameters<typeof rationalEnds>[0]): void {
  const { lo, hi } = rationalEnds(inner);
  expectWithin({ lo: outer.lo, hi: Number.POSITIVE_INFINITY }, hi);
  expectWithin({ lo: Number.NEGATIVE_INFINITY, hi: outer.hi }, lo);
  expect(outer.hi - outer.lo).toBeLessThanOrEqual(24 * step(outer.hi) + 24 * step(outer.lo));
}

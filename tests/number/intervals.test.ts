import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { type Enclosure, rationalEnds } from '../../src/number/certified.ts';
import * as rational from '../../src/number/rational.ts';
import { type Rational, rational as r } from '../../src/number/rational.ts';
import { OUTSIDE_DOMAIN, UNDECIDED } from '../no-value.ts';
import { intervalsSuite, KINDS } from './intervals-suite.ts';

intervalsSuite({ rational: 400, any: 120 });

describe.each(KINDS)('%s', (_, intervals) => {
  const of = (value: Rational) => intervals.fromRational(value);
  const hull = (a: number, b: number): Enclosure =>
    intervals === KINDS[0]![1] ? { lo: a, hi: b } : { lo: new Decimal(a), hi: new Decimal(b) };

  it('keep exact what is exact', () => {
    const zero = of(rational.ZERO);
    const one = of(rational.ONE);
    const third = of(r(1, 3));
    const same = (value: Enclosure, expected: Rational) =>
      expect(rationalEnds(value)).toEqual({ lo: expected, hi: expected });
    same(intervals.multiply(zero, third), rational.ZERO);
    same(intervals.multiply(zero, intervals.negate(third)), rational.ZERO);
    same(intervals.multiply(intervals.negate(third), zero), rational.ZERO);
    same(intervals.divide(zero, third), rational.ZERO);
    same(intervals.max(zero, hull(-3, -1)), rational.ZERO);
    same(intervals.min(zero, hull(1, 3)), rational.ZERO);
    same(intervals.exp(zero), rational.ONE);
    same(intervals.ln(one), rational.ZERO);
    same(intervals.tanh(zero), rational.ZERO);
    same(intervals.arctan(zero), rational.ZERO);
    same(intervals.sigmoid(zero), r(1, 2));
    same(intervals.sqrt(of(r(9, 4))), r(3, 2));
    same(intervals.power(third, 0), rational.ONE);
    same(intervals.add(of(r(1, 2)), of(r(-3, 4))), r(-1, 4));
    same(intervals.multiply(of(r(3, 4)), of(r(-5))), r(-15, 4));
    same(intervals.divide(of(r(3, 4)), of(r(-1, 2))), r(-3, 2));
  });

  it('tell a sign when it is certain, and else that it is not', () => {
    expect(intervals.sign(hull(1, 2))).toBe(1);
    expect(intervals.sign(hull(-2, -1))).toBe(-1);
    expect(intervals.sign(of(rational.ZERO))).toBe(0);
    expect(() => intervals.sign(hull(-1, 1))).toThrow(UNDECIDED);
    expect(() => intervals.sign(hull(0, 1))).toThrow(UNDECIDED);
    const thirds = intervals.multiply(of(r(1, 3)), of(r(3)));
    expect(() => intervals.sign(intervals.subtract(thirds, of(r(1))))).toThrow(UNDECIDED);
  });

  it('tell what lies outside a domain from what may', () => {
    const around = hull(-1, 1);
    const negative = hull(-2, -1);
    expect(() => intervals.divide(of(r(1)), of(rational.ZERO))).toThrow(OUTSIDE_DOMAIN);
    expect(() => intervals.power(of(rational.ZERO), -1)).toThrow(OUTSIDE_DOMAIN);
    expect(() => intervals.ln(of(rational.ZERO))).toThrow(OUTSIDE_DOMAIN);
    expect(() => intervals.ln(negative)).toThrow(OUTSIDE_DOMAIN);
    expect(() => intervals.sqrt(negative)).toThrow(OUTSIDE_DOMAIN);
    for (const maybe of [
      () => intervals.divide(of(r(1)), around),
      () => intervals.ln(around),
      () => intervals.sqrt(around),
    ])
      expect(maybe).toThrow(UNDECIDED);
  });

  it('multiply, divide, raise and take the size right whatever signs the ends have', () => {
    const whole = (value: Enclosure) => {
      const { lo, hi } = rationalEnds(value);
      return [rational.toFraction(lo), rational.toFraction(hi)].join(' to ');
    };
    const h = hull;
    expect(whole(intervals.multiply(h(-2, 3), h(-5, 7)))).toBe('-15 to 21');
    expect(whole(intervals.multiply(h(-3, 2), h(-7, 5)))).toBe('-15 to 21');
    expect(whole(intervals.multiply(h(-3, -2), h(-7, 5)))).toBe('-15 to 21');
    expect(whole(intervals.multiply(h(-3, -2), h(-7, -5)))).toBe('10 to 21');
    expect(whole(intervals.multiply(h(2, 3), h(-7, -5)))).toBe('-21 to -10');
    expect(whole(intervals.multiply(h(-2, 3), h(5, 7)))).toBe('-14 to 21');
    expect(whole(intervals.divide(h(-4, 8), h(2, 4)))).toBe('-2 to 4');
    expect(whole(intervals.divide(h(-4, 8), h(-4, -2)))).toBe('-4 to 2');
    expect(whole(intervals.divide(h(4, 8), h(2, 4)))).toBe('1 to 4');
    expect(whole(intervals.divide(h(-8, -4), h(2, 4)))).toBe('-4 to -1');
    expect(whole(intervals.power(h(-2, 3), 2))).toBe('0 to 9');
    expect(whole(intervals.power(h(-2, 3), 3))).toBe('-8 to 27');
    expect(whole(intervals.power(h(-3, -2), 2))).toBe('4 to 9');
    expect(whole(intervals.power(h(-3, -2), 3))).toBe('-27 to -8');
    expect(whole(intervals.power(h(1, 2), -2))).toBe('1/4 to 1');
    expect(whole(intervals.abs(h(-3, 2)))).toBe('0 to 3');
    expect(whole(intervals.abs(h(-3, -2)))).toBe('2 to 3');
    expect(whole(intervals.subtract(h(1, 2), h(5, 9)))).toBe('-8 to -3');
    expect(whole(intervals.negate(h(-1, 2)))).toBe('-2 to 1');
    expect(whole(intervals.max(h(-1, 2), h(0, 1)))).toBe('0 to 2');
    expect(whole(intervals.min(h(-1, 2), h(0, 1)))).toBe('-1 to 1');
  });
});

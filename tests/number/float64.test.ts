import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64.ts';
import { rational as r } from '../../src/number/rational.ts';
import { OUTSIDE_DOMAIN, UNDECIDED } from '../no-value.ts';

describe('float64', () => {
  it('calculates as doubles do', () => {
    const [a, b] = [float64.fromRational(r(1, 10)), float64.fromRational(r(1, 5))];
    expect(float64.add(a, b)).toBe(0.1 + 0.2);
    expect(float64.subtract(a, b)).toBe(-0.1);
    expect(float64.divide(a, b)).toBe(0.5);
    expect(float64.max(a, b)).toBe(b);
    expect(float64.min(a, b)).toBe(a);
    expect(float64.power(b, -2)).toBeCloseTo(25, 12);
    expect(float64.sigmoid(0)).toBe(0.5);
    expect(float64.sigmoid(-800) + float64.sigmoid(800)).toBe(1);
    expect(float64.sigmoid(1)).toBeCloseTo(0.7310585786300049, 15);
  });

  it('names what lies outside a domain', () => {
    for (const wrong of [
      () => float64.divide(1, 0),
      () => float64.power(0, -1),
      () => float64.sqrt(-1),
      () => float64.ln(0),
      () => float64.ln(-1),
    ])
      expect(wrong).toThrow(OUTSIDE_DOMAIN);
  });

  it('tells the sign of every number, and of nothing else', () => {
    expect([-Number.MIN_VALUE, -0, 0, Number.MIN_VALUE].map(float64.sign)).toEqual([-1, 0, 0, 1]);
    expect(() => float64.sign(Number.NaN)).toThrow(UNDECIDED);
    expect(Object.is(float64.negate(0), 0)).toBe(true);
  });
});

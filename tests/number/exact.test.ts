import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { exact, isRational } from '../../src/number/exact.ts';
import { type FloatInterval, floatInterval } from '../../src/number/float-interval.ts';
import * as rational from '../../src/number/rational.ts';
import { type Rational, rational as r } from '../../src/number/rational.ts';
import { OUTSIDE_DOMAIN, UNDECIDED } from '../no-value.ts';
import { ALL_UNARY, attempt, expressions, RATIONAL_UNARY } from './expressions.ts';
import { rationalOnly } from './rational-only.ts';

const numbers = exact(floatInterval);
const ball: FloatInterval = { lo: -2, hi: -1 };

describe('exact', () => {
  it('never needs a ball for a rational expression, and is right', () => {
    const noBalls = new Proxy({} as Arithmetic<FloatInterval>, {
      get: () => () => {
        throw new Error('a ball was asked for');
      },
    });
    const strict = exact(noBalls);
    fc.assert(
      fc.property(expressions(RATIONAL_UNARY), (expression) => {
        expect(attempt(strict, expression)).toEqual(attempt(rationalOnly, expression));
      }),
    );
  });

  it('gives the rational that rationalOnly gives, and else a ball around what 60 digits give', () => {
    const precise = decimalInterval(60);
    let balls = 0;
    fc.assert(
      fc.property(expressions(ALL_UNARY, 3), (expression) => {
        const value = attempt(numbers, expression);
        const known = attempt(rationalOnly, expression);
        if (!value) return;
        if (known) expect(isRational(value)).toBe(true);
        if (isRational(value)) return void (known && expect(value).toEqual(known));
        const truth = attempt(precise, expression);
        if (!truth || !Number.isFinite(value.lo) || !Number.isFinite(value.hi)) return;
        if (Math.abs(truth.lo.e) > 1000 || Math.abs(truth.hi.e) > 1000) return;
        balls += 1;
        const [outer, inner] = [rationalEnds(value), rationalEnds(truth)];
        expect(rational.compare(outer.lo, inner.hi)).not.toBe(1);
        expect(rational.compare(outer.hi, inner.lo)).not.toBe(-1);
      }),
      { numRuns: 500 },
    );
    expect(balls).toBeGreaterThan(100);
  });

  it('knows the rational values of exp, ln, sigmoid, tanh and of roots', () => {
    expect(numbers.exp(rational.ZERO)).toEqual(r(1));
    expect(numbers.ln(rational.ONE)).toEqual(r(0));
    expect(numbers.sigmoid(rational.ZERO)).toEqual(r(1, 2));
    expect(numbers.tanh(rational.ZERO)).toEqual(r(0));
    expect(numbers.sqrt(r(49, 10_000))).toEqual(r(7, 100));
    expect(numbers.sqrt(r(10n ** 80n))).toEqual(r(10n ** 40n));
    expect(isRational(numbers.sqrt(r(10n ** 80n + 1n)))).toBe(false);
    expect(isRational(numbers.sqrt(r(2)))).toBe(false);
    expect(isRational(numbers.exp(r(1)))).toBe(false);
  });

  it('finds the root of every square and of nothing beside it', () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 10n ** 60n), (root) => {
        expect(numbers.sqrt(r(root * root))).toEqual(r(root));
        expect(isRational(numbers.sqrt(r(root * root - 1n)))).toBe(false);
      }),
    );
  });

  it('lets an exact zero wipe out a ball', () => {
    expect(numbers.multiply(rational.ZERO, ball)).toEqual(r(0));
    expect(numbers.multiply(ball, rational.ZERO)).toEqual(r(0));
    expect(numbers.divide(rational.ZERO, ball)).toEqual(r(0));
    expect(numbers.power(ball, 0)).toEqual(r(1));
  });

  it('returns to the rational when a unit is certainly inactive', () => {
    expect(numbers.max(rational.ZERO, ball)).toEqual(r(0));
    expect(numbers.max(ball, rational.ZERO)).toEqual(r(0));
    expect(numbers.min(rational.ZERO, ball)).toBe(ball);
    expect(numbers.min(ball, r(-3))).toEqual(r(-3));
    expect(numbers.max(ball, r(-3))).toBe(ball);
    expect(numbers.max(rational.ZERO, { lo: -1, hi: 2 })).toEqual({ lo: 0, hi: 2 });
    expect(numbers.min(rational.ZERO, { lo: -1, hi: 2 })).toEqual({ lo: -1, hi: 0 });
  });

  it('mixes rationals and balls in either order', () => {
    expect(numbers.add(r(1), ball)).toEqual({ lo: -1, hi: 0 });
    expect(numbers.add(ball, r(1))).toEqual({ lo: -1, hi: 0 });
    expect(numbers.subtract(r(1), ball)).toEqual({ lo: 2, hi: 3 });
    expect(numbers.subtract(ball, r(1))).toEqual({ lo: -3, hi: -2 });
    expect(numbers.multiply(ball, r(2))).toEqual({ lo: -4, hi: -2 });
    expect(numbers.divide(ball, r(2))).toEqual({ lo: -1, hi: -0.5 });
    expect(numbers.divide(r(2), ball)).toEqual({ lo: -2, hi: -1 });
  });

  it('decides signs of rationals always, of balls where they allow it', () => {
    expect(numbers.sign(r(-1n, 10n ** 400n))).toBe(-1);
    expect(numbers.sign(ball)).toBe(-1);
    expect(() => numbers.sign({ lo: -1, hi: 1 })).toThrow(UNDECIDED);
  });

  it('passes on what lies outside a domain, also for a zero over a ball that may be zero', () => {
    expect(() => numbers.divide(ball, rational.ZERO)).toThrow(OUTSIDE_DOMAIN);
    expect(() => numbers.divide(rational.ZERO, { lo: -1, hi: 1 })).toThrow(UNDECIDED);
    expect(() => numbers.sqrt(r(-1))).toThrow(OUTSIDE_DOMAIN);
    expect(() => numbers.ln(r(0))).toThrow(OUTSIDE_DOMAIN);
    expect(() => numbers.ln(ball)).toThrow(OUTSIDE_DOMAIN);
  });

  it('hides no other error of the balls behind max', () => {
    const broken = {
      ...floatInterval,
      subtract: vi.fn(() => {
        throw new TypeError('broken');
      }),
    };
    expect(() => exact(broken).max(rational.ZERO, ball)).toThrow(TypeError);
  });
});

describe('rationalOnly', () => {
  const unknown: Rational | undefined = rationalOnly.sqrt(r(2));

  it('gives undefined for what is not rational, and hands it on', () => {
    expect(unknown).toBeUndefined();
    for (const result of [
      rationalOnly.add(unknown, r(1)),
      rationalOnly.subtract(r(0), unknown),
      rationalOnly.multiply(r(2), unknown),
      rationalOnly.divide(unknown, r(2)),
      rationalOnly.divide(r(2), unknown),
      rationalOnly.max(r(0), unknown),
      rationalOnly.min(unknown, r(0)),
      rationalOnly.negate(unknown),
      rationalOnly.abs(unknown),
      rationalOnly.power(unknown, 2),
      rationalOnly.exp(r(1)),
      rationalOnly.ln(r(2)),
      rationalOnly.sigmoid(r(1)),
      rationalOnly.tanh(unknown),
    ])
      expect(result).toBeUndefined();
  });

  it('lets only an exact zero factor and a zeroth power undo it', () => {
    expect(rationalOnly.multiply(rational.ZERO, unknown)).toEqual(r(0));
    expect(rationalOnly.multiply(unknown, rational.ZERO)).toEqual(r(0));
    expect(rationalOnly.power(unknown, 0)).toEqual(r(1));
  });

  it('does not know the sign of what it does not know, and divides nothing by zero', () => {
    expect(() => rationalOnly.sign(unknown)).toThrow(UNDECIDED);
    expect(rationalOnly.sign(r(-1, 9))).toBe(-1);
    expect(() => rationalOnly.divide(unknown, rational.ZERO)).toThrow(OUTSIDE_DOMAIN);
    expect(() => rationalOnly.divide(rational.ZERO, rational.ZERO)).toThrow(OUTSIDE_DOMAIN);
  });
});

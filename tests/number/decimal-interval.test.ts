import { describe, expect, it } from 'vitest';
import { rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import * as rational from '../../src/number/rational.ts';
import { rational as r } from '../../src/number/rational.ts';
import { decimalIntervalSuite } from './decimal-interval-suite.ts';

decimalIntervalSuite(26);

describe('decimal intervals', () => {
  it('rounds arguments outward to the precision', () => {
    const { lo, hi } = decimalInterval(34).fromRational(r(-2, 3));
    expect([lo.toString(), hi.toString()]).toEqual([`-0.${'6'.repeat(33)}7`, `-0.${'6'.repeat(34)}`]);
  });

  it('keeps its bounds far out, where e to the power has thousands of digits', () => {
    const balls = decimalInterval(34);
    const far = balls.fromRational(r(10n ** 30n));
    const near = balls.negate(far);
    expect(balls.sigmoid(far).hi.toString()).toBe('1');
    expect(balls.sigmoid(far).lo.lt(1)).toBe(true);
    expect(balls.sigmoid(near).lo.toString()).toBe('0');
    expect(balls.sigmoid(near).hi.gt(0)).toBe(true);
    expect(balls.tanh(near).lo.toString()).toBe('-1');
    expect(balls.exp(near).hi.gt(0)).toBe(true);
    expect(() => balls.exp(far)).toThrow('e to the power of more than 100000');
  });

  it('rounds e^x strictly outward where x is too small to show', () => {
    const balls = decimalInterval(34);
    const up = balls.exp(balls.fromRational(r(1n, 10n ** 90n)));
    const down = balls.exp(balls.fromRational(r(-1n, 10n ** 90n)));
    expect(up.lo.lte(1) && up.hi.gt(1)).toBe(true);
    expect(down.lo.lt(1) && down.hi.gte(1)).toBe(true);
  });

  it('keeps all digits of tanh near zero', () => {
    const balls = decimalInterval(34);
    const tiny = r(1n, 10n ** 25n);
    const { lo, hi } = rationalEnds(balls.tanh(balls.fromRational(tiny)));
    const width = rational.divide(rational.subtract(hi, lo), tiny);
    expect(rational.toNumber(width)).toBeLessThan(1e-32);
    expect(rational.compare(hi, tiny)).not.toBe(-1);
  });
});

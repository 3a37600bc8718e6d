import { describe, expect, it } from 'vitest';
import { rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import * as rational from '../../src/number/rational.ts';
import { rational as r } from '../../src/number/rational.ts';

/** Odd numerators from -999 to 999, so many apart: an even `step` that 3 does not divide meets both denominators. */
export function decimalIntervalSuite(step: number): void {
  describe('decimal intervals', () => {
    it.each([3, 5, 12])('of %i digits enclose what 40 digits give, and are a few units wide', (precision) => {
      const [coarse, fine] = [decimalInterval(precision), decimalInterval(40)];
      for (let n = -999; n <= 999; n += step)
        for (const name of ['exp', 'sigmoid', 'tanh', 'arctan', 'softplus'] as const) {
          const argument = r(n, n % 3 === 0 ? 317 : 2003);
          // The same interval for both: the coarse one also holds the rounding of the argument.
          const given = coarse.fromRational(argument);
          const [outer, inner] = [rationalEnds(coarse[name](given)), rationalEnds(fine[name](given))];
          expect(rational.compare(outer.lo, inner.lo)).not.toBe(1);
          expect(rational.compare(outer.hi, inner.hi)).not.toBe(-1);
          const excess = rational.divide(
            rational.subtract(rational.subtract(outer.hi, outer.lo), rational.subtract(inner.hi, inner.lo)),
            rational.maximum(rational.absolute(inner.lo), r(1n, 10n ** 60n)),
          );
          expect(rational.toNumber(excess)).toBeLessThan(100 * 10 ** -precision);
        }
    });
  });
}

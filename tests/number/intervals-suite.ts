import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { type Enclosure, rationalEnds } from '../../src/number/certified.ts';
import { decimalInterval } from '../../src/number/decimal-interval.ts';
import { floatInterval } from '../../src/number/float-interval.ts';
import { valueOr } from '../../src/number/no-value.ts';
import type { Rational } from '../../src/number/rational.ts';
import * as rational from '../../src/number/rational.ts';
import { ALL_UNARY, attempt, expressions, RATIONAL_UNARY } from './expressions.ts';
import { rationalOnly } from './rational-only.ts';

type Ends = { readonly lo: Rational; readonly hi: Rational };

function encloses(outer: Ends, inner: Ends): boolean {
  return rational.compare(outer.lo, inner.lo) <= 0 && rational.compare(inner.hi, outer.hi) <= 0;
}

/** The ends of a finite enclosure, or undefined. */
function endsOf(enclosure: Enclosure | undefined): Ends | undefined {
  return valueOr(
    () => enclosure && rationalEnds(enclosure),
    () => undefined,
    'undecided',
  );
}

export const KINDS: readonly (readonly [string, Arithmetic<Enclosure>])[] = [
  ['float64 intervals', floatInterval as Arithmetic<Enclosure>],
  ['5-digit intervals', decimalInterval(5) as unknown as Arithmetic<Enclosure>],
  ['34-digit intervals', decimalInterval(34) as unknown as Arithmetic<Enclosure>],
];

/** How many expressions are tried: of rational values, and with any function. */
interface Runs {
  readonly rational: number;
  readonly any: number;
}

/** The laws that random expressions try in every kind of interval. */
export function intervalsSuite(runs: Runs): void {
  describe.each(KINDS)('%s', (_, intervals) => {
    it('enclose the value of every rational expression', () => {
      let compared = 0;
      fc.assert(
        fc.property(expressions(RATIONAL_UNARY), (expression) => {
          const value = attempt(rationalOnly, expression);
          const enclosure = endsOf(attempt(intervals, expression));
          if (!value || !enclosure) return;
          compared += 1;
          expect(encloses(enclosure, { lo: value, hi: value })).toBe(true);
        }),
        { numRuns: runs.rational },
      );
      expect(compared).toBeGreaterThan(runs.rational / 2);
    });

    it('enclose what 130 digits give for expressions with exp, ln, roots, sigmoid, tanh, arctan and softplus', () => {
      const precise = decimalInterval(130);
      let compared = 0;
      fc.assert(
        fc.property(expressions(ALL_UNARY, 3), (expression) => {
          const enclosure = endsOf(attempt(intervals, expression));
          const truth = enclosure && endsOf(attempt(precise, expression));
          if (!enclosure || !truth) return;
          compared += 1;
          // The narrow interval itself may stick out by its own width, where a bound is exact.
          const slack = rational.subtract(truth.hi, truth.lo);
          const wider = {
            lo: rational.subtract(enclosure.lo, slack),
            hi: rational.add(enclosure.hi, slack),
          };
          expect(encloses(wider, truth)).toBe(true);
        }),
        { numRuns: runs.any },
      );
      expect(compared).toBeGreaterThan((runs.any * 2) / 7);
    });
  });
}

import { outsideDomain } from './no-value.ts';
import type { Rational } from './rational.ts';
import * as rational from './rational.ts';

export type Unary = 'sqrt' | 'exp' | 'ln' | 'sigmoid' | 'tanh' | 'arctan' | 'softplus';

const HALF: Rational = { n: 1n, d: 2n };

/**
 * The values of these functions where they are rational, else undefined.
 * By the theorem of Lindemann and Weierstrass, e^r is irrational for every rational r ≠ 0; so are ln r for r ≠ 1, σ(r), tanh r
 * and arctan r for r ≠ 0, and ln(1 + e^r) for every rational r.
 */
export const rationalFunctions: Readonly<Record<Unary, (a: Rational) => Rational | undefined>> = {
  sqrt(a) {
    if (a.n < 0n) throw outsideDomain('square root of a negative number');
    const [n, d] = [wholeRoot(a.n), wholeRoot(a.d)];
    return n === undefined || d === undefined ? undefined : { n, d };
  },
  exp: (a) => (a.n === 0n ? rational.ONE : undefined),
  ln(a) {
    if (a.n <= 0n) throw outsideDomain('logarithm of a number that is not positive');
    return rational.equal(a, rational.ONE) ? rational.ZERO : undefined;
  },
  sigmoid: (a) => (a.n === 0n ? HALF : undefined),
  tanh: (a) => (a.n === 0n ? rational.ZERO : undefined),
  arctan: (a) => (a.n === 0n ? rational.ZERO : undefined),
  softplus: () => undefined,
};

/** The whole square root of n ≥ 0, if there is one: Newton's method from above. */
function wholeRoot(n: bigint): bigint | undefined {
  if (n < 2n) return n;
  let root = 1n << BigInt(n.toString(16).length * 2);
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next >= root) return root * root === n ? root : undefined;
    root = next;
  }
}

import {
  add,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../number/rational.ts';

/** Pearson's correlation of pairs that come one after the other, from exact sums. */
export class Correlation {
  #count = 0;
  #x: Rational = ZERO;
  #y: Rational = ZERO;
  #xx: Rational = ZERO;
  #yy: Rational = ZERO;
  #xy: Rational = ZERO;

  add(x: Rational, y: Rational): void {
    this.#count++;
    this.#x = add(this.#x, x);
    this.#y = add(this.#y, y);
    this.#xx = add(this.#xx, multiply(x, x));
    this.#yy = add(this.#yy, multiply(y, y));
    this.#xy = add(this.#xy, multiply(x, y));
  }

  /** r = cov(x, y) / √(var x · var y), in [−1, 1]; undefined where x or y does not vary. */
  coefficient(): number | undefined {
    if (this.#count === 0) return undefined;
    const covariance = this.#centred(this.#xy, this.#x, this.#y);
    const variances = multiply(
      this.#centred(this.#xx, this.#x, this.#x),
      this.#centred(this.#yy, this.#y, this.#y),
    );
    if (variances.n === 0n) return undefined;
    const size = Math.sqrt(toNumber(divide(multiply(covariance, covariance), variances)));
    return covariance.n < 0n ? -size : size;
  }

  /** Σab − ΣaΣb/n */
  #centred(products: Rational, a: Rational, b: Rational): Rational {
    return subtract(products, divide(multiply(a, b), rational(this.#count)));
  }
}

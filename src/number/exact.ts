import type { Arithmetic } from './arithmetic.ts';
import { DigitBudget } from './digit-budget.ts';
import { valueOr } from './no-value.ts';
import type { Rational } from './rational.ts';
import * as rational from './rational.ts';
import { rationalFunctions, type Unary } from './rational-functions.ts';

/** A rational wherever the value is known to be rational, else a ball: whatever encloses it. */
export type Num<B extends object> = Rational | B;

export function isRational<B extends object>(value: Num<B>): value is Rational {
  return 'n' in value;
}

/**
 * Arithmetic that stays rational as long as it can, and goes over to `balls` where it cannot: where a value is not
 * rational, and once fractions have become so long that their digits alone would take seconds.
 */
export function exact<B extends object>(
  balls: Arithmetic<B>,
  budget: DigitBudget = new DigitBudget(),
): Arithmetic<Num<B>> {
  const ball = (value: Num<B>): B => (isRational(value) ? balls.fromRational(value) : value);
  const unary = (name: Unary) => (a: Num<B>) =>
    isRational(a) ? (rationalFunctions[name](a) ?? balls[name](ball(a))) : balls[name](a);
  return {
    fromRational: (value) => value,
    add(a, b) {
      if (isRational(a) && isRational(b) && budget.pays(a, b)) return rational.add(a, b);
      if (isZero(a)) return b;
      return isZero(b) ? a : balls.add(ball(a), ball(b));
    },
    subtract(a, b) {
      if (isRational(a) && isRational(b) && budget.pays(a, b)) return rational.subtract(a, b);
      return isZero(b) ? a : balls.subtract(ball(a), ball(b));
    },
    multiply(a, b) {
      if (isRational(a) && isRational(b) && budget.pays(a, b)) return rational.multiply(a, b);
      return isZero(a) || isZero(b) ? rational.ZERO : balls.multiply(ball(a), ball(b));
    },
    divide(a, b) {
      if (isRational(a) && isRational(b) && budget.pays(a, b)) return rational.divide(a, b);
      // Divided even when a is zero: b may be zero too.
      const quotient = balls.divide(ball(a), ball(b));
      return isZero(a) ? rational.ZERO : quotient;
    },
    negate: (a) => (isRational(a) ? rational.negate(a) : balls.negate(a)),
    abs: (a) => (isRational(a) ? rational.absolute(a) : balls.abs(a)),
    max(a, b) {
      if (isRational(a) && isRational(b)) return rational.maximum(a, b);
      return decidedLarger(balls, ball(a), ball(b), a, b) ?? balls.max(ball(a), ball(b));
    },
    min(a, b) {
      if (isRational(a) && isRational(b)) return rational.minimum(a, b);
      return decidedLarger(balls, ball(a), ball(b), b, a) ?? balls.min(ball(a), ball(b));
    },
    power(a, exponent) {
      if (exponent === 0) return rational.ONE;
      return isRational(a) && budget.pays(a, a)
        ? rational.power(a, exponent)
        : balls.power(ball(a), exponent);
    },
    sqrt: unary('sqrt'),
    exp: unary('exp'),
    ln: unary('ln'),
    sigmoid: unary('sigmoid'),
    tanh: unary('tanh'),
    arctan: unary('arctan'),
    softplus: unary('softplus'),
    sign: (a) => (isRational(a) ? rational.sign(a) : balls.sign(a)),
    floors: (a) => (isRational(a) ? [rational.floor(a), rational.floor(a)] : balls.floors(a)),
  };
}

function isZero<B extends object>(value: Num<B>): boolean {
  return isRational(value) && value.n === 0n;
}

/**
 * `whenA` if ball a is certainly at least b, `whenB` if it is certainly less, undefined where that cannot be told.
 * So max(0, z) of a ball z below zero is the rational zero itself, and what it is multiplied with vanishes exactly.
 */
function decidedLarger<B extends object, R>(
  balls: Arithmetic<B>,
  a: B,
  b: B,
  whenA: R,
  whenB: R,
): R | undefined {
  return valueOr(
    () => (balls.sign(balls.subtract(a, b)) >= 0 ? whenA : whenB),
    () => undefined,
    'undecided',
  );
}

import type { Arithmetic } from '../../src/number/arithmetic.ts';
import { undecided } from '../../src/number/no-value.ts';
import type { Rational } from '../../src/number/rational.ts';
import * as rational from '../../src/number/rational.ts';
import { rationalFunctions } from '../../src/number/rational-functions.ts';

type Maybe = Rational | undefined;

/** Exact arithmetic that gives undefined for whatever is not known to be rational; only an exact zero factor outlives that. */
export const rationalOnly: Arithmetic<Maybe> = {
  fromRational: (value) => value,
  add: (a, b) => both(rational.add, a, b),
  subtract: (a, b) => both(rational.subtract, a, b),
  multiply: (a, b) => (a?.n === 0n || b?.n === 0n ? rational.ZERO : both(rational.multiply, a, b)),
  divide(a, b) {
    // Here and not in `both`, so that an irrational divided by zero is an error as well.
    if (b?.n === 0n) return rational.divide(rational.ONE, b);
    return both(rational.divide, a, b);
  },
  negate: (a) => a && rational.negate(a),
  abs: (a) => a && rational.absolute(a),
  max: (a, b) => both(rational.maximum, a, b),
  min: (a, b) => both(rational.minimum, a, b),
  power: (a, exponent) => (exponent === 0 ? rational.ONE : a && rational.power(a, exponent)),
  sqrt: (a) => a && rationalFunctions.sqrt(a),
  exp: (a) => a && rationalFunctions.exp(a),
  ln: (a) => a && rationalFunctions.ln(a),
  sigmoid: (a) => a && rationalFunctions.sigmoid(a),
  tanh: (a) => a && rationalFunctions.tanh(a),
  arctan: (a) => a && rationalFunctions.arctan(a),
  softplus: (a) => a && rationalFunctions.softplus(a),
  sign(a) {
    if (a === undefined) throw undecided('the sign of a number that is not known to be rational');
    return rational.sign(a);
  },
  floors(a) {
    if (a === undefined) throw undecided('the whole part of a number that is not known to be rational');
    return [rational.floor(a), rational.floor(a)];
  },
};

function both(operation: (a: Rational, b: Rational) => Rational, a: Maybe, b: Maybe): Maybe {
  return a && b && operation(a, b);
}

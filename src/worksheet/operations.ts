import type { Arithmetic } from '../number/arithmetic.ts';
import { undecided, valueOr } from '../number/no-value.ts';
import { ONE, type Rational, ZERO } from '../number/rational.ts';
import type { Relation } from './expression.ts';

/** Local derivatives for the operands a, b, c; `undefined` stands for zero. */
export type Slopes<T> = readonly (T | undefined)[];

/**
 * One elementary step of a calculation: its value and its local derivatives side by side.
 * `y` is the operation's own value, which some derivatives are simplest in.
 */
export interface Operation {
  readonly name: string;
  readonly arity: 1 | 2 | 3;
  value<T>(A: Arithmetic<T>, a: T, b: T, c: T): T;
  slopes<T>(A: Arithmetic<T>, a: T, b: T, c: T, y: T): Slopes<T>;
}

const one = <T>(A: Arithmetic<T>): T => A.fromRational(ONE);
const zero = <T>(A: Arithmetic<T>): T => A.fromRational(ZERO);

export const add: Operation = {
  name: 'add',
  arity: 2,
  value: (A, a, b) => A.add(a, b),
  slopes: (A) => [one(A), one(A)],
};

export const subtract: Operation = {
  name: 'subtract',
  arity: 2,
  value: (A, a, b) => A.subtract(a, b),
  slopes: (A) => [one(A), A.negate(one(A))],
};

export const multiply: Operation = {
  name: 'multiply',
  arity: 2,
  value: (A, a, b) => A.multiply(a, b),
  slopes: (_A, a, b) => [b, a],
};

export const divide: Operation = {
  name: 'divide',
  arity: 2,
  value: (A, a, b) => A.divide(a, b),
  slopes: (A, _a, b, _c, y) => [A.divide(one(A), b), A.negate(A.divide(y, b))],
};

export const negate: Operation = {
  name: 'negate',
  arity: 1,
  value: (A, a) => A.negate(a),
  slopes: (A) => [A.negate(one(A))],
};

export const exp: Operation = {
  name: 'exp',
  arity: 1,
  value: (A, a) => A.exp(a),
  slopes: (_A, _a, _b, _c, y) => [y],
};

/** e^(a − b), the quotient of e^a and e^b. */
export const expRatio: Operation = {
  name: 'exp ratio',
  arity: 2,
  value: (A, a, b) => A.exp(A.subtract(a, b)),
  slopes: (A, _a, _b, _c, y) => [y, A.negate(y)],
};

export const ln: Operation = {
  name: 'ln',
  arity: 1,
  value: (A, a) => A.ln(a),
  slopes: (A, a) => [A.divide(one(A), a)],
};

export const sqrt: Operation = {
  name: 'sqrt',
  arity: 1,
  value: (A, a) => A.sqrt(a),
  // At 0 it has no slope: nothing that stands before it has a derivative, and nothing flows on.
  slopes: (A, _a, _b, _c, y) =>
    valueOr(
      () => [A.divide(one(A), A.add(y, y))],
      () => [],
    ),
};

export const sigmoid: Operation = {
  name: 'sigmoid',
  arity: 1,
  value: (A, a) => A.sigmoid(a),
  slopes: (A, _a, _b, _c, y) => [A.multiply(y, A.subtract(one(A), y))],
};

export const tanh: Operation = {
  name: 'tanh',
  arity: 1,
  value: (A, a) => A.tanh(a),
  slopes: (A, _a, _b, _c, y) => [A.subtract(one(A), A.multiply(y, y))],
};

export const arctan: Operation = {
  name: 'arctan',
  arity: 1,
  value: (A, a) => A.arctan(a),
  slopes: (A, a) => [A.divide(one(A), A.add(one(A), A.power(a, 2)))],
};

/** ln(1 + e^a); its slope is the logistic function. */
export const softplus: Operation = {
  name: 'softplus',
  arity: 1,
  value: (A, a) => A.softplus(a),
  slopes: (A, a) => [A.sigmoid(a)],
};

/** |a|; its slope at 0 is taken as 0. */
export const abs: Operation = {
  name: 'abs',
  arity: 1,
  value: (A, a) => A.abs(a),
  slopes: (A, a) => {
    const side = A.sign(a);
    return side === 0 ? [] : [side < 0 ? A.negate(one(A)) : one(A)];
  },
};

/** max(a, b); where both are equal the second operand takes the whole slope, so that max(0, z) has slope 1 at 0. */
export const max: Operation = {
  name: 'max',
  arity: 2,
  value: (A, a, b) => A.max(a, b),
  slopes: (A, a, b) => (A.sign(A.subtract(a, b)) > 0 ? [one(A)] : [undefined, one(A)]),
};

/** min(a, b); where both are equal the second operand takes the whole slope. */
export const min: Operation = {
  name: 'min',
  arity: 2,
  value: (A, a, b) => A.min(a, b),
  slopes: (A, a, b) => (A.sign(A.subtract(a, b)) < 0 ? [one(A)] : [undefined, one(A)]),
};

/** a to a whole power. */
export function power(exponent: number): Operation {
  const factor: Rational = { n: BigInt(exponent), d: 1n };
  return {
    name: `power ${exponent}`,
    arity: 1,
    value: (A, a) => A.power(a, exponent),
    slopes: (A, a) => (exponent === 0 ? [] : [A.multiply(A.fromRational(factor), A.power(a, exponent - 1))]),
  };
}

/** t·ln a with 0·ln 0 = 0, as cross-entropy needs it. */
export const xlogy: Operation = {
  name: 'xlogy',
  arity: 2,
  value: (A, t, a) => (isZero(A, t) ? zero(A) : A.multiply(t, A.ln(a))),
  slopes: (A, t, a) => (isZero(A, t) ? [] : [A.ln(a), A.divide(t, a)]),
};

/** t/a with 0/0 = 0: the derivative of t·ln a by a. */
export const xovery: Operation = {
  name: 'xovery',
  arity: 2,
  value: (A, t, a) => (isZero(A, t) ? zero(A) : A.divide(t, a)),
  slopes: (A, t, a, _c, y) => (isZero(A, t) ? [] : [A.divide(one(A), a), A.negate(A.divide(y, a))]),
};

/** The largest whole number not above a; where that cannot be told, all between both ends if the arithmetic has hulls. */
export const floor: Operation = {
  name: 'floor',
  arity: 1,
  value: (A, a) => {
    const [low, high] = A.floors(a).map((n) => A.fromRational({ n, d: 1n }));
    if (A.floors(a)[0] === A.floors(a)[1]) return low!;
    if (A.hull) return A.hull(low!, high!);
    throw undecided('a number that may lie on either side of a whole one');
  },
  slopes: () => [],
};

/** A constant that is no fraction, from the 1 that it is made of. */
function irrational(name: string, value: Operation['value']): Operation {
  return { name, arity: 1, value, slopes: () => [] };
}

/** π = 4·arctan 1 */
export const pi = irrational('pi', (A, a) => A.multiply(A.fromRational({ n: 4n, d: 1n }), A.arctan(a)));
export const euler = irrational('e', (A, a) => A.exp(a));

/** `a relation 0 ? b : c`. Where the sign cannot be told, the hull of both if the arithmetic has hulls. */
export function choose(relation: Relation): Operation {
  return {
    name: `choose ${relation}`,
    arity: 3,
    value: (A, a, b, c) => {
      const { hull } = A;
      const decided = () => (holds(relation, A.sign(a)) ? b : c);
      return hull ? valueOr(decided, () => hull(b, c), 'undecided') : decided();
    },
    slopes: (A, a) => (holds(relation, A.sign(a)) ? [undefined, one(A)] : [undefined, undefined, one(A)]),
  };
}

/** Whether `difference relation 0` holds, from the difference's sign. */
export function holds(relation: Relation, sign: number): boolean {
  switch (relation) {
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

function isZero<T>(A: Arithmetic<T>, value: T): boolean {
  return A.sign(value) === 0;
}

import { ONE, type Rational, rational, ZERO } from '../number/rational.ts';
import type { Emitter } from './emitter.ts';
import { FOLDED } from './folds.ts';
import type { Operation } from './operations.ts';
import * as operation from './operations.ts';

/** A function that rules may call: the elementary steps it stands for, and how it is typeset. */
export interface RuleFunction {
  readonly arity: number;
  /** Takes more operands too. */
  readonly variadic?: true;
  emit(to: Emitter, args: readonly number[]): number;
  tex(args: readonly string[]): string;
}

const named = (name: string) => (args: readonly string[]) => `${name}\\left(${args.join(', ')}\\right)`;

function direct(step: Operation, tex: RuleFunction['tex']): RuleFunction {
  return { arity: step.arity, emit: (to, args) => to.emit(step, ...args), tex };
}

function constant(value: Operation, tex: string): RuleFunction {
  return { arity: 0, emit: (to) => to.emit(value, to.constant(ONE)), tex: () => tex };
}

/** The position of the largest or smallest of its operands. */
function position(name: 'argmax' | 'argmin', tex: string): RuleFunction {
  return { arity: 2, variadic: true, emit: FOLDED[name], tex: named(`\\operatorname{${tex}}`) };
}

/** ⌊a⌋, and ⌈a⌉ = −⌊−a⌋ */
const floor: RuleFunction = direct(operation.floor, ([a]) => `\\left\\lfloor ${a} \\right\\rfloor`);
const ceil: RuleFunction = {
  arity: 1,
  emit: (to, [a]) => negative(to, to.emit(operation.floor, negative(to, a!))),
  tex: ([a]) => `\\left\\lceil ${a} \\right\\rceil`,
};

/** The nearest whole number; halves go away from zero. */
const round: RuleFunction = {
  arity: 1,
  emit: (to, [a]) => {
    const half = to.constant(rational(1, 2));
    const above = to.emit(operation.floor, to.emit(operation.add, a!, half));
    const below = to.emit(operation.floor, to.emit(operation.subtract, half, a!));
    return to.emit(operation.choose('>='), a!, above, negative(to, below));
  },
  tex: named('\\operatorname{round}'),
};

/** a − b·⌊a/b⌋ */
const mod: RuleFunction = {
  arity: 2,
  emit: (to, [a, b]) => {
    const times = to.emit(operation.floor, to.emit(operation.divide, a!, b!));
    return to.emit(operation.subtract, a!, to.emit(operation.multiply, b!, times));
  },
  tex: ([a, b]) => `\\left(${a} \\bmod ${b}\\right)`,
};

function negative(to: Emitter, a: number): number {
  return to.emit(operation.negate, a);
}

/** `a relation 0 ? yes : no` for two constants; the sheet defines it as f, in whatever language. */
function threshold(relation: '>=' | '>', yes: Rational, no: Rational): RuleFunction {
  return {
    arity: 1,
    emit: (to, [a]) => to.emit(operation.choose(relation), a!, to.constant(yes), to.constant(no)),
    tex: named('f'),
  };
}

/** Slope of a leaky ReLU: 1 where it is active, else alpha. */
function twoSlopes(relation: '>=' | '>'): RuleFunction {
  return {
    arity: 2,
    emit: (to, [a, alpha]) => to.emit(operation.choose(relation), a!, to.constant(ONE), alpha!),
    tex: ([a]) => `f'\\left(${a}\\right)`,
  };
}

/** a where it is active, else alpha·a. */
function leaky(relation: '>=' | '>'): RuleFunction {
  return {
    arity: 2,
    emit: (to, [a, alpha]) =>
      to.emit(operation.choose(relation), a!, a!, to.emit(operation.multiply, alpha!, a!)),
    tex: ([a]) => `f\\left(${a}\\right)`,
  };
}

const MINUS_ONE = rational(-1);

/** The part of a at or below 0, so that e to its power cannot overflow; its slope at 0 is 1 where 0 counts as below. */
function belowZero(relation: '>=' | '>', to: Emitter, a: number): number {
  const zero = to.constant(ZERO);
  return relation === '>' ? to.emit(operation.min, zero, a) : to.emit(operation.min, a, zero);
}

/** Exponential linear unit: a where it is active, else alpha·(e^a − 1). Clevert, Unterthiner, Hochreiter 2016, eq. 15. */
function exponentialBelow(relation: '>=' | '>'): RuleFunction {
  return {
    arity: 2,
    emit: (to, [a, alpha]) => {
      const zero = to.constant(ZERO);
      const above = relation === '>' ? to.emit(operation.max, a!, zero) : to.emit(operation.max, zero, a!);
      const power = to.emit(operation.exp, belowZero(relation, to, a!));
      const lost = to.emit(operation.subtract, power, to.constant(ONE));
      return to.emit(operation.add, above, to.emit(operation.multiply, alpha!, lost));
    },
    tex: ([a]) => `f\\left(${a}\\right)`,
  };
}

/** Slope of the exponential linear unit: 1 where it is active, else alpha·e^a. */
function exponentialSlope(relation: '>=' | '>'): RuleFunction {
  return {
    arity: 2,
    emit: (to, [a, alpha]) => {
      const power = to.emit(operation.exp, belowZero(relation, to, a!));
      const below = to.emit(operation.multiply, alpha!, power);
      return to.emit(operation.choose(relation), a!, to.constant(ONE), below);
    },
    tex: ([a]) => `f'\\left(${a}\\right)`,
  };
}

/** The functions of the rule language. Each is made of elementary steps that have a derivative. */
export const FUNCTIONS: Readonly<Record<string, RuleFunction>> = {
  exp: direct(operation.exp, ([a]) => `e^{${a}}`),
  ln: direct(operation.ln, named('\\ln')),
  pi: constant(operation.pi, '\\pi'),
  e: constant(operation.euler, 'e'),
  sqrt: direct(operation.sqrt, ([a]) => `\\sqrt{${a}}`),
  abs: direct(operation.abs, ([a]) => `\\left|{${a}}\\right|`),
  max: direct(operation.max, named('\\max')),
  min: direct(operation.min, named('\\min')),
  argmax: position('argmax', 'arg\\,max'),
  argmin: position('argmin', 'arg\\,min'),
  floor,
  ceil,
  round,
  mod,
  sigmoid: direct(operation.sigmoid, named('\\sigma')),
  tanh: direct(operation.tanh, named('\\tanh')),
  arctan: direct(operation.arctan, named('\\arctan')),
  softplus: direct(operation.softplus, ([a]) => `\\ln\\left(1 + e^{${a}}\\right)`),
  xlogy: direct(operation.xlogy, ([t, a]) => `${t} \\ln\\left(${a}\\right)`),
  xovery: direct(operation.xovery, ([t, a]) => `\\frac{${t}}{${a}}`),
  step: threshold('>=', ONE, ZERO),
  stepOpen: threshold('>', ONE, ZERO),
  sign: threshold('>=', ONE, MINUS_ONE),
  signOpen: threshold('>', ONE, MINUS_ONE),
  // The slope of |a|, which at 0 is taken as 0.
  sgn: {
    arity: 1,
    emit: (to, [a]) => {
      const [one, zero, minus] = [ONE, ZERO, MINUS_ONE].map((value) => to.constant(value));
      return to.emit(operation.choose('>'), a!, one!, to.emit(operation.choose('<'), a!, minus!, zero!));
    },
    tex: named('\\operatorname{sgn}'),
  },
  // 0 within a band around 0.
  signBeyond: {
    arity: 2,
    emit: (to, [a, band]) => {
      const size = to.emit(operation.subtract, to.emit(operation.abs, a!), band!);
      const side = to.emit(operation.choose('>'), a!, to.constant(ONE), to.constant(MINUS_ONE));
      return to.emit(operation.choose('>'), size, side, to.constant(ZERO));
    },
    tex: ([a]) => `f\\left(${a}\\right)`,
  },
  // max gives the whole slope at a tie to its second operand: slope 0 at 0, and 1 at 0 where zero counts as active.
  relu: {
    arity: 1,
    emit: (to, [a]) => to.emit(operation.max, a!, to.constant(ZERO)),
    tex: ([a]) => `\\max\\left(0, ${a}\\right)`,
  },
  reluClosed: {
    arity: 1,
    emit: (to, [a]) => to.emit(operation.max, to.constant(ZERO), a!),
    tex: ([a]) => `\\max\\left(0, ${a}\\right)`,
  },
  leakyRelu: leaky('>'),
  leakyReluClosed: leaky('>='),
  reluSlope: {
    ...twoSlopes('>'),
    arity: 1,
    emit: (to, [a]) => twoSlopes('>').emit(to, [a!, to.constant(ZERO)]),
  },
  reluSlopeClosed: {
    ...twoSlopes('>='),
    arity: 1,
    emit: (to, [a]) => twoSlopes('>=').emit(to, [a!, to.constant(ZERO)]),
  },
  leakyReluSlope: twoSlopes('>'),
  leakyReluSlopeClosed: twoSlopes('>='),
  elu: exponentialBelow('>'),
  eluClosed: exponentialBelow('>='),
  eluSlope: exponentialSlope('>'),
  eluSlopeClosed: exponentialSlope('>='),
};

/** Whole-number functions for index expressions, evaluated when a rule is written out entry by entry. */
export const INDEX_FUNCTIONS: Readonly<
  Record<
    string,
    {
      readonly arity: number;
      value(...args: readonly number[]): number;
      tex(args: readonly string[]): string;
    }
  >
> = {
  mod: {
    arity: 2,
    value: (a = 0, b = 1) => ((a % b) + b) % b,
    tex: ([a, b]) => `${a} \\bmod ${b}`,
  },
  ceil: { arity: 1, value: (a = 0) => Math.ceil(a), tex: ([a]) => `\\lceil ${a} \\rceil` },
  floor: { arity: 1, value: (a = 0) => Math.floor(a), tex: ([a]) => `\\lfloor ${a} \\rfloor` },
};

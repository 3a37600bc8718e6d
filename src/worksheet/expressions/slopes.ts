import type { Expression } from '../expression.ts';
import { called, choice, constant, minus, negated, over, plus, raised, times } from './algebra.ts';

/** Derivatives of a function by each of its arguments; `self` is its value. */
type Slopes = (args: readonly Expression[], self: Expression) => readonly Expression[];

const [ZERO, ONE, TWO] = [constant(0), constant(1), constant(2)];
const square = (a: Expression) => raised(a, TWO);

const flat: Slopes = () => [ZERO];

/** 1 where the argument is on the active side of 0. */
function active(relation: '>' | '>=', below: Expression = ZERO): Slopes {
  return ([a]) => [choice([a!, relation, ZERO], ONE, below)];
}

/** The functions that an expression of a graph may call; of a tie of max and min, the second argument takes all. */
export const SLOPES: Readonly<Record<string, Slopes>> = {
  exp: (_args, self) => [self],
  ln: ([a]) => [over(ONE, a!)],
  sqrt: (_args, self) => [over(ONE, times(TWO, self))],
  abs: active('>=', negated(ONE)),
  max: ([a, b]) => [choice([a!, '>', b!], ONE, ZERO), choice([b!, '>=', a!], ONE, ZERO)],
  min: ([a, b]) => [choice([a!, '<', b!], ONE, ZERO), choice([b!, '<=', a!], ONE, ZERO)],
  sigmoid: (_args, self) => [times(minus(ONE, self), self)],
  tanh: (_args, self) => [minus(ONE, square(self))],
  arctan: ([a]) => [over(ONE, plus(ONE, square(a!)))],
  softplus: ([a]) => [called('sigmoid', a!)],
  relu: active('>'),
  reluClosed: active('>='),
  step: flat,
  sign: flat,
};

import { all, type BigNumber, create } from 'mathjs';
import type { DerivativeProblem } from '../../../src/families/numerical-derivative/rules.ts';
import { Decimal, numberOf, signOf } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { NoValue } from '../../reference/losses.ts';

/** An instance of its own: nothing in it is shared with the engine. */
const math = create(all!, { number: 'BigNumber', precision: 80 });

/** A function with its derivatives, and a point. */
export type SmoothFunction = Pick<DerivativeProblem, 'function' | 'at'>;

export type Point = Readonly<Record<string, Decimal>>;

/** In functions that the other library knows. */
function translated(text: string): string {
  return text.replaceAll(/\bln\(/g, 'log(').replaceAll(/\bsigmoid\(([^()]*)\)/g, '(1/(1 + exp(-($1))))');
}

/** @throws {NoValue} where an expression has no real value. */
function evaluated(text: string, at: Point): Decimal {
  const scope = Object.fromEntries(
    Object.entries(at).map(([name, value]) => [name, math.bignumber(String(value))]),
  );
  const value = math.evaluate(text, scope) as BigNumber;
  if (!math.isBigNumber(value) || !value.isFinite()) throw new NoValue(`${text} has no value`);
  return new Decimal(value.toString());
}

export function functionAt(problem: SmoothFunction, at: Point): Decimal {
  return evaluated(translated(problem.function), at);
}

export function slopeOf(problem: SmoothFunction, variable: string): Decimal {
  const slope = math.derivative(translated(problem.function), variable).toString();
  return evaluated(slope, point(problem));
}

export function point({ at }: Pick<SmoothFunction, 'at'>): Point {
  return Object.fromEntries(Object.entries(at).map(([name, text]) => [name, numberOf(text)]));
}

/** The variables to differentiate by, and what their ids end with. */
export function directions({ at, by }: DerivativeProblem): readonly { variable: string; end: string }[] {
  const variables = Object.keys(at).filter((name) => !by || by.includes(name));
  return variables.map((variable) => ({ variable, end: variables.length === 1 ? '' : `_${variable}` }));
}

/** Both quotients, the derivative by another library, and the errors. */
export function workDerivative(problem: DerivativeProblem, hand: Hand): void {
  const f = hand.note('f', functionAt(problem, point(problem)));
  for (const { variable, end } of directions(problem)) {
    const exact = hand.note(`exact${end}`, slopeOf(problem, variable));
    problem.h.forEach((text, position) => {
      const k = problem.h.length === 1 ? '' : `[${position + 1}]`;
      const note = (name: string, value: Decimal) => hand.note(`${name}${end}${k}`, value);
      workWidth({ problem, variable, f, exact, h: numberOf(text), note });
    });
  }
  if (problem.tinyStep) hand.note('tinyStep', new Decimal(3));
}

interface Width {
  readonly problem: DerivativeProblem;
  readonly variable: string;
  readonly f: Decimal;
  readonly exact: Decimal;
  readonly h: Decimal;
  note(name: string, value: Decimal): Decimal;
}

function workWidth({ problem, variable, f, exact, h, note }: Width): void {
  const x = point(problem)[variable]!;
  const at = (value: Decimal) => functionAt(problem, { ...point(problem), [variable]: value });
  const fPlus = note('fPlus', at(note('right', x.plus(h))));
  const fMinus = note('fMinus', at(note('left', x.minus(h))));
  const forward = note('forward', note('rise', fPlus.minus(f)).div(h));
  const central = note('central', note('span', fPlus.minus(fMinus)).div(h.times(2)));
  const errorForward = note('errorForward', note('offForward', forward.minus(exact)).abs());
  const errorCentral = note('errorCentral', note('offCentral', central.minus(exact)).abs());
  // No error is relative to 0.
  if (signOf(exact) === 0) return;
  note('relative', errorForward.div(exact.abs()));
  note('relativeCentral', errorCentral.div(exact.abs()));
}

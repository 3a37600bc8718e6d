import type { OptimizerProblem } from '../../../src/families/optimizer-step/problem.ts';
import { type Decimal, numberOf, ONE, signOf, sum, upTo, ZERO } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { NoValue } from '../../reference/losses.ts';
import { workNewton } from './reference-newton.ts';

type Vector = readonly Decimal[];

/** J(w) = ½ wᵀH w − bᵀw */
export function lossAt({ hessian, linear }: OptimizerProblem, w: Vector): Decimal {
  const rows = hessian!.map((row) => row.map(numberOf));
  const square = sum(rows.map((row, i) => w[i]!.times(sum(row.map((h, j) => h.times(w[j]!))))));
  const rest = sum((linear ?? []).map((b, i) => numberOf(b).times(w[i]!)));
  return square.div(2).minus(rest);
}

/** H w − b */
export function gradientAt({ hessian, linear }: OptimizerProblem, w: Vector): Vector {
  return hessian!.map((row, i) =>
    sum(row.map((h, j) => numberOf(h).times(w[j]!))).minus(numberOf(linear?.[i] ?? '0')),
  );
}

/** J by its definition, and by ½ wᵀ(g − b). */
export function lossWays(problem: OptimizerProblem, w: Vector, g: Vector): readonly (() => Decimal)[] {
  const b = problem.linear?.map(numberOf) ?? w.map(() => ZERO);
  return [() => lossAt(problem, w), () => sum(w.map((weight, i) => weight.times(g[i]!.minus(b[i]!)))).div(2)];
}

/** What a weight has gathered so far. */
interface State {
  readonly w: Decimal;
  readonly m: Decimal;
  readonly v: Decimal;
  readonly s: Decimal;
}

interface Step {
  readonly problem: OptimizerProblem;
  readonly k: number;
  readonly eta: Decimal;
  readonly note: (id: string, value: Decimal) => Decimal;
  readonly oneOf: Hand['oneOf'];
  readonly corrections: readonly [Decimal, Decimal];
}

/** Works every step of an optimizer, weight by weight. */
export function workOptimizer(problem: OptimizerProblem, hand: Hand): void {
  if (problem.method === 'newton') workNewton(problem, hand);
  else workTrace(problem, hand);
}

function workTrace(problem: OptimizerProblem, hand: Hand): void {
  const steps = problem.steps ?? problem.gradients?.length ?? 1;
  const eta = numberOf(problem.learningRate ?? '0.1');
  let states: readonly State[] = problem.weights.map((text) => ({
    w: numberOf(text),
    m: ZERO,
    v: ZERO,
    s: ZERO,
  }));
  for (const k of upTo(steps)) {
    const g = gradientOf(problem, states, k, hand);
    const corrections = correctionsOf(problem, k, hand);
    states = states.map((state, i) => {
      const note = (id: string, value: Decimal) => hand.note(`${id}[${k},${i + 1}]`, value);
      const step = { problem, k, eta, note, oneOf: hand.oneOf.bind(hand), corrections };
      return UPDATES[problem.method as keyof typeof UPDATES](step, state, g[i]!);
    });
  }
}

function gradientOf(problem: OptimizerProblem, states: readonly State[], k: number, hand: Hand): Vector {
  if (problem.gradients) return problem.gradients[k - 1]!.map(numberOf);
  const w = states.map((state) => state.w);
  const g = gradientAt(problem, w).map((value, i) => hand.note(`g[${k},${i + 1}]`, value));
  hand.note(`J[${k}]`, hand.oneOf(lossWays(problem, w, g)));
  return g;
}

function correctionsOf(
  { method, beta1, beta2 }: OptimizerProblem,
  k: number,
  hand: Hand,
): [Decimal, Decimal] {
  if (method !== 'adam') return [ONE, ONE];
  const power = (text: string) => ONE.minus(numberOf(text).pow(k));
  return [hand.note(`c1[${k}]`, power(beta1 ?? '0.9')), hand.note(`c2[${k}]`, power(beta2 ?? '0.999'))];
}

type Update = (step: Step, state: State, g: Decimal) => State;

const UPDATES = {
  'gradient-descent': descend,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
} as const satisfies Record<Exclude<OptimizerProblem['method'], 'newton'>, Update>;

function descend({ eta, note }: Step, state: State, g: Decimal): State {
  const step = note('step', eta.times(g));
  return { ...state, w: note('w', state.w.minus(step)) };
}

function momentum({ problem, eta, note }: Step, state: State, g: Decimal): State {
  const beta = numberOf(problem.beta ?? '0.9');
  const carried = note('vCarried', beta.times(state.v));
  if ((problem.form ?? 'velocity') === 'velocity') {
    const v = note('v', carried.minus(note('step', eta.times(g))));
    return { ...state, v, w: note('w', state.w.plus(v)) };
  }
  const fresh = problem.form === 'sum' ? g : note('vFresh', ONE.minus(beta).times(g));
  const v = note('v', carried.plus(fresh));
  return { ...state, v, w: note('w', state.w.minus(note('step', eta.times(v)))) };
}

function nesterov({ problem, eta, note }: Step, state: State, g: Decimal): State {
  const beta = numberOf(problem.beta ?? '0.9');
  const v = note('v', note('vCarried', beta.times(state.v)).plus(g));
  const step = note('step', eta.times(note('ahead', beta.times(v).plus(g))));
  return { ...state, v, w: note('w', state.w.minus(step)) };
}

function adagrad(step: Step, state: State, g: Decimal): State {
  const s = step.note('s', state.s.plus(step.note('square', g.times(g))));
  return { ...state, s, w: scaled(step, state.w, g, s) };
}

function average({ note }: Step, id: string, old: Decimal, decay: Decimal, fresh: Decimal): Decimal {
  const carried = note(`${id}Carried`, decay.times(old));
  return note(id, carried.plus(note(`${id}Fresh`, ONE.minus(decay).times(fresh))));
}

function rmsprop(step: Step, state: State, g: Decimal): State {
  const decay = numberOf(step.problem.decay ?? '0.9');
  const s = average(step, 's', state.s, decay, step.note('square', g.times(g)));
  return { ...state, s, w: scaled(step, state.w, g, s) };
}

function adam(step: Step, state: State, g: Decimal): State {
  const { problem, note, corrections } = step;
  const m = average(step, 'm', state.m, numberOf(problem.beta1 ?? '0.9'), g);
  const square = note('square', g.times(g));
  const v = average(step, 'v', state.v, numberOf(problem.beta2 ?? '0.999'), square);
  const mHat = note('mHat', m.div(corrections[0]));
  const vHat = note('vHat', v.div(corrections[1]));
  return { ...state, m, v, w: scaled(step, state.w, mHat, vHat) };
}

/** w − η·direction/(√second + ε), in any order of its factors. */
function scaled(
  { problem, eta, note, oneOf }: Step,
  w: Decimal,
  direction: Decimal,
  second: Decimal,
): Decimal {
  const epsilon = numberOf(problem.epsilon ?? '0');
  const inside = problem.epsilonAt === 'inside';
  const root = note('root', second.plus(inside ? epsilon : ZERO).sqrt());
  const below = inside ? root : root.plus(epsilon);
  if (signOf(below) === 0) throw new NoValue('no step along a gradient of 0');
  const above = note('above', eta.times(direction));
  const ratio = note('ratio', direction.div(below));
  const rate = note('rate', eta.div(below));
  const step = oneOf([() => above.div(below), () => eta.times(ratio), () => rate.times(direction)]);
  return note('w', w.minus(note('step', step)));
}

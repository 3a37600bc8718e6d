import type { OptimizerProblem } from '../../../src/families/optimizer-step/problem.ts';
import { Decimal, numberOf, ONE, signOf, sum } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import { gradientAt, lossWays } from './reference.ts';

const truth = (holds: boolean) => new Decimal(holds ? 1 : 0);

/** Whether H has an inverse, what it is, and the step with it. */
export function workNewton(problem: OptimizerProblem, hand: Hand): void {
  const [[a, b], [c, d]] = problem.hessian!.map((row) => row.map(numberOf)) as [
    [Decimal, Decimal],
    [Decimal, Decimal],
  ];
  hand.note('minor1', a);
  const det = hand.note('det', a.times(d).minus(b.times(c)));
  const sign = signOf(a.times(d).minus(b.times(c)));
  hand.note('invertible', truth(sign !== 0));
  hand.note('positiveDefinite', truth(signOf(a) > 0 && sign > 0));
  hand.note('stationary', new Decimal(sign === 0 ? 4 : sign < 0 ? 3 : signOf(a) > 0 ? 1 : 2));
  const g = gradient(problem, hand);
  if (sign === 0) return;
  const adjugate = [
    [d, b.neg()],
    [c.neg(), a],
  ].map((row, i) => row.map((value, j) => hand.note(`adjugate[${i + 1},${j + 1}]`, value)));
  const reciprocal = hand.note('reciprocal', ONE.div(det));
  const inverse = adjugate.map((row, i) =>
    row.map((value, j) =>
      hand.note(
        `inverse[${i + 1},${j + 1}]`,
        hand.oneOf([() => value.div(det), () => reciprocal.times(value)]),
      ),
    ),
  );
  const cramer = [d.times(g[0]!).minus(b.times(g[1]!)), a.times(g[1]!).minus(c.times(g[0]!))].map(
    (value, i) => hand.note(`cramer[${i + 1}]`, value),
  );
  const eta = numberOf(problem.learningRate ?? '1');
  const damped = !eta.eq(ONE);
  problem.weights.forEach((weight, i) => {
    const solved = hand.oneOf([
      () => sum(inverse[i]!.map((value, j) => value.times(g[j]!))),
      () => cramer[i]!.div(det),
    ]);
    const direction = hand.note(`${damped ? 'direction' : 'step'}[${i + 1}]`, solved);
    const step = damped ? hand.note(`step[${i + 1}]`, eta.times(direction)) : direction;
    hand.note(`w[${i + 1}]`, numberOf(weight).minus(step));
  });
}

function gradient(problem: OptimizerProblem, hand: Hand): readonly Decimal[] {
  if (problem.gradients) return problem.gradients[0]!.map(numberOf);
  const w = problem.weights.map(numberOf);
  const g = gradientAt(problem, w).map((value, i) => hand.note(`g[${i + 1}]`, value));
  hand.note('J', hand.oneOf(lossWays(problem, w, g)));
  return g;
}

import { lettered, lettersOf } from '../../conventions/letters.ts';
import type { Computed, Given } from '../../worksheet/types.ts';
import { computed, given } from '../shared/quantities.ts';
import { type OptimizerProblem, stepsOf } from './problem.ts';
import { hessianSymbol, initial, traced } from './symbols.ts';

/** Entry i of a trace before step k: its start, or what the step before left. */
export function before(id: string, index = 'i'): string {
  return `(k == 1 ? ${id}0[${index}] : ${id}[k-1,${index}])`;
}

/** H and b of the loss, or the gradients themselves, and w(0). */
export function sourceGivens({
  method,
  hessian,
  linear,
  gradients,
  weights,
}: OptimizerProblem): readonly Given[] {
  return [
    ...(hessian ? [given('H', hessian, hessianSymbol)] : []),
    ...(linear ? [given('b', linear, lettered('b'))] : []),
    ...(gradients
      ? [method === 'newton' ? given('g', gradients[0]!, lettered('g')) : given('g', gradients, traced('g'))]
      : []),
    given('w0', weights, initial('w')),
  ];
}

/** J and its gradient at the weights that each step meets: J(k) is J(w(k−1)). Nothing where the gradients are given. */
export function gradients(problem: OptimizerProblem): readonly Computed[] {
  if (problem.gradients) return [];
  const steps = stepsOf(problem);
  const [w, wj] = [before('w'), before('w', 'j')];
  const hasLinear = problem.linear !== undefined;
  const loss = computed(
    {
      id: 'J',
      shape: [steps],
      symbol: traced(lettersOf(problem.convention).loss),
      stage: 'loss',
      counts: 'step',
    },
    'J[k]',
    `1/2*sum(i, ${w}*sum(j, H[i,j]*${wj}))${hasLinear ? ` - sum(i, b[i]*${w})` : ''}`,
    // wᵀH w = wᵀ(g + b), so that J = ½ wᵀ(g − b).
    `1/2*sum(i, ${w}*${hasLinear ? '(g[k,i] - b[i])' : 'g[k,i]'})`,
  );
  const gradient = computed(
    {
      id: 'g',
      shape: [steps, problem.weights.length],
      symbol: traced('g'),
      stage: 'gradient',
      counts: 'step',
      gradientOf: { loss: 'J', of: 'w', before: 'w0' },
    },
    'g[k,i]',
    `sum(j, H[i,j]*${wj})${hasLinear ? ' - b[i]' : ''}`,
  );
  return [loss, gradient];
}

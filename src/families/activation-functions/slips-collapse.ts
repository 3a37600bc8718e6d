import type { Worksheet } from '../../worksheet/types.ts';
import { type Bodies, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { hasBias } from './collapse.ts';
import { collapseSizes, type Sizes } from './collapse-sizes.ts';
import type { ActivationProblem, CollapseProblem } from './problem.ts';

type ActivationSlip = Slip<ActivationProblem>;

function collapseSlip(
  id: string,
  bodies: (problem: CollapseProblem, sizes: Sizes, worksheet: Worksheet) => Bodies | undefined,
): ActivationSlip {
  return ruleSlip<ActivationProblem>(id, (worksheet, problem) =>
    problem.task === 'collapse' ? bodies(problem, collapseSizes(problem), worksheet) : undefined,
  );
}

function isSquare({ inputs, hidden, outputs }: Sizes): boolean {
  return inputs === hidden && hidden === outputs && inputs > 1;
}

/** Mistakes in making two linear layers one. */
export const collapseSlips: readonly ActivationSlip[] = [
  collapseSlip('product-order', ({ convention }, sizes) => {
    if (!isSquare(sizes)) return undefined;
    const rows = convention.weights === 'rows';
    return { W: rows ? 'sum(k, W1[j,k]*W2[k,i])' : 'sum(k, W2[i,k]*W1[k,j])' };
  }),
  collapseSlip('weights-added', ({ convention }, sizes) => {
    if (!isSquare(sizes)) return undefined;
    return { W: convention.weights === 'rows' ? 'W1[j,i] + W2[j,i]' : 'W1[i,j] + W2[i,j]' };
  }),
  collapseSlip('first-bias-lost', ({ convention }) => (hasBias(convention) ? { b: 'b2[j]' } : undefined)),
  collapseSlip('biases-added', ({ convention }, { hidden, outputs }) =>
    hasBias(convention) && hidden === outputs ? { b: 'b1[j] + b2[j]' } : undefined,
  ),
];

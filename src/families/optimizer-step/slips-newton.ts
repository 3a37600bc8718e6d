import { bodyOf, edited, ruleSlip } from '../shared/slips.ts';
import type { OptimizerProblem } from './problem.ts';
import type { OptimizerSlip } from './slips-gradient.ts';

/** A slip in a quantity that Newton's method alone has. */
function replaced(id: string, quantity: string, body: string): OptimizerSlip {
  return ruleSlip(id, (worksheet) => ({ [quantity]: bodyOf(worksheet, quantity) && body }));
}

/** The quantity that is H⁻¹g. */
function directionSlip(id: string, body: string): OptimizerSlip {
  return ruleSlip(id, (worksheet) => {
    if (!bodyOf(worksheet, 'inverse')) return undefined;
    return { [bodyOf(worksheet, 'direction') ? 'direction' : 'step']: body };
  });
}

export const newtonSlips: readonly OptimizerSlip[] = [
  replaced('determinant-sum', 'det', 'H[1,1]*H[2,2] + H[1,2]*H[2,1]'),
  replaced('definite-from-determinant', 'positiveDefinite', 'det > 0 ? 1 : 0'),
  replaced('definite-from-diagonal', 'positiveDefinite', 'H[1,1] > 0 ? (H[2,2] > 0 ? 1 : 0) : 0'),
  replaced('invertible-if-positive', 'invertible', 'det > 0 ? 1 : 0'),
  replaced('stationary-from-corner', 'stationary', 'H[1,1] > 0 ? 1 : 2'),
  replaced('off-diagonal-sign', 'adjugate', 'H[3-j,3-i]'),
  ruleSlip('diagonal-not-swapped', (worksheet) => ({
    adjugate: edited(worksheet, 'adjugate', 'H[3-j,3-i]', 'H[i,j]'),
  })),
  replaced('determinant-not-divided', 'inverse', 'adjugate[i,j]'),
  replaced('inverse-by-entry', 'inverse', '1/H[i,j]'),
  directionSlip('hessian-not-inverted', 'sum(j, H[i,j]*g[j])'),
  directionSlip('hessian-ignored', 'g[i]'),
];

/** Steps and updates of every method. */
export const stepSlips: readonly OptimizerSlip[] = [
  ruleSlip<OptimizerProblem>('rate-missing', (worksheet) => ({
    above: edited(worksheet, 'above', 'eta*', ''),
    step: edited(worksheet, 'step', /\b(?:eta)\*/, ''),
  })),
  ruleSlip<OptimizerProblem>('step-added', (worksheet) => ({
    w: edited(worksheet, 'w', /- step(?=\[)/, '+ step'),
  })),
  ruleSlip<OptimizerProblem>('step-from-start', (worksheet) => ({
    w: edited(worksheet, 'w', /^\(k == 1 \? w0\[i\] : w\[k-1,i\]\)/, 'w0[i]'),
  })),
];

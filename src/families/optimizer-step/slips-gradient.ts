import { bodyOf, edited, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { before } from './gradient.ts';
import type { OptimizerProblem } from './problem.ts';

export type OptimizerSlip = Slip<OptimizerProblem>;

/** ∇J with another term for bᵀw: nothing, or with the wrong sign. */
function linearSlip(id: string, to: string): OptimizerSlip {
  return ruleSlip(id, (worksheet) => ({ g: edited(worksheet, 'g', ' - b[i]', to) }));
}

/** The factor ½ of J, which differentiation cancels, kept. */
const halfKept = ruleSlip<OptimizerProblem>('half-kept', (worksheet) => ({
  g: edited(worksheet, 'g', /^sum\(/, '1/2*sum('),
}));

/** Only the diagonal of the Hessian. */
const crossTermMissing = ruleSlip<OptimizerProblem>('cross-term-missing', (worksheet, { weights }) => {
  if (weights.length === 1) return undefined;
  const linear = bodyOf(worksheet, 'g')?.includes('- b[i]') ? ' - b[i]' : '';
  const weight = bodyOf(worksheet, 'g')?.includes('k-1') ? before('w') : 'w0[i]';
  return { g: bodyOf(worksheet, 'g') && `H[i,i]*${weight}${linear}` };
});

/** Every step uses the gradient of the first. */
const gradientAtStart = ruleSlip<OptimizerProblem>('gradient-at-start', (worksheet) => ({
  g: edited(worksheet, 'g', before('w', 'j'), 'w0[j]'),
}));

export const gradientSlips: readonly OptimizerSlip[] = [
  crossTermMissing,
  halfKept,
  linearSlip('linear-term-missing', ''),
  linearSlip('linear-term-added', ' + b[i]'),
  gradientAtStart,
];

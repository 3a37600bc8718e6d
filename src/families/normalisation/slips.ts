import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { endingSlips } from '../shared/ending.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { type Slip, slip } from '../slip.ts';
import type { Structure } from './problem.ts';

/** Mistakes with a normalisation, in the order in which they are applied together. */
export const slips: readonly Slip<Problem, Structure>[] = [
  slip('wrong-axis', ({ samples, features, count, own, over }) => {
    const other = own === 'd' ? 'n' : 'd';
    if (samples !== features || samples === 1) return undefined;
    return {
      mean: `sum(${over}, X[d,n])/${count}`,
      centred: `X[n,d] - mean[${other}]`,
      variance: `sum(${over}, centred[d,n]^2)/${count}`,
      xhat: `centred[n,d]/std[${other}]`,
    };
  }),
  slip('mean-not-subtracted', () => ({ centred: 'X[n,d]' })),
  slip(
    'sample-variance',
    ({ count, over }) => count > 1 && { variance: `sum(${over}, centred[n,d]^2)/${count - 1}` },
  ),
  slip('variance-not-averaged', ({ count }) => count > 1 && { variance: swap(`$x/${count}`, '$x') }),
  slip('root-forgotten', () => ({ std: swap('sqrt($x)', '$x') })),
  slip('scale-left-out', () => ({ y: swap('gamma[d]*xhat[n,d]', 'xhat[n,d]') })),
  slip('shift-left-out', () => ({ y: swap('$x + beta[d]', '$x') })),
  slip('scale-shift-exchanged', () => ({ y: 'beta[d]*xhat[n,d] + gamma[d]' })),
  ...endingSlips<Structure>(() => 'dy'),
  slip('scale-gradient-without-value', () => ({ dGamma: 'sum(n, dy[n,d])' })),
  slip('gradient-divided-by-samples', ({ samples }) => {
    const mean = whole(`$x/${samples}`);
    return samples > 1 && { dBeta: mean, dGamma: mean };
  }),
  slip('scale-left-out-back', () => ({ dXhat: 'dy[n,d]' })),
  slip('statistics-taken-as-constant', ({ own }) => ({ dX: `dXhat[n,d]/std[${own}]` })),
  slip('variance-term-forgotten', ({ own }) => ({ dX: swap(`$x - xhat[n,d]*sumDX[${own}]`, '$x') })),
  slip('mean-term-forgotten', ({ own }) => ({ dX: swap(`$x - sumD[${own}]`, '$x') })),
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];

import type { Loss } from '../../conventions/convention.ts';
import { compare, ONE, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { KEPT } from '../../worksheet/rewrite/change-rules.ts';
import { either, swap, whole } from '../../worksheet/rewrite/swap.ts';
import { termLeftOut } from '../shared/general-slips.ts';
import { lossRule, lossSlopeRule } from '../shared/losses.ts';
import { type Slip, slip } from '../slip.ts';
import type { SoftmaxProblem, Structure } from './problem.ts';
import { exponent } from './rules.ts';

/** −Σ p ln t, which is infinite where a target is 0. */
const rolesSwapped: Slip<SoftmaxProblem, Structure> = {
  id: 'loss-roles-swapped',
  applies: ({ target }) =>
    target.map(parseRational).every((one) => compare(one, ZERO) > 0 && compare(one, ONE) < 0),
  changes: (setting) => ({ loss: lossRule(setting, 'p[k]', 't[k]') }),
};

/** The derivative stays natural. */
const otherLogarithm = (base: 10 | 2) => (s: Structure) =>
  s.convention.log === 'e' && { loss: whole(`($x)/ln(${base})`) };

/** Loss and its derivative under another loss. */
function underLoss(setting: Structure, other: Loss) {
  const swapped = { ...setting, loss: other };
  return { loss: lossRule(swapped, 't[k]', 'p[k]'), dp: lossSlopeRule(swapped, 't[k]', 'p[k]') };
}

/** Loss and its derivative with a factor. */
const scaledBy = (factor: string) => ({ loss: whole(`${factor}*$x`), dp: whole(`${factor}*$x`) });

/** Mistakes that have a name, in the order in which they are applied together. */
export const slips: readonly Slip<SoftmaxProblem, Structure>[] = [
  slip('ten-for-e', (s) => ({ e: s.binary || s.shifted ? `10^(${exponent(s)})` : '10^z[k]' })),
  slip('sigmoid-sign', (s) => s.binary && { e: 'exp(z[k])' }),
  slip('sigmoid-minus', (s) => s.binary && { p: '1/(1 - e[k])' }),
  slip('denominator-open', (s) => s.binary && { p: '1 + e[k]' }),
  slip('exponent-subtracted', (s) => s.binary && { p: '1/(1 + exp(1) - z[k])' }),
  slip('tanh-for-sigmoid', (s) => s.binary && { p: 'tanh(z[k])' }),
  slip('softmax-for-sigmoid', (s) => s.binary && s.outputs > 1 && { p: 'softmax(j, z[j], k)' }),
  slip('sigmoid-for-softmax', (s) => !s.binary && { p: 'sigmoid(z[j])' }),
  slip('softmax-without-exp', (s) => !s.binary && { p: 'z[j]/sum(k, z[k])' }),
  slip('softmax-not-normalised', (s) => !s.binary && { p: 'e[j]' }),
  // δ = p − t, where it is known by heart, does not suffer.
  slip('complement-dropped', (s) => s.binary && { ...underLoss(s, 'categorical-cross-entropy'), dz: KEPT }),
  slip('bce-on-softmax', (s) => !s.binary && underLoss(s, 'binary-cross-entropy')),
  slip('bce-sign', (s) => s.binary && { dp: swap('xovery(1 - t[k], $x)', '-xovery(1 - t[k], $x)') }),
  rolesSwapped,
  slip('error-swapped', () => ({ dz: swap('p[j] - t[j]', 't[j] - p[j]') })),
  slip('loss-for-error', () => ({ dz: swap('p[j] - t[j]', 'loss') })),
  slip('cross-entropy-sign', () => ({ loss: either(swap('-$x', '$x'), whole('-($x)')) })),
  slip('log10-loss', otherLogarithm(10)),
  slip('log2-loss', otherLogarithm(2)),
  // A mean in the place of a sum, in the loss and so in its derivative.
  slip('mean-for-sum', (s) => s.convention.outputs !== 'mean' && s.outputs > 1 && scaledBy(`1/${s.outputs}`)),
  slip('sum-for-mean', (s) => s.convention.outputs === 'mean' && s.outputs > 1 && scaledBy(`${s.outputs}`)),
  slip('softmax-diagonal', (s) => !s.binary && { jacobian: 'i == j ? p[i]*(1 - p[i]) : 0' }),
  // The derivative of the output that cross-entropy cancels, multiplied in all the same.
  slip('slope-under-cross-entropy', () => ({ dz: swap('p[j] - t[j]', '(p[j] - t[j])*p[j]*(1 - p[j])') })),
  termLeftOut,
];

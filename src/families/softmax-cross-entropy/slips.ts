import { compare, ONE, ZERO } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { lossRule, lossSlopeRule } from '../shared/losses.ts';
import { type Bodies, bodyOf, edited, ruleSlip, wrapped } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import type { SoftmaxProblem } from './problem.ts';
import { settingOf } from './setting.ts';

type SoftmaxSlip = Slip<SoftmaxProblem>;

/** Right sides that are the same whatever the numbers, by task. */
function fixedSlip(id: string, bodies: Partial<Record<SoftmaxProblem['task'], Bodies>>): SoftmaxSlip {
  return ruleSlip(id, (_worksheet, { task }) => bodies[task]);
}

const forwardSlips: readonly SoftmaxSlip[] = [
  fixedSlip('ten-for-e', { categorical: { e: '10^z[k]' }, binary: { e: '10^(-z[k])' } }),
  fixedSlip('sigmoid-sign', { binary: { e: 'exp(z[k])' } }),
  fixedSlip('sigmoid-minus', { binary: { p: '1/(1 - e[k])' } }),
  fixedSlip('tanh-for-sigmoid', { binary: { p: 'tanh(z[k])' } }),
  ruleSlip('softmax-for-sigmoid', (_worksheet, { task, logits }) =>
    task === 'binary' && logits.length > 1 ? { p: 'softmax(j, z[j], k)' } : undefined,
  ),
  fixedSlip('sigmoid-for-softmax', { categorical: { p: 'sigmoid(z[j])' } }),
  fixedSlip('softmax-without-exp', { categorical: { p: 'z[j]/sum(k, z[k])' } }),
  fixedSlip('softmax-not-normalised', { categorical: { p: 'e[j]' } }),
];

/** −Σ p ln t, which is infinite where a target is 0. */
const rolesSwapped = ruleSlip<SoftmaxProblem>('loss-roles-swapped', (_worksheet, problem) => {
  const inside = problem.target
    .map((text) => parseRational(text))
    .every((target) => compare(target, ZERO) > 0 && compare(target, ONE) < 0);
  return inside ? { loss: lossRule(settingOf(problem), 'p[k]', 't[k]') } : undefined;
});

/** δ = p − t, where it is known by heart, does not suffer. */
const complementDropped = ruleSlip<SoftmaxProblem>('complement-dropped', (worksheet, problem) => {
  if (problem.task !== 'binary') return undefined;
  const setting = { ...settingOf(problem), loss: 'categorical-cross-entropy' as const };
  return {
    loss: lossRule(setting, 't[k]', 'p[k]'),
    dp: lossSlopeRule(setting, 't[k]', 'p[k]'),
    dz: bodyOf(worksheet, 'dz'),
  };
});

const bceOnSoftmax = ruleSlip<SoftmaxProblem>('bce-on-softmax', (_worksheet, problem) => {
  if (problem.task !== 'categorical') return undefined;
  const setting = { ...settingOf(problem), loss: 'binary-cross-entropy' as const };
  return { loss: lossRule(setting, 't[k]', 'p[k]'), dp: lossSlopeRule(setting, 't[k]', 'p[k]') };
});

const bceSign = ruleSlip<SoftmaxProblem>('bce-sign', (worksheet, { task }) =>
  task === 'binary' ? { dp: edited(worksheet, 'dp', /^(.*)xovery\(1 -/, '$1-xovery(1 -') } : undefined,
);

const crossEntropySign = ruleSlip<SoftmaxProblem>('cross-entropy-sign', (worksheet) => ({
  loss: wrapped(worksheet, 'loss', (body) => (body.startsWith('-') ? body.slice(1) : `-(${body})`)),
}));

/** The derivative stays natural. */
function logarithmSlip(id: string, base: '10' | '2'): SoftmaxSlip {
  return ruleSlip(id, (worksheet, { convention }) =>
    convention.log === 'e'
      ? { loss: wrapped(worksheet, 'loss', (body) => `(${body})/ln(${base})`) }
      : undefined,
  );
}

/** A mean in the place of a sum, in the loss and so in its derivative. */
const meanForSum = ruleSlip<SoftmaxProblem>(
  'mean-for-sum',
  (worksheet, { convention, logits: { length } }) => {
    if (convention.outputs === 'mean' || length === 1) return undefined;
    return {
      loss: wrapped(worksheet, 'loss', (body) => `1/${length}*(${body})`),
      dp: wrapped(worksheet, 'dp', (body) => `1/${length}*(${body})`),
    };
  },
);

const sumForMean = ruleSlip<SoftmaxProblem>(
  'sum-for-mean',
  (worksheet, { convention, logits: { length } }) => {
    if (convention.outputs !== 'mean' || length === 1) return undefined;
    return {
      loss: wrapped(worksheet, 'loss', (body) => `${length}*(${body})`),
      dp: wrapped(worksheet, 'dp', (body) => `${length}*(${body})`),
    };
  },
);

const errorSwapped = ruleSlip<SoftmaxProblem>('error-swapped', (worksheet) => ({
  dz: edited(worksheet, 'dz', 'p[j] - t[j]', 't[j] - p[j]'),
}));

/** The derivative of the output that cross-entropy cancels, multiplied in all the same. */
const slopeUnderCrossEntropy = ruleSlip<SoftmaxProblem>('slope-under-cross-entropy', (worksheet) => ({
  dz: wrapped(worksheet, 'dz', (body) => (body.includes('t[j]') ? `(${body})*p[j]*(1 - p[j])` : body)),
}));

/** Mistakes that have a name, in the order in which they are applied together. */
export const slips: readonly SoftmaxSlip[] = [
  ...forwardSlips,
  complementDropped,
  bceOnSoftmax,
  bceSign,
  rolesSwapped,
  errorSwapped,
  crossEntropySign,
  logarithmSlip('log10-loss', '10'),
  logarithmSlip('log2-loss', '2'),
  meanForSum,
  sumForMean,
  fixedSlip('softmax-diagonal', { categorical: { jacobian: 'i == j ? p[i]*(1 - p[i]) : 0' } }),
  slopeUnderCrossEntropy,
];

import { bodyOf, edited, ruleSlip } from '../shared/slips.ts';
import type { OptimizerProblem } from './problem.ts';
import type { OptimizerSlip } from './slips-gradient.ts';

/** The gradient itself added up, where its square belongs. */
const squareMissing = ruleSlip<OptimizerProblem>('square-missing', (worksheet) => ({
  square: bodyOf(worksheet, 'square') && 'g[k,i]',
}));

const rootMissing = ruleSlip<OptimizerProblem>('root-missing', (worksheet) => ({
  root: edited(worksheet, 'root', /^sqrt\((.*)\)$/, (found) => found.slice('sqrt('.length, -1)),
}));

/** √(s + ε) for √s + ε. */
const epsilonInside = ruleSlip<OptimizerProblem>('epsilon-inside-root', (worksheet) => {
  const step = edited(worksheet, 'step', '(root[k,i] + epsilon)', 'root[k,i]');
  if (step === undefined) return undefined;
  return { root: edited(worksheet, 'root', /\)$/, ' + epsilon)'), step };
});

/** √s + ε for √(s + ε). */
const epsilonOutside = ruleSlip<OptimizerProblem>('epsilon-outside-root', (worksheet) => {
  const root = edited(worksheet, 'root', ' + epsilon)', ')');
  if (root === undefined) return undefined;
  return { root, step: edited(worksheet, 'step', 'root[k,i]', '(root[k,i] + epsilon)') };
});

const moments: readonly (readonly [hat: string, plain: string])[] = [
  ['mHat', 'm'],
  ['vHat', 'v'],
];

/** Both averages used as they are, biased towards their start at 0. */
const correctionMissing = ruleSlip<OptimizerProblem>('bias-correction-missing', (worksheet) =>
  bodyOf(worksheet, 'mHat')
    ? Object.fromEntries(moments.map(([hat, plain]) => [hat, `${plain}[k,i]`]))
    : undefined,
);

/** Only m is corrected. */
const correctionOfFirst = ruleSlip<OptimizerProblem>('bias-correction-only-first', (worksheet) => ({
  vHat: bodyOf(worksheet, 'vHat') && 'v[k,i]',
}));

const correctionMultiplied = ruleSlip<OptimizerProblem>('bias-correction-multiplied', (worksheet) => ({
  mHat: edited(worksheet, 'mHat', '/', '*'),
  vHat: edited(worksheet, 'vHat', '/', '*'),
}));

/** 1 − β^(k−1) from the second step on; in the first there would be nothing to divide by. */
const correctionLate = ruleSlip<OptimizerProblem>('bias-correction-late', (worksheet) => ({
  c1: edited(worksheet, 'c1', '^k', '^(k == 1 ? 1 : k-1)'),
  c2: edited(worksheet, 'c2', '^k', '^(k == 1 ? 1 : k-1)'),
}));

/** β₁ for the squares and β₂ for the gradients. */
const betasSwapped = ruleSlip<OptimizerProblem>('betas-swapped', (worksheet) => {
  const swap = (id: string) => [
    id,
    edited(worksheet, id, /beta[12]/, (found) => (found === 'beta1' ? 'beta2' : 'beta1')),
  ];
  return Object.fromEntries(['mCarried', 'mFresh', 'vCarried', 'vFresh'].map(swap));
});

/** The gradient over the root, as if there were no first moment. */
const firstMomentUnused = ruleSlip<OptimizerProblem>('first-moment-unused', (worksheet) => ({
  above: edited(worksheet, 'above', 'mHat[k,i]', 'g[k,i]'),
}));

export const adaptiveSlips: readonly OptimizerSlip[] = [
  betasSwapped,
  squareMissing,
  epsilonInside,
  epsilonOutside,
  rootMissing,
  correctionMissing,
  correctionOfFirst,
  correctionMultiplied,
  correctionLate,
  firstMomentUnused,
];

import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import { NEWTON_SLIPS, newtonAsks, newtonLines } from './newton.ts';
import {
  average,
  before,
  correction,
  descended,
  entry,
  fine,
  type Optimizer,
  SCALED_SLIPS,
  type Structure,
  scaledSteps,
  stepAlong,
  traced,
} from './steps.ts';

/** Hyperparameters beside the learning rate: one of some words, or a number; shares lie in [0, 1). */
export const SETTINGS = {
  /** v ← βv − ηg, w ← w + v; v ← βv + g, w ← w − ηv; v ← βv + (1−β)g, w ← w − ηv. */
  form: { words: ['velocity', 'sum', 'average'] },
  beta: { symbol: '\\beta', isShare: true },
  decay: { symbol: '\\rho', isShare: true },
  beta1: { symbol: '\\beta_1', isShare: true },
  beta2: { symbol: '\\beta_2', isShare: true },
  /** Not negative; 0 leaves it out of the formulas. */
  epsilon: { symbol: '\\varepsilon', isShare: false },
  /** Added to the root, or below it. */
  epsilonAt: { words: ['outside', 'inside'] },
} as const satisfies Readonly<
  Record<
    string,
    { readonly words: readonly string[] } | { readonly symbol: string; readonly isShare: boolean }
  >
>;
export type Setting = keyof typeof SETTINGS;

/** By the form of momentum; left out where there is none. */
const byForm =
  (changes: Readonly<Partial<Record<string, Changes>>>) =>
  ({ words }: Structure) =>
    changes[words['form']!];

/** Every optimizer, by the name that files use. */
const TABLE = {
  'gradient-descent': {
    settings: {},
    gathers: () => ({}),
    asks: () => ['w'],
    lines: (s) => [stepAlong(s, 'g'), descended(s)],
    slips: {
      'gradients-kept': ({ steps }) => (steps > 1 ? { step: 'eta*sum(m, m <= k ? g[m,i] : 0)' } : undefined),
      'weight-for-gradient': () => ({ step: `eta*${before('w')}` }),
    },
  },

  // Polyak 1964; `velocity` as in Sutskever et al. 2013, eq. 1; `sum` as in PyTorch; `average` as in Adam's first moment.
  momentum: {
    settings: { form: 'velocity', beta: '0.9' },
    drawn: { beta: '0.9' },
    gathers: ({ words }) => ({ v: words['form'] === 'average' ? 'beta' : null }),
    asks: () => ['v', 'w'],
    lines: (s) => {
      const carried = fine(s, 'vCarried', `beta*${before('v')}`);
      const v = (right: string) => entry(s, 'v', traced('v'), right);
      if (s.words['form'] === 'velocity') {
        const velocity = v('vCarried[k,i] - step[k,i]');
        return [carried, stepAlong(s, 'g'), velocity, descended(s, '+ v[k,i]')];
      }
      const gathered =
        s.words['form'] === 'sum'
          ? [carried, v('vCarried[k,i] + g[k,i]')]
          : average(s, 'v', 'beta', 'g[k,i]');
      return [...gathered, stepAlong(s, 'v'), descended(s)];
    },
    slips: {
      'momentum-on-gradient': byForm({
        velocity: { v: `${before('v')} - beta*step[k,i]` },
        sum: { v: `${before('v')} + beta*g[k,i]` },
      }),
      'velocity-sign': byForm({ velocity: { v: 'vCarried[k,i] + step[k,i]' } }),
      'velocity-subtracted': byForm({ velocity: { w: `${before('w')} - v[k,i]` } }),
      'gradient-averaged': byForm({
        velocity: { step: '(1 - beta)*eta*g[k,i]' },
        sum: { v: 'vCarried[k,i] + (1 - beta)*g[k,i]' },
      }),
      'velocity-unused': byForm({
        velocity: { w: `${before('w')} - step[k,i]` },
        sum: { step: 'eta*g[k,i]' },
        average: { step: 'eta*g[k,i]' },
      }),
    },
  },

  // v ← βv + g, w ← w − η(g + βv), which looks one step of v ahead. Sutskever et al. 2013, as libraries write it.
  nesterov: {
    settings: { beta: '0.9' },
    drawn: { beta: '0.9' },
    gathers: () => ({ v: null }),
    asks: () => ['v', 'step', 'w'],
    lines: (s) => [
      fine(s, 'vCarried', `beta*${before('v')}`),
      entry(s, 'v', traced('v'), 'vCarried[k,i] + g[k,i]'),
      fine(s, 'ahead', 'g[k,i] + beta*v[k,i]'),
      stepAlong(s, 'ahead'),
      descended(s),
    ],
    slips: {
      'momentum-on-gradient': () => ({ v: `${before('v')} + beta*g[k,i]` }),
      'gradient-averaged': () => ({ v: 'vCarried[k,i] + (1 - beta)*g[k,i]' }),
      // As momentum does, along v.
      'look-ahead-missing': () => ({ ahead: 'v[k,i]' }),
      'look-ahead-undamped': () => ({ ahead: swap('beta*v[k,i]', 'v[k,i]') }),
      'look-ahead-without-gradient': () => ({ ahead: 'beta*v[k,i]' }),
    },
  },

  // s ← s + g², w ← w − ηg/√s. Duchi, Hazan, Singer 2011.
  adagrad: {
    settings: { epsilon: '0', epsilonAt: 'outside' },
    drawn: { learningRate: '0.4' },
    gathers: () => ({ s: null }),
    asks: () => ['s', 'step', 'w'],
    lines: (s) => [
      fine(s, 'square', 'g[k,i]^2'),
      entry(s, 's', traced('s'), `${before('s')} + square[k,i]`),
      ...scaledSteps(s, 'g', 's'),
    ],
    slips: { ...SCALED_SLIPS, 'history-forgotten': () => ({ s: 'square[k,i]' }) },
    dividesByRoot: true,
  },

  // s ← ρs + (1−ρ)g², w ← w − ηg/√s. Tieleman and Hinton 2012.
  rmsprop: {
    settings: { decay: '0.9', epsilon: '0', epsilonAt: 'outside' },
    drawn: { decay: '0.9' },
    gathers: () => ({ s: 'decay' }),
    asks: () => ['s', 'step', 'w'],
    lines: (s) => [
      fine(s, 'square', 'g[k,i]^2'),
      ...average(s, 's', 'decay', 'square[k,i]'),
      ...scaledSteps(s, 'g', 's'),
    ],
    slips: SCALED_SLIPS,
    dividesByRoot: true,
  },

  // Kingma and Ba 2015, algorithm 1.
  adam: {
    settings: { beta1: '0.9', beta2: '0.999', epsilon: '0', epsilonAt: 'outside' },
    drawn: { beta1: '0.9', beta2: '0.95' },
    gathers: () => ({ m: 'beta1', v: 'beta2' }),
    asks: () => ['m', 'v', 'mHat', 'vHat', 'w'],
    lines: (s) => [
      ...average(s, 'm', 'beta1', 'g[k,i]'),
      fine(s, 'square', 'g[k,i]^2'),
      ...average(s, 'v', 'beta2', 'square[k,i]'),
      correction(s, 'c1', 'beta1'),
      correction(s, 'c2', 'beta2'),
      entry(s, 'mHat', traced('m', 'hat'), 'm[k,i]/c1[k]'),
      entry(s, 'vHat', traced('v', 'hat'), 'v[k,i]/c2[k]'),
      ...scaledSteps(s, 'mHat', 'vHat'),
    ],
    slips: {
      // β₁ for the squares and β₂ for the gradients.
      'betas-swapped': () => ({
        mCarried: swap('beta1', 'beta2'),
        mFresh: swap('beta1', 'beta2'),
        vCarried: swap('beta2', 'beta1'),
        vFresh: swap('beta2', 'beta1'),
      }),
      ...SCALED_SLIPS,
      // Both averages used as they are, biased towards their start at 0.
      'bias-correction-missing': () => ({ mHat: 'm[k,i]', vHat: 'v[k,i]' }),
      'bias-correction-only-first': () => ({ vHat: 'v[k,i]' }),
      'bias-correction-multiplied': () => ({
        mHat: swap('m[k,i]/c1[k]', 'm[k,i]*c1[k]'),
        vHat: swap('v[k,i]/c2[k]', 'v[k,i]*c2[k]'),
      }),
      // 1 − β^(k−1) from the second step on; in the first there would be nothing to divide by.
      'bias-correction-late': () => ({
        c1: swap('beta1^k', 'beta1^(k == 1 ? 1 : k-1)'),
        c2: swap('beta2^k', 'beta2^(k == 1 ? 1 : k-1)'),
      }),
      // 1 − β in every step.
      'correction-without-power': ({ steps }) =>
        steps > 1 ? { c1: swap('beta1^k', 'beta1'), c2: swap('beta2^k', 'beta2') } : undefined,
      // (v + ε)/(1 − β₂^k), and no ε beside the root.
      'epsilon-in-correction': ({ epsilonAt }) =>
        epsilonAt
          ? {
              vHat: swap('v[k,i]', '(v[k,i] + epsilon)'),
              root: swap('$x + epsilon', '$x'),
              step: swap('root[k,i] + epsilon', 'root[k,i]'),
            }
          : undefined,
      // √v + ε divided by the root of the correction.
      'epsilon-corrected': ({ epsilonAt }) =>
        epsilonAt === 'outside'
          ? { step: swap('root[k,i] + epsilon', 'root[k,i] + epsilon/sqrt(c2[k])') }
          : undefined,
      // The gradient over the root, as if there were no first moment.
      'first-moment-unused': () => ({ above: swap('mHat[k,i]', 'g[k,i]') }),
    },
    dividesByRoot: true,
  },

  newton: {
    settings: {},
    drawn: { learningRate: '1' },
    gathers: () => ({}),
    asks: newtonAsks,
    lines: newtonLines,
    slips: NEWTON_SLIPS,
    secondOrder: true,
  },
} as const satisfies Readonly<Record<string, Optimizer<Setting>>>;

export type Method = keyof typeof TABLE;
export const METHODS: Readonly<Record<Method, Optimizer<Setting>>> = TABLE;
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];

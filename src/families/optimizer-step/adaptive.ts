import { parseRational } from '../../number/read-number.ts';
import type { Computed } from '../../worksheet/types.ts';
import { computed } from '../shared/quantities.ts';
import { before } from './gradient.ts';
import { type OptimizerProblem, settingOf, stepsOf } from './problem.ts';
import { traced } from './symbols.ts';
import { descended, entry, fine, stepSymbol } from './trace.ts';

/** s ← s + g², w ← w − ηg/√s. Duchi, Hazan, Singer 2011. */
export function adagrad(problem: OptimizerProblem): readonly Computed[] {
  return [
    fine(problem, 'square', 'g[k,i]^2'),
    entry(problem, 's', { symbol: traced('s') }, `${before('s')} + square[k,i]`),
    ...scaledSteps(problem, 'g', 's'),
  ];
}

/** s ← ρs + (1−ρ)g², w ← w − ηg/√s. Tieleman and Hinton 2012. */
export function rmsprop(problem: OptimizerProblem): readonly Computed[] {
  return [...secondMoment(problem, 's', 'decay'), ...scaledSteps(problem, 'g', 's')];
}

/** Kingma and Ba 2015, algorithm 1. */
export function adam(problem: OptimizerProblem): readonly Computed[] {
  return [
    fine(problem, 'mCarried', `beta1*${before('m')}`),
    fine(problem, 'mFresh', '(1 - beta1)*g[k,i]'),
    entry(problem, 'm', { symbol: traced('m') }, 'mCarried[k,i] + mFresh[k,i]'),
    ...secondMoment(problem, 'v', 'beta2'),
    correction(problem, 'c1', 'beta1'),
    correction(problem, 'c2', 'beta2'),
    entry(problem, 'mHat', { symbol: traced('m', 'hat') }, 'm[k,i]/c1[k]'),
    entry(problem, 'vHat', { symbol: traced('v', 'hat') }, 'v[k,i]/c2[k]'),
    ...scaledSteps(problem, 'mHat', 'vHat'),
  ];
}

/** Running average of the squared gradients. */
function secondMoment(problem: OptimizerProblem, id: 's' | 'v', decay: string): readonly Computed[] {
  return [
    fine(problem, 'square', 'g[k,i]^2'),
    fine(problem, `${id}Carried`, `${decay}*${before(id)}`),
    fine(problem, `${id}Fresh`, `(1 - ${decay})*square[k,i]`),
    entry(problem, id, { symbol: traced(id) }, `${id}Carried[k,i] + ${id}Fresh[k,i]`),
  ];
}

/** 1 − β^k */
function correction(problem: OptimizerProblem, id: string, beta: string): Computed {
  return computed(
    {
      id,
      shape: [stepsOf(problem)],
      symbol: traced(`\\mathrm{${id}}`),
      stage: 'update',
      counts: 'step',
      inline: true,
    },
    `${id}[k]`,
    `1 - ${beta}^k`,
  );
}

/** η·direction/√second in any order of its factors, and the update. */
function scaledSteps(problem: OptimizerProblem, direction: string, second: string): readonly Computed[] {
  const hasEpsilon = parseRational(settingOf(problem, 'epsilon')).n !== 0n;
  const inside = hasEpsilon && settingOf(problem, 'epsilonAt') === 'inside';
  const below = hasEpsilon && !inside ? '(root[k,i] + epsilon)' : 'root[k,i]';
  return [
    fine(problem, 'root', `sqrt(${second}[k,i]${inside ? ' + epsilon' : ''})`),
    fine(problem, 'above', `eta*${direction}[k,i]`),
    fine(problem, 'ratio', `${direction}[k,i]/${below}`),
    fine(problem, 'rate', `eta/${below}`),
    entry(
      problem,
      'step',
      { symbol: stepSymbol, inline: true },
      `above[k,i]/${below}`,
      'eta*ratio[k,i]',
      `rate[k,i]*${direction}[k,i]`,
    ),
    descended(problem),
  ];
}

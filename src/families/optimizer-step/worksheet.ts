import { lettersOf, scalar } from '../../conventions/letters.ts';
import type { Computed, Given, Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { given } from '../shared/quantities.ts';
import { adagrad, adam, rmsprop } from './adaptive.ts';
import { checkProblem } from './check.ts';
import { gradients, sourceGivens } from './gradient.ts';
import { momentum } from './momentum.ts';
import { isDamped, isSingular, newton } from './newton.ts';
import { type Method, type OptimizerProblem, rateOf, type Setting, settingOf } from './problem.ts';
import { initial } from './symbols.ts';
import { descended, stepAlong } from './trace.ts';

/** What each method computes after the gradient. */
const UPDATES: Readonly<Record<Method, (problem: OptimizerProblem) => readonly Computed[]>> = {
  'gradient-descent': (problem) => [stepAlong(problem, 'g'), descended(problem)],
  momentum,
  adagrad,
  rmsprop,
  adam,
  newton,
};

/**
 * A few steps of an optimizer. Traces have an entry for each step k and weight i; a step of newton has vectors.
 * @throws {ProblemError} where the parts of the problem do not fit together.
 */
export function worksheet(problem: OptimizerProblem): Worksheet {
  checkProblem(problem);
  const before = problem.method === 'newton' ? [] : gradients(problem);
  return {
    quantities: [...givens(problem), ...before, ...UPDATES[problem.method](problem)],
  };
}

/** Settings of a method that are numbers, with their symbols, and the averages that start at 0. */
const METHOD_GIVENS: Readonly<
  Record<Method, { readonly settings: readonly Setting[]; readonly zeros: readonly string[] }>
> = {
  'gradient-descent': { settings: [], zeros: [] },
  momentum: { settings: ['beta'], zeros: ['v'] },
  adagrad: { settings: ['epsilon'], zeros: ['s'] },
  rmsprop: { settings: ['decay', 'epsilon'], zeros: ['s'] },
  adam: { settings: ['beta1', 'beta2', 'epsilon'], zeros: ['m', 'v'] },
  newton: { settings: [], zeros: [] },
};

const SYMBOLS: Readonly<Partial<Record<Setting, TexSymbol>>> = {
  beta: scalar('\\beta'),
  decay: scalar('\\rho'),
  beta1: scalar('\\beta_1'),
  beta2: scalar('\\beta_2'),
  epsilon: scalar('\\varepsilon'),
};

function givens(problem: OptimizerProblem): readonly Given[] {
  const { settings, zeros } = METHOD_GIVENS[problem.method];
  const rate = given('eta', rateOf(problem), scalar(lettersOf(problem.convention).rate));
  return [
    ...sourceGivens(problem),
    ...(problem.method === 'newton' && (isSingular(problem) || !isDamped(problem)) ? [] : [rate]),
    ...settings
      .filter((setting) => setting !== 'epsilon' || Number(settingOf(problem, 'epsilon')) !== 0)
      .map((setting) => given(setting, settingOf(problem, setting), SYMBOLS[setting]!)),
    ...zeros.map((id) =>
      given(
        `${id}0`,
        problem.weights.map(() => '0'),
        initial(id),
      ),
    ),
  ];
}

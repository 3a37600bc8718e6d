import type { Computed, Worksheet } from '../../worksheet/types.ts';
import { lossRule, lossSlopeRule, shortcutRule } from '../shared/losses.ts';
import { computed, given } from '../shared/quantities.ts';
import { checkProblem } from './check.ts';
import type { SoftmaxProblem } from './problem.ts';
import { activationOf, settingOf } from './setting.ts';
import { symbolsOf } from './symbols.ts';

/**
 * Logits z, probabilities p, loss, and its derivative by the logits; K outputs.
 * @throws {ProblemError}
 */
export function worksheet(problem: SoftmaxProblem): Worksheet {
  checkProblem(problem);
  const symbols = symbolsOf(problem.convention);
  return {
    quantities: [
      given('z', problem.logits, symbols.logits),
      given('t', problem.target, symbols.target),
      ...(problem.task === 'binary' ? logistic(problem) : softmax(problem)),
      loss(problem),
      lossByProbability(problem),
      problem.task === 'binary' ? slope(problem) : jacobian(problem),
      lossByLogit(problem),
    ],
  };
}

/** p_j = e^{z_j} / Σ_k e^{z_k}. Bishop 2006, eq. 4.104. */
function softmax({ logits: { length }, convention }: SoftmaxProblem): readonly Computed[] {
  const symbols = symbolsOf(convention);
  return [
    computed(
      { id: 'e', shape: [length], symbol: symbols.exponential, stage: 'forward' },
      'e[k]',
      'exp(z[k])',
    ),
    computed({ id: 'total', shape: [], symbol: symbols.total, stage: 'forward' }, 'total', 'sum(k, e[k])'),
    computed(
      { id: 'p', shape: [length], symbol: symbols.probability, stage: 'forward' },
      'p[j]',
      'softmax(k, z[k], j)',
      'e[j]/total',
    ),
  ];
}

/** p_k = 1/(1 + e^{−z_k}). */
function logistic({ logits: { length }, convention }: SoftmaxProblem): readonly Computed[] {
  const symbols = symbolsOf(convention);
  return [
    computed(
      { id: 'e', shape: [length], symbol: symbols.exponential, stage: 'forward' },
      'e[k]',
      'exp(-z[k])',
    ),
    computed(
      { id: 'p', shape: [length], symbol: symbols.probability, stage: 'forward' },
      'p[k]',
      'sigmoid(z[k])',
      '1/(1 + e[k])',
    ),
  ];
}

function loss(problem: SoftmaxProblem): Computed {
  const { loss: symbol } = symbolsOf(problem.convention);
  return computed(
    { id: 'loss', shape: [], symbol, stage: 'loss', part: 'loss' },
    'loss',
    lossRule(settingOf(problem), 't[k]', 'p[k]'),
  );
}

/** ∂L/∂p, shape [K]. */
function lossByProbability(problem: SoftmaxProblem): Computed {
  return computed(
    {
      id: 'dp',
      shape: [problem.logits.length],
      symbol: symbolsOf(problem.convention).lossByProbability,
      stage: 'backward',
      gradientOf: { loss: 'loss', of: 'p' },
    },
    'dp[k]',
    lossSlopeRule(settingOf(problem), 't[k]', 'p[k]'),
  );
}

/** σ′ from its value, shape [K]. */
function slope({ logits: { length }, convention }: SoftmaxProblem): Computed {
  return computed(
    { id: 'slope', shape: [length], symbol: symbolsOf(convention).slope, stage: 'backward', part: 'slope' },
    'slope[k]',
    'p[k]*(1 - p[k])',
  );
}

/** ∂p_i/∂z_j = p_i (δ_ij − p_j), that is diag(p) − p pᵀ, shape [K, K]. Bishop 2006, eq. 4.106. */
function jacobian({ logits: { length }, convention }: SoftmaxProblem): Computed {
  return computed(
    {
      id: 'jacobian',
      shape: [length, length],
      symbol: symbolsOf(convention).jacobian,
      stage: 'backward',
    },
    'jacobian[i,j]',
    'p[i]*((i == j ? 1 : 0) - p[j])',
  );
}

/** ∂L/∂z, shape [K]: a multiple of p − t, or the chain rule through p. Bishop 2006, eq. 4.109. */
function lossByLogit(problem: SoftmaxProblem): Computed {
  const chain = problem.task === 'binary' ? 'dp[j]*slope[j]' : 'sum(i, jacobian[i,j]*dp[i])';
  return computed(
    {
      id: 'dz',
      shape: [problem.logits.length],
      symbol: symbolsOf(problem.convention).lossByLogit,
      stage: 'backward',
      gradientOf: { loss: 'loss', of: 'z' },
    },
    'dz[j]',
    shortcutRule(settingOf(problem), activationOf(problem), 't[j]', 'p[j]', false)!,
    chain,
  );
}

import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Problem } from '../problem.ts';
import { checkEnding, type Ending, endingOf, squaredLoss } from '../shared/ending.ts';
import { checkRow, checkTable, extentsOf } from '../shared/extents.ts';
import { numberRow, numberTable, oneOf, positiveNumber } from '../shared/schemas.ts';

export const MOST = 8;
/** Each feature over the batch, or each sample over its features. */
export const kind = oneOf('kind', ['batch', 'layer']).default('batch');

export const problem = z.strictObject({
  kind,
  /** A row for each sample. */
  X: numberTable(MOST),
  /** Scale and shift of each feature. */
  gamma: numberRow(MOST),
  beta: numberRow(MOST),
  /** Added to the variance below the root; left out, nothing is. */
  epsilon: positiveNumber('epsilon').optional(),
  target: numberTable(MOST).optional(),
  /** ∂L/∂Y, in the place of a target; without both there is no way back. */
  upstream: numberTable(MOST).optional(),
  loss: squaredLoss,
});

export type NormalisationProblem = Problem & Readonly<z.infer<typeof problem>>;

export interface Structure {
  readonly kind: NormalisationProblem['kind'];
  readonly samples: number;
  readonly features: number;
  /** How many numbers each mean is taken of. */
  readonly count: number;
  /** Indices of what has a mean of its own, and of what the mean is taken over. */
  readonly own: 'n' | 'd';
  readonly over: 'n' | 'd';
  readonly epsilon: boolean;
  readonly ending: Ending;
  readonly convention: Convention;
}

export function structure(problem: NormalisationProblem): Structure {
  const { kind, X, epsilon, convention } = problem;
  const [samples, features] = extentsOf('X', X);
  const [own, over] = kind === 'batch' ? (['d', 'n'] as const) : (['n', 'd'] as const);
  const count = kind === 'batch' ? samples : features;
  const rest = { epsilon: epsilon !== undefined, ending: endingOf(problem, [samples, features]), convention };
  return { kind, samples, features, count, own, over, ...rest };
}

/** @throws {ProblemError} where rows, columns or what follows do not fit together. */
export function check(problem: NormalisationProblem): void {
  const { X, gamma, beta, target, upstream } = problem;
  const [samples, features] = extentsOf('X', X);
  checkRow('gamma', gamma, features, 'one for each column of X');
  checkRow('beta', beta, features, 'one for each column of X');
  checkEnding(problem);
  checkTable('target', target, [samples, features], 'as X');
  checkTable('upstream', upstream, [samples, features], 'as X');
}

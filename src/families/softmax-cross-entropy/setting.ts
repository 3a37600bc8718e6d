import type { Loss } from '../../conventions/convention.ts';
import type { LossSetting } from '../shared/losses.ts';
import type { SoftmaxProblem } from './problem.ts';

export function lossOf({ task }: SoftmaxProblem): Loss {
  return `${task}-cross-entropy`;
}

export function settingOf(problem: SoftmaxProblem): LossSetting {
  return { loss: lossOf(problem), convention: problem.convention, outputs: problem.logits.length };
}

/** The activation whose derivative this cross-entropy cancels. */
export function activationOf({ task }: SoftmaxProblem): 'softmax' | 'sigmoid' {
  return task === 'binary' ? 'sigmoid' : 'softmax';
}

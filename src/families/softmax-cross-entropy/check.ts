import { counted } from '../../number/number-texts.ts';
import { ProblemError } from '../family.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import type { SoftmaxProblem } from './problem.ts';
import { lossOf } from './setting.ts';

/** @throws {ProblemError} where logits and targets do not fit together. */
export function checkProblem(problem: SoftmaxProblem): void {
  const { logits, target } = problem;
  if (target.length !== logits.length) {
    const has = counted(target.length, 'number');
    throw new ProblemError(['target'], `has ${has}, but there are ${counted(logits.length, 'logit')}`);
  }
  checkProbabilities(target, lossOf(problem));
}

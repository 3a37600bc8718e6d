import * as z from 'zod';
import type { Convention, Loss } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { absolute, compare, rational } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import { numberRow, oneOf } from '../shared/schemas.ts';

const MOST_OUTPUTS = 64;

/** `categorical`: softmax over all outputs; `binary`: each output by itself under the logistic function. */
export const TASKS = ['categorical', 'binary'] as const;

export const problemSchema = z.strictObject({
  task: oneOf('task', TASKS).default('categorical'),
  logits: numberRow(MOST_OUTPUTS),
  target: numberRow(MOST_OUTPUTS),
});

export type SoftmaxProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

export interface Structure {
  readonly binary: boolean;
  readonly outputs: number;
  readonly convention: Convention;
  readonly loss: Loss;
  /** Whether the largest logit is subtracted from all before e is raised to them, which changes no probability. */
  readonly shifted: boolean;
}

/** e^100 has 44 digits, which nobody writes. */
const LARGEST_UNSHIFTED = rational(100);
export function structure({ task, logits, convention }: SoftmaxProblem): Structure {
  const binary = task === 'binary';
  const shifted =
    !binary && logits.some((text) => compare(absolute(parseRational(text)), LARGEST_UNSHIFTED) > 0);
  return { binary, outputs: logits.length, convention, loss: `${task}-cross-entropy`, shifted };
}

export function check({ logits, target, task }: SoftmaxProblem): void {
  if (target.length !== logits.length) {
    const has = counted(target.length, 'number');
    throw new ProblemError(['target'], `has ${has}, but there are ${counted(logits.length, 'logit')}`);
  }
  checkProbabilities(target, `${task}-cross-entropy`);
}

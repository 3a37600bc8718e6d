import * as z from 'zod';
import type { Problem } from '../family.ts';
import { numberRow, oneOf } from '../shared/schemas.ts';

export const MOST_OUTPUTS = 64;

/** `categorical`: softmax over all outputs; `binary`: each output by itself under the logistic function. */
export const TASKS = ['categorical', 'binary'] as const;

/** A problem file of softmax-cross-entropy, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  task: oneOf('task', TASKS).default('categorical'),
  logits: numberRow(MOST_OUTPUTS),
  target: numberRow(MOST_OUTPUTS),
});

export type SoftmaxProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { compare, ONE } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { checkRow } from '../shared/extents.ts';
import { numberRow, oneOf, positiveNumber, wholeNumber } from '../shared/schemas.ts';

export const [MOST_UNITS, MOST_EPOCHS] = [8, 20];

export const taskField = oneOf('task', ['dropout', 'penalty', 'early-stopping']).default('dropout');
export const invertedField = z.boolean({ error: 'true or false' });
export const penaltyField = oneOf('penalty', ['l2', 'l1']);

const row = numberRow(MOST_UNITS).optional();

/** A problem file of regularisation, `family` and `convention` aside: fields of one task. */
export const problemSchema = z.strictObject({
  task: taskField,
  /** Dropout: outputs of a layer, which of them are kept (1) or dropped (0), and how likely one is dropped. */
  a: row,
  mask: z.array(wholeNumber(0, 1)).min(1).max(MOST_UNITS).optional(),
  drop: positiveNumber('drop').optional(),
  /** Scaled while training, by 1/(1 − p); else when testing, by 1 − p. */
  inverted: invertedField.optional(),
  /** Weights of the neuron that reads the layer; of a penalty, the weights that are punished. */
  w: row,
  b: numberText.optional(),
  /** ∂L/∂z of that neuron. */
  upstream: numberText.optional(),
  /** Penalty: gradient and value of the loss without it, λ, and the learning rate of one step. */
  g: row,
  dataLoss: numberText.optional(),
  penalty: penaltyField.optional(),
  lambda: positiveNumber('lambda').optional(),
  learningRate: positiveNumber('learningRate').optional(),
  /** Early stopping: validation loss after each epoch, and after how many epochs without a better one it ends. */
  losses: numberRow(MOST_EPOCHS).optional(),
  patience: wholeNumber(1, MOST_EPOCHS).optional(),
});

export type RegularisationProblem = Problem & Readonly<z.infer<typeof problemSchema>>;
export type Task = RegularisationProblem['task'];

/** What each task must have, and what it may have beside that. */
const FIELDS: Readonly<Record<Task, readonly [needed: readonly Field[], more: readonly Field[]]>> = {
  dropout: [
    ['a', 'mask', 'drop', 'w'],
    ['inverted', 'b', 'upstream'],
  ],
  penalty: [['w', 'g', 'penalty', 'lambda', 'learningRate'], ['dataLoss']],
  'early-stopping': [['losses', 'patience'], []],
};
type Field = Exclude<keyof z.infer<typeof problemSchema>, 'task'>;

/** The structure of a problem, without its numbers. */
export interface Regularisation {
  readonly task: Task;
  /** Units of a layer, weights, or epochs. */
  readonly count: number;
  readonly inverted: boolean;
  readonly bias: boolean;
  readonly upstream: boolean;
  readonly penalty: 'l1' | 'l2';
  readonly dataLoss: boolean;
  readonly convention: Convention;
}

/** Of a problem whose parts fit together. */
export function structure(problem: RegularisationProblem): Regularisation {
  const { task, a, w, losses, inverted, b, upstream, penalty, dataLoss, convention } = problem;
  return {
    task,
    count: (losses ?? a ?? w)!.length,
    inverted: inverted ?? true,
    bias: b !== undefined,
    upstream: upstream !== undefined,
    penalty: penalty ?? 'l2',
    dataLoss: dataLoss !== undefined,
    convention,
  };
}

/** @throws {ProblemError} where fields are missing, belong to another task, or do not fit together. */
export function check(problem: RegularisationProblem): void {
  const { task, a, mask, drop, w, g } = problem;
  const [needed, more] = FIELDS[task];
  for (const id of Object.keys(problemSchema.shape) as (Field | 'task')[]) {
    if (id === 'task') continue;
    const given = problem[id] !== undefined;
    if (needed.includes(id) && !given)
      throw new ProblemError([id], `is missing: task ${task} needs ${needed.join(', ')}`);
    if (given && !needed.includes(id) && !more.includes(id)) {
      throw new ProblemError([id], `is no field of task ${task}: it has ${[...needed, ...more].join(', ')}`);
    }
  }
  if (drop !== undefined && compare(parseRational(drop), ONE) >= 0) {
    throw new ProblemError(['drop'], `is ${drop}; it lies below 1, or nothing would be kept`);
  }
  if (a) {
    checkRow('mask', mask?.map(String), a.length, 'one for each number of a');
    checkRow('w', w, a.length, 'one for each number of a');
  }
  if (g) checkRow('g', g, w!.length, 'one for each number of w');
}

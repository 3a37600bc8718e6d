import * as z from 'zod';
import { type Convention, conventionSchema, type Loss } from '../../conventions/convention.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { activationSchema, settingOf } from '../shared/activation-choice.ts';
import type { ActivationSetting } from '../shared/activations.ts';
import { checkRow, checkTable, extentsOf, orientation } from '../shared/extents.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import { numberRow, numberTable, oneOf } from '../shared/schemas.ts';

export const [MOST_STEPS, MOST_UNITS] = [12, 8];

/** Wins over the convention's; outputs are linear under squared errors, else sigmoid or softmax. */
export const lossField = oneOf('loss', conventionSchema.shape.loss.options).optional();

/** Of the state's units. */
export const activationField = activationSchema
  .refine(({ name }) => name !== 'softmax', {
    error: 'softmax is for outputs, which have it under categorical-cross-entropy',
  })
  .default({ name: 'tanh' });

/** A problem file of recurrent-network, `family` and `convention` aside; matrices in the convention's orientation. */
export const problemSchema = z.strictObject({
  /** A row for each time step. */
  x: numberTable(MOST_STEPS),
  Wx: numberTable(MOST_UNITS),
  Wh: numberTable(MOST_UNITS),
  b: numberRow(MOST_UNITS).optional(),
  /** The state before the first step; zeros where it is left out. */
  h0: numberRow(MOST_UNITS).optional(),
  Wy: numberTable(MOST_UNITS),
  by: numberRow(MOST_UNITS).optional(),
  /** Of the last step, or a row for each step. */
  target: numberRow(MOST_UNITS).optional(),
  targets: numberTable(MOST_STEPS).optional(),
  activation: activationField,
  loss: lossField,
});

export type RecurrentProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The structure of a problem, without its numbers. */
export interface Recurrent {
  readonly steps: number;
  readonly inputs: number;
  readonly units: number;
  readonly outputs: number;
  /** Outputs after every step, else after the last one. */
  readonly every: boolean;
  /** Which biases there are, and how they enter the nets. */
  readonly biases: { readonly hidden: boolean; readonly output: boolean; readonly sign: '+' | '-' };
  readonly convention: Convention;
  readonly loss: Loss;
  readonly activation: Exclude<RecurrentProblem['activation']['name'], 'softmax'>;
  readonly setting: ActivationSetting;
  /** What the outputs are of their nets. */
  readonly answer: 'linear' | 'sigmoid' | 'softmax';
}

/** The activation of outputs that a loss is made for. */
export function answerUnder(loss: Loss): Recurrent['answer'] {
  if (loss === 'binary-cross-entropy') return 'sigmoid';
  return loss === 'categorical-cross-entropy' ? 'softmax' : 'linear';
}

/** Of a problem whose parts fit together. */
export function structure(problem: RecurrentProblem): Recurrent {
  const { x, Wx, Wy, b, by, targets, activation, convention, loss = convention.loss } = problem;
  const { sizes } = orientation(convention);
  return {
    steps: x.length,
    inputs: x[0]!.length,
    units: sizes('Wx', Wx)[0],
    outputs: sizes('Wy', Wy)[0],
    every: targets !== undefined,
    biases: {
      hidden: b !== undefined,
      output: by !== undefined,
      sign: convention.bias === 'x0=-1' ? '-' : '+',
    },
    convention,
    loss,
    activation: activation.name as Recurrent['activation'],
    setting: settingOf(activation, convention),
    answer: answerUnder(loss),
  };
}

/** @throws {ProblemError} where shapes or targets do not fit together. */
export function check(problem: RecurrentProblem): void {
  const { x, Wx, Wh, b, h0, Wy, by, convention } = problem;
  const { sizes, shape } = orientation(convention);
  const [, inputs] = extentsOf('x', x);
  const [units, outputs] = [sizes('Wx', Wx)[0], sizes('Wy', Wy)[0]];
  const layout = `weights: ${convention.weights}, one ${convention.weights.slice(0, -1)} for each unit`;
  checkTable('Wx', Wx, shape(units, inputs), `from the ${inputs} numbers in a row of x (${layout})`);
  checkTable('Wh', Wh, shape(units, units), `from each of the ${units} units of Wx to each (${layout})`);
  checkTable('Wy', Wy, shape(outputs, units), `from the ${units} units of Wx (${layout})`);
  checkRow('b', b, units, 'one for each unit of Wx');
  checkRow('h0', h0, units, 'one for each unit of Wx');
  checkRow('by', by, outputs, 'one for each output of Wy');
  const biased = (['b', 'by'] as const).find((id) => problem[id] !== undefined);
  if (biased && convention.bias === 'none') {
    throw new ProblemError([biased], `the convention has no biases (bias: none); leave ${biased} out`);
  }
  checkTargets(problem, outputs);
}

function checkTargets({ x, target, targets, convention, loss }: RecurrentProblem, outputs: number): void {
  if ((target === undefined) === (targets === undefined)) {
    const missing =
      'is missing: one number for each output, of the last step; or targets, a row for each step';
    throw new ProblemError(['target'], target ? 'stands beside targets: give one of both' : missing);
  }
  checkRow('target', target, outputs, 'one for each output of Wy');
  checkTable('targets', targets, [x.length, outputs], 'a row for each row of x, a column for each output');
  const own = loss ?? convention.loss;
  if (!own.endsWith('cross-entropy')) return;
  if (target) checkProbabilities(target, own);
  for (const [step, row] of (targets ?? []).entries()) checkProbabilities(row, own, ['targets', step]);
}

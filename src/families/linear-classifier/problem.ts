import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { divide, ONE, type Rational, rational } from '../../number/rational.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { checkRow, checkTable, extentsOf, orientation } from '../shared/extents.ts';
import { numberRow, numberTable, oneOf, positiveNumber, wholeNumber } from '../shared/schemas.ts';

export const [MOST_SAMPLES, MOST_FEATURES, MOST_CLASSES] = [8, 8, 8];

export const lossField = oneOf('loss', ['hinge', 'softmax']).default('hinge');

/** A problem file of linear-classifier, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  loss: lossField,
  /** A row for each sample. */
  X: z.array(numberRow(MOST_FEATURES)).min(1).max(MOST_SAMPLES),
  /** The class of each sample, counted from 1. */
  y: z.array(wholeNumber(1, MOST_CLASSES)).min(1).max(MOST_SAMPLES),
  W: numberTable(MOST_CLASSES),
  b: numberRow(MOST_CLASSES).optional(),
  /** By how much the right class has to win under the hinge loss. */
  margin: numberText.default('1'),
  /** λ of the penalty ½λΣW². */
  l2: positiveNumber('l2').optional(),
  /** Of one step of gradient descent; left out, there is none. */
  learningRate: positiveNumber('learningRate').optional(),
});

export type ClassifierProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The structure of a problem, without its numbers. */
export interface Classifier {
  readonly loss: ClassifierProblem['loss'];
  readonly samples: number;
  readonly features: number;
  readonly classes: number;
  /** How biases enter the scores; undefined where there are none. */
  readonly bias: '+' | '-' | undefined;
  readonly l2: boolean;
  readonly step: boolean;
  /** 1, or one through the number of samples where the convention takes a mean. */
  readonly share: Rational;
  readonly convention: Convention;
}

/** Of a problem whose parts fit together. */
export function structure(problem: ClassifierProblem): Classifier {
  const { loss, X, W, b, l2, learningRate, convention } = problem;
  return {
    loss,
    samples: X.length,
    features: X[0]!.length,
    classes: orientation(convention).sizes('W', W)[0],
    bias: b && (convention.bias === 'x0=-1' ? '-' : '+'),
    l2: l2 !== undefined,
    step: learningRate !== undefined,
    share: convention.batch === 'mean' ? divide(ONE, rational(X.length)) : ONE,
    convention,
  };
}

/** @throws {ProblemError} where shapes do not fit together, or a class does not exist. */
export function check({ X, y, W, b, convention }: ClassifierProblem): void {
  const { sizes, shape } = orientation(convention);
  const [samples, features] = extentsOf('X', X);
  const [classes] = sizes('W', W);
  const layout = `weights: ${convention.weights}, one ${convention.weights.slice(0, -1)} for each class`;
  checkTable('W', W, shape(classes, features), `X has ${features} numbers in a row (${layout})`);
  checkRow('y', y.map(String), samples, 'one class for each row of X');
  checkRow('b', b, classes, 'one for each class');
  if (b && convention.bias === 'none') {
    throw new ProblemError(['b'], 'the convention has no biases (bias: none); leave b out');
  }
  if (classes < 2) throw new ProblemError(['W'], 'has one class; there is nothing to tell apart');
  const beyond = y.findIndex((label) => label > classes);
  if (beyond >= 0) throw new ProblemError(['y', beyond], `is ${y[beyond]}, but W has ${classes} classes`);
}

import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Gate, GivenView, Presentation } from '../family.ts';
import { drawFrom, grid, rangeSchema } from '../ranges.ts';
import { CLEAR_WEIGHTS, drawRow, drawTable, drawWeights } from '../shared/drawn-numbers.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { sampleFields, sampleGates } from '../shared/sample-gates.ts';
import { wholeNumber } from '../shared/schemas.ts';
import {
  type Classifier,
  type ClassifierProblem,
  check,
  lossField,
  MOST_CLASSES,
  MOST_FEATURES,
  MOST_SAMPLES,
  problemSchema,
  structure,
} from './problem.ts';
import { lines } from './rules.ts';
import { slips } from './slips.ts';

/** What a bank question may say; every field has a default. */
const parameters = z.strictObject({
  loss: lossField,
  samples: wholeNumber(1, MOST_SAMPLES).default(1),
  features: wholeNumber(1, MOST_FEATURES).default(2),
  classes: wholeNumber(2, MOST_CLASSES).default(3),
  biases: z.boolean({ error: 'true or false' }).default(true),
  inputs: rangeSchema.default(grid('-2', '2', '0.5', true)),
  weights: rangeSchema.default(CLEAR_WEIGHTS),
  margin: rangeSchema.default(grid('1', '1', '1')),
  /** Left out, there is no penalty. */
  l2: rangeSchema.optional(),
  /** Left out, there is no step. */
  learningRate: rangeSchema.optional(),
  ...sampleFields,
});

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Each number has an address of its own, the same in both orientations. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): ClassifierProblem {
  const { loss, samples, features, classes, inputs, weights, margin, l2, learningRate } = drawn;
  const number = (id: string, range: NonNullable<Parameters['l2']>) =>
    numberToText(drawFrom(range, stream.at(id)));
  return {
    family: 'linear-classifier',
    convention,
    loss,
    X: drawTable(inputs, stream.at('X'), samples, features),
    y: upTo(samples).map((n) => stream.at('y', `${n}`).integer(1, classes)),
    W: drawWeights(weights, stream.at('W'), convention, [classes, features]),
    ...(drawn.biases && convention.bias !== 'none' ? { b: drawRow(weights, stream.at('b'), classes) } : {}),
    margin: number('margin', margin),
    ...(l2 ? { l2: number('l2', l2) } : {}),
    ...(learningRate ? { learningRate: number('eta', learningRate) } : {}),
  };
}

const tableGates = sampleGates<ClassifierProblem, Parameters>({
  samplesOf: ({ X, y }) => X.map((input, n) => ({ input, target: [`${y[n]}`] })),
  isDrawn: ({ samples }) => samples > 1,
});

const NEAREST_TO_MARGIN = 0.05;

/** A class lies so near to the border of its margin that rounding may take it over. */
const nearKink: Gate<ClassifierProblem> = {
  id: 'near-kink',
  rejects: ({ problem, solved }) => {
    if (problem.loss !== 'hinge') return false;
    const classes = structure(problem).classes;
    const scores = slotsOf(solved.program, 'scores').map(({ number }) => solved.approximate(number));
    return problem.y.some((label, n) => {
      const own = scores.slice(n * classes, (n + 1) * classes);
      return own.some(
        (score, k) =>
          k + 1 !== label && Math.abs(score - own[label - 1]! + Number(problem.margin)) < NEAREST_TO_MARGIN,
      );
    });
  },
};

/** Zeros of the own class and of classes that are beaten by the margin, with all that follows from them. */
const idleness = {
  updated: /^new[Wb]$/,
  source: (
    { problem }: { readonly problem: ClassifierProblem },
    { quantity }: { readonly quantity: string },
  ) => problem.loss === 'hinge' && /^(?:margins|dScores)$/.test(quantity),
};

function defaultAsk(problem: ClassifierProblem): readonly string[] {
  const { loss, bias, l2, step } = structure(problem);
  const losses = loss === 'hinge' ? ['margins'] : ['p'];
  const way = ['scores', ...losses, ...(l2 ? ['penalty'] : []), 'loss', 'dW', ...(bias ? ['db'] : [])];
  return [...way, ...(step ? ['newW', ...(bias ? ['newb'] : [])] : [])];
}

function present(problem: ClassifierProblem): Presentation {
  const { loss, bias, l2, step } = structure(problem);
  const ids = [
    'X',
    'y',
    'W',
    ...(bias ? ['b'] : []),
    ...(loss === 'hinge' ? ['margin'] : []),
    ...(l2 ? ['lambda'] : []),
  ];
  return {
    statement: { key: `linear-classifier-${loss}`, values: {} },
    givens: [
      ...ids.map((id): GivenView => ({ kind: 'quantity', id })),
      ...(step ? [{ kind: 'quantity', id: 'eta', ifUsed: true } as const] : []),
    ],
    method: [
      'scores',
      ...(loss === 'hinge' ? ['margins'] : []),
      'sampleLoss',
      ...(l2 ? ['penalty'] : []),
      'loss',
    ],
    answers: 'quantities',
  };
}

/** A classifier with a score for each class: multiclass hinge or softmax loss, gradients, one step. */
export const linearClassifier = family<ClassifierProblem, Parameters, Classifier>({
  id: 'linear-classifier',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  gates: [...tableGates, nearKink, unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips,
  present,
});

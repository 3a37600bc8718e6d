import * as z from 'zod';
import { type Convention, conventionSchema } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Stream } from '../../random/stream.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import type { Family } from '../family.ts';
import { drawFrom, grid, numberText, type Range, rangeSchema } from '../ranges.ts';
import type { GivenParts } from '../shared/given-parts.ts';
import { sampleFields } from '../shared/sample-gates.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { untilConvergence } from './convergence.ts';
import { epochsField, type NeuronVariant, variantFields } from './fields.ts';
import {
  classesOf,
  MOST_INPUTS,
  MOST_SAMPLES,
  type NeuronProblem,
  type NeuronStructure,
  type Sample,
  sampleSchema,
} from './problem.ts';

const READABLE_WEIGHTS = grid('-0.9', '0.9', '0.1', true);
const READABLE_INPUTS = grid('-1.5', '1.5', '0.5', true);

/** Targets for the inputs 00, 01, 10, 11. */
const TABLES = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  nand: [1, 1, 1, 0],
  nor: [1, 0, 0, 0],
  xor: [0, 1, 1, 0],
  xnor: [1, 0, 0, 1],
} as const;

type TableName = keyof typeof TABLES;
const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** What differs between the families where a bank does not say. */
interface NeuronDefaults extends NeuronVariant {
  readonly learningRate: Range;
}

/** What a bank question may say about its neuron; every field has a default. */
export function parametersWith(defaults: NeuronDefaults) {
  return z
    .strictObject({
      /** Number of inputs; a table or a list of samples brings its own. */
      inputCount: wholeNumber(1, MOST_INPUTS).default(2),
      /** How many samples to draw, or the samples themselves. */
      samples: z
        .union([wholeNumber(1, MOST_SAMPLES), z.array(sampleSchema).min(1).max(MOST_SAMPLES)])
        .default(4),
      /** A truth table in the place of samples, in the convention's coding. */
      table: oneOf('table', TABLE_NAMES).optional(),
      /** Presents the samples of a table or list in drawn order. */
      shuffle: z.boolean().default(false),
      inputs: rangeSchema.default(READABLE_INPUTS),
      /** Left out: one of the two classes. */
      targets: rangeSchema.optional(),
      weights: rangeSchema.default(READABLE_WEIGHTS),
      bias: rangeSchema.default(READABLE_WEIGHTS),
      learningRate: rangeSchema.default(defaults.learningRate),
      /** A number, or as many as it takes until one passes without a mistake. */
      epochs: epochsField.default(1),
      /** With epochs until convergence: false keeps only problems that go round in a circle instead. */
      converges: z.boolean().default(true),
      /** Adaline: other learning rates to try the same step with. */
      rates: z.array(numberText).min(2).max(6).optional(),
      /** Wins over the convention's. */
      update: oneOf('update', conventionSchema.shape.update.options).optional(),
      ...variantFields(defaults, rangeSchema),
      /** Keeps problems in which a net is exactly 0, where the step function's value there matters. */
      allowZeroNet: z.boolean().default(false),
      ...sampleFields,
      /** Of a perceptron's several epochs: whether samples that are ever mistaken must not all be so first in the same one. */
      firstUpdates: oneOf('firstUpdates', ['apart', 'any']).default('apart'),
    })
    .refine(({ samples }) => typeof samples === 'number' || sameWidths(samples), {
      path: ['samples'],
      error: 'every sample needs the same number of inputs',
    });
}

function sameWidths(samples: readonly { readonly input: readonly string[] }[]): boolean {
  return samples.every(({ input }) => input.length === samples[0]!.input.length);
}

export type NeuronParameters = Readonly<z.infer<ReturnType<typeof parametersWith>>>;

export type NeuronFamily = Family<NeuronProblem, NeuronParameters, NeuronStructure>;

/** Epochs until convergence follow from all numbers. */
export function givenNeuron(
  worksheet: (problem: NeuronProblem) => Worksheet,
): GivenParts<NeuronProblem, NeuronParameters> {
  return {
    settled(problem, { epochs }) {
      if (typeof epochs === 'number') return problem;
      const { convergence: _, ...drawn } = problem;
      return untilConvergence({ ...drawn, epochs: 1 }, epochs.atMost, worksheet);
    },
  };
}

/** Draws a single neuron and its samples, classes written in `coding`; each number has an address of its own. */
export function drawNeuron(
  { id, worksheet }: Pick<NeuronFamily, 'id' | 'worksheet'>,
  parameters: NeuronParameters,
  convention: Convention,
  stream: Stream,
  coding: Convention['coding'] = convention.coding,
): NeuronProblem {
  const { weights, bias, learningRate, epochs, update, rates, loss, frozen, zeroNet } = parameters;
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const samples = drawSamples(parameters, coding, stream);
  const problem = {
    family: id,
    convention,
    weights: samples[0]!.input.map((_, i) => text(weights, 'w0', `${i + 1}`)),
    ...(convention.bias === 'none' ? {} : { bias: text(bias, 'b0') }),
    learningRate: text(learningRate, 'eta'),
    samples,
    epochs: typeof epochs === 'number' ? epochs : 1,
    ...(update ? { update } : {}),
    ...(rates ? { rates } : {}),
    ...(loss ? { loss } : {}),
    ...(frozen ? { frozen } : {}),
    ...(zeroNet ? { zeroNet } : {}),
    ...(parameters.l2 ? { l2: text(parameters.l2, 'l2') } : {}),
    ...(parameters.band ? { band: text(parameters.band, 'band') } : {}),
  };
  return typeof epochs === 'number' ? problem : untilConvergence(problem, epochs.atMost, worksheet);
}

function drawSamples(parameters: NeuronParameters, coding: Convention['coding'], stream: Stream): Sample[] {
  const { samples, table, shuffle } = parameters;
  const fixed = table ? truthTable(table, coding) : typeof samples === 'number' ? undefined : samples;
  if (fixed) return shuffle ? stream.at('order').shuffle(fixed) : [...fixed];
  const classes = classesOf(coding).map((text) => parseRational(text));
  const targets = parameters.targets ?? { kind: 'list', values: classes };
  return upTo(samples as number).map((p) => ({
    input: upTo(parameters.inputCount).map((i) =>
      numberToText(drawFrom(parameters.inputs, stream.at('x', `${p},${i}`))),
    ),
    target: numberToText(drawFrom(targets, stream.at('t', `${p}`))),
  }));
}

/** The four samples of a logical function of two inputs, all in one coding. */
function truthTable(name: TableName, coding: Convention['coding']): readonly Sample[] {
  const classes = classesOf(coding);
  return TABLES[name].map((target, row) => ({
    input: [classes[row < 2 ? 0 : 1], classes[row % 2 === 0 ? 0 : 1]],
    target: classes[target],
  }));
}

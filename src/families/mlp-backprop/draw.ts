import * as z from 'zod';
import { type Convention, conventionSchema } from '../../conventions/convention.ts';
import { counted, numberToText, upTo } from '../../number/number-texts.ts';
import { negate, ONE, ZERO } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { ProblemError } from '../problem.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import {
  type SteepChoice as ActivationChoice,
  steepActivationSchema as activationSchema,
} from '../shared/activation-choice.ts';
import { DRAWN, type Fields, isMap, known, lengthOf } from '../shared/given-parts.ts';
import { sampleFields } from '../shared/sample-gates.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import {
  MOST_LAYERS,
  MOST_SAMPLES,
  MOST_UNITS,
  type NetworkLoss,
  sampleSchema,
  trainingFields,
  writtenOut,
} from './fields.ts';
import type { LayerProblem, MlpProblem, Sample, SinglePass } from './problem.ts';

const READABLE_WEIGHTS = grid('-0.9', '0.9', '0.1', true);
const READABLE_INPUTS = grid('-1.5', '1.5', '0.5', true);

/** What a bank question may say about a network; every field has a default. */
export const networkFields = {
  /** Number of inputs, then the units of each layer: `[2, 3, 2]`. */
  units: z
    .array(wholeNumber(1, MOST_UNITS))
    .min(2, { error: 'the number of inputs, then the units of each layer: [2, 3, 2]' })
    .max(MOST_LAYERS + 1, { error: `at most ${MOST_LAYERS} layers` })
    .default([2, 2, 1]),
  /** One for each layer, or one for all. */
  activations: z.union([activationSchema, z.array(activationSchema)]).default({ name: 'sigmoid' }),
  weights: rangeSchema.default(READABLE_WEIGHTS),
  biases: rangeSchema.default(READABLE_WEIGHTS),
  inputs: rangeSchema.default(READABLE_INPUTS),
  /** Left out: one-hot over softmax, else 0 or 1. */
  targets: z
    .union([z.literal('one-hot'), rangeSchema], {
      error: 'one-hot, a number, a list to pick from, or a range { min, max, step }',
    })
    .optional(),
  learningRate: rangeSchema.default(grid('0.5', '0.5', '0.1')),
  /** Wins over the convention's. */
  loss: oneOf('loss', conventionSchema.shape.loss.options).optional(),
};

/** As many activations as layers, softmax at the end only, and probabilities under a cross-entropy. */
export function checkActivations<
  P extends {
    readonly units: readonly number[];
    readonly activations: ActivationChoice | readonly ActivationChoice[];
    readonly loss?: NetworkLoss | undefined;
  },
>({ activations, ...rest }: P, context: z.RefinementCtx) {
  const layers = rest.units.length - 1;
  const each: readonly ActivationChoice[] =
    'name' in activations ? Array.from({ length: layers }, () => activations) : activations;
  const issue = (message: string) => context.addIssue({ code: 'custom', path: ['activations'], message });
  if (each.length !== layers) issue(`${counted(each.length, 'activation')} for ${counted(layers, 'layer')}`);
  if (each.slice(0, -1).some(({ name }) => name === 'softmax')) issue('softmax is for the output layer only');
  const mismatch = rest.loss && lossIssue(rest.loss, each.at(-1));
  if (mismatch) context.addIssue({ code: 'custom', path: ['loss'], message: mismatch });
  return { ...rest, activations: each };
}

/** Outputs that are probabilities. */
const PROBABLE: readonly string[] = ['sigmoid', 'softmax'];

/** A cross-entropy takes the logarithm of outputs, which others than probabilities may not have. */
function lossIssue(loss: NetworkLoss, output: ActivationChoice | undefined): string | undefined {
  if (!loss.endsWith('cross-entropy') || !output || PROBABLE.includes(output.name)) return undefined;
  return `${loss} compares probabilities, but the outputs are ${output.name}. Allowed: an output layer of ${PROBABLE.join(' or ')}, or another loss.`;
}

/** What a bank question may say. */
export const parametersSchema = z
  .strictObject({
    ...networkFields,
    ...trainingFields,
    l2: rangeSchema.optional(),
    l1: rangeSchema.optional(),
    /** How many samples to draw, or the samples themselves; left out, one input and target. */
    samples: z
      .union([wholeNumber(1, MOST_SAMPLES), z.array(sampleSchema).min(1).max(MOST_SAMPLES)], {
        error: 'how many samples to draw, or a list of samples, each { input, target }',
      })
      .optional(),
    /** Presents listed samples in drawn order. */
    shuffle: z.boolean().default(false),
    ...sampleFields,
  })
  .transform((written) => writtenOut(written))
  .transform(checkActivations);

export type MlpParameters = Readonly<z.infer<typeof parametersSchema>>;
type NetworkParameters = Pick<
  MlpParameters,
  'units' | 'activations' | 'weights' | 'biases' | 'inputs' | 'targets' | 'learningRate' | 'loss'
>;

/** Sizes and activations of a network of which parts are given. */
export function impliedNetwork(given: Fields, convention: Convention, written: Fields): Fields {
  const layers = Array.isArray(given['layers']) ? (given['layers'] as readonly unknown[]).filter(isMap) : [];
  const usual = Array.isArray(written['units']) ? written['units'] : usualUnits(layers.length);
  const units = layers.length === 0 ? [...usual] : upTo(layers.length + 1).map((n) => usual[n - 1] ?? 2);
  const tell = (position: number, size: number | undefined) => {
    if (size !== undefined) units[position] = size;
  };
  const samples: unknown = given['samples'];
  const sample = Array.isArray(samples) && isMap(samples[0]) ? samples[0] : given;
  tell(units.length - 1, lengthOf(sample['target']));
  layers.forEach(({ weights, bias }, position) => {
    const [rows, columns] = [lengthOf(weights), Array.isArray(weights) ? lengthOf(weights[0]) : undefined];
    const byRows = convention.weights === 'rows';
    tell(position, byRows ? columns : rows);
    tell(position + 1, (byRows ? rows : columns) ?? lengthOf(bias));
  });
  tell(0, lengthOf(sample['input']));
  const sizes = layers.length > 0 || 'input' in sample || 'target' in sample ? { units } : {};
  return {
    ...sizes,
    ...known({ samples: lengthOf(samples) }),
    ...impliedActivations(layers, written),
  };
}

function usualUnits(layers: number): readonly unknown[] {
  return layers === 0 ? [2, 2, 1] : [...upTo(layers).map(() => 2), 1];
}

/** What a layer does not say is that of the parameters, where these say it for each layer, else the sigmoid. */
function impliedActivations(layers: readonly Fields[], written: Fields): Fields {
  if (!layers.some(({ activation }) => activation !== undefined && activation !== DRAWN)) return {};
  const drawn = written['activations'];
  const others = (position: number) => (Array.isArray(drawn) ? drawn[position] : drawn) ?? 'sigmoid';
  return {
    activations: layers.map(({ activation }, position) =>
      activation === undefined || activation === DRAWN ? others(position) : activation,
    ),
  };
}

const ZERO_OR_ONE: Range = { kind: 'list', values: [ZERO, ONE] };
const MINUS_OR_PLUS_ONE: Range = { kind: 'list', values: [negate(ONE), ONE] };

/** Draws a network; each number has an address of its own, the same in both orientations. */
export function drawNetwork(
  parameters: NetworkParameters,
  convention: Convention,
  stream: Stream,
): Omit<SinglePass, 'family'> & { readonly family: string } {
  const { units, loss, activations } = parameters;
  const mismatch = lossIssue(loss ?? convention.loss, activations.at(-1));
  if (mismatch) throw new ProblemError(['loss'], mismatch);
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  return {
    family: 'mlp-backprop',
    convention,
    layers: units.slice(1).map((_, position) => drawLayer(parameters, convention, position, text)),
    input: upTo(units[0]!).map((i) => text(parameters.inputs, 'x', `${i}`)),
    target: drawTarget(parameters, convention, stream.at('t')),
    ...(loss ? { loss: loss as SinglePass['loss'] } : {}),
    learningRate: text(parameters.learningRate, 'eta'),
  };
}

/** A network and how it is trained. */
export function draw(parameters: MlpParameters, convention: Convention, stream: Stream): MlpProblem {
  const { samples, epochs, batchSize, update, optimizer, frozen, labelSmoothing, delta } = parameters;
  const { input, target, loss: _drawn, ...network } = drawNetwork(parameters, convention, stream);
  const { loss, convergence, until } = parameters;
  const drawn = (name: 'l1' | 'l2') => {
    const range = parameters[name];
    return range ? { [name]: numberToText(drawFrom(range, stream.at(name))) } : {};
  };
  return known({
    ...network,
    ...(samples === undefined ? { input, target } : { samples: drawSamples(parameters, convention, stream) }),
    loss,
    delta,
    epochs,
    convergence,
    until,
    update,
    batchSize,
    optimizer,
    frozen,
    labelSmoothing,
    ...drawn('l2'),
    ...drawn('l1'),
  }) as unknown as MlpProblem;
}

function drawSamples(parameters: MlpParameters, convention: Convention, stream: Stream): readonly Sample[] {
  const { samples, shuffle, units, inputs } = parameters;
  if (typeof samples === 'object') return shuffle ? stream.at('order').shuffle(samples) : samples;
  return upTo(samples!).map((p) => ({
    input: upTo(units[0]!).map((i) => numberToText(drawFrom(inputs, stream.at('x', `${p},${i}`)))),
    target: drawTarget(parameters, convention, stream.at('t', `${p}`)),
  }));
}

function drawLayer(
  { units, activations, weights, biases }: NetworkParameters,
  convention: Convention,
  position: number,
  text: (range: Range, ...address: string[]) => string,
): LayerProblem {
  const [number, inputs, outputs] = [position + 1, upTo(units[position]!), upTo(units[position + 1]!)];
  const weight = (j: number, i: number) => text(weights, `W${number}`, `${j},${i}`);
  return {
    weights:
      convention.weights === 'rows'
        ? outputs.map((j) => inputs.map((i) => weight(j, i)))
        : inputs.map((i) => outputs.map((j) => weight(j, i))),
    ...(convention.bias === 'none' ? {} : { bias: outputs.map((j) => text(biases, `b${number}`, `${j}`)) }),
    activation: activations[position]!,
  };
}

/** `stream` is that of the targets of one sample. */
function drawTarget(parameters: NetworkParameters, convention: Convention, stream: Stream): string[] {
  const outputs = upTo(parameters.units.at(-1)!);
  const targets = parameters.targets ?? usualTargets(parameters, convention);
  if (targets === 'one-hot') {
    const hot = stream.integer(1, outputs.length);
    return outputs.map((k) => (k === hot ? '1' : '0'));
  }
  return outputs.map((k) => numberToText(drawFrom(targets, stream.at(`${k}`))));
}

function usualTargets({ activations, loss }: NetworkParameters, convention: Convention): 'one-hot' | Range {
  if (loss === 'hinge') return MINUS_OR_PLUS_ONE;
  const categorical = (loss ?? convention.loss) === 'categorical-cross-entropy';
  return categorical || activations.at(-1)!.name === 'softmax' ? 'one-hot' : ZERO_OR_ONE;
}

import * as z from 'zod';
import { type Convention, conventionSchema, type Loss } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Shape } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import {
  type ActivationName,
  type ActivationSetting,
  activationSchema,
  settingOf,
} from '../shared/activations.ts';
import { checkProbabilities } from '../shared/probabilities.ts';
import { numberRow, numberTable, oneOf } from '../shared/schemas.ts';

export const MOST_LAYERS = 8;
export const MOST_UNITS = 64;

const layerSchema = z.strictObject({
  /** In the convention's orientation. */
  weights: numberTable(MOST_UNITS),
  /** One number for each unit; left out where the convention has no biases. */
  bias: numberRow(MOST_UNITS).optional(),
  activation: activationSchema,
});

/** A problem file of mlp-backprop, `family` and `convention` aside. */
export const problemSchema = z.strictObject({
  layers: z
    .array(layerSchema, { error: 'a list of layers, each { weights, bias, activation }' })
    .min(1, { error: 'at least one layer' })
    .max(MOST_LAYERS, { error: `at most ${MOST_LAYERS} layers` }),
  input: numberRow(MOST_UNITS),
  target: numberRow(MOST_UNITS),
  /** Wins over the convention's. */
  loss: oneOf('loss', conventionSchema.shape.loss.options).optional(),
  /** 0.1 where a problem does not say. */
  learningRate: numberText.default('0.1'),
});

export type LayerProblem = Readonly<z.infer<typeof layerSchema>>;
export type MlpProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** One layer as the rules need it; layers count from 1. */
export interface Layer {
  readonly number: number;
  readonly units: number;
  readonly inputs: number;
  readonly activation: ActivationName;
  readonly setting: ActivationSetting;
  /** Id of the values that enter: `x`, `a1` … */
  readonly source: string;
}

/** The structure of a network, without its numbers. */
export interface Network {
  readonly convention: Convention;
  readonly loss: Loss;
  /** How the biases enter the nets, with a minus where x₀ = −1; undefined where there are none. */
  readonly bias: '+' | '-' | undefined;
  /** Whether δ = −∂L/∂z. */
  readonly negative: boolean;
  readonly layers: readonly Layer[];
  readonly last: Layer;
  /** Units of the last layer. */
  readonly outputs: number;
}

/** Of a problem whose parts fit together. */
export function structure({ layers, convention, loss = convention.loss }: MlpProblem): Network {
  const planned = layers.map(({ weights, activation }, position): Layer => {
    const [rows, columns] = [weights.length, weights[0]!.length];
    return {
      number: position + 1,
      units: convention.weights === 'rows' ? rows : columns,
      inputs: convention.weights === 'rows' ? columns : rows,
      activation: activation.name,
      setting: settingOf(activation, convention),
      source: position === 0 ? 'x' : `a${position}`,
    };
  });
  const last = planned.at(-1)!;
  return {
    convention,
    loss,
    bias: biasSign(convention),
    negative: convention.delta === 'negative',
    layers: planned,
    last,
    outputs: last.units,
  };
}

function biasSign({ bias }: Convention): Network['bias'] {
  if (bias === 'none') return undefined;
  return bias === 'x0=-1' ? '-' : '+';
}

/** An entry of a matrix of weights: `W1[j,i]` in rows, `W1[i,j]` in columns. */
export function weightEntry({ convention }: Network, id: string, unit: string, input: string): string {
  return convention.weights === 'rows' ? `${id}[${unit},${input}]` : `${id}[${input},${unit}]`;
}

export function weightShape({ convention }: Network, { units, inputs }: Layer): Shape {
  return convention.weights === 'rows' ? [units, inputs] : [inputs, units];
}

/** @throws {ProblemError} where shapes, activations or targets do not fit together. */
export function check(problem: MlpProblem): void {
  const { layers, target, convention, loss = convention.loss } = problem;
  let before = { count: problem.input.length, name: 'input has', unit: 'number' };
  layers.forEach((layer, position) => {
    const units = checkWeights(problem, position, before);
    checkBias(problem, layer, position, units);
    if (layer.activation.name === 'softmax' && position + 1 < layers.length) {
      throw new ProblemError(['layers', position, 'activation'], 'softmax is for the output layer only');
    }
    before = { count: units, name: `layer ${position + 1} has`, unit: 'unit' };
  });
  if (target.length !== before.count) {
    const has = counted(target.length, 'number');
    throw new ProblemError(
      ['target'],
      `has ${has}, but the output layer has ${counted(before.count, 'unit')}`,
    );
  }
  if (loss.endsWith('cross-entropy')) checkProbabilities(target, loss);
}

/** Gives the number of units. */
function checkWeights(
  { layers, convention }: MlpProblem,
  position: number,
  before: { readonly count: number; readonly name: string; readonly unit: string },
): number {
  const { weights } = layers[position]!;
  const columns = weights[0]!.length;
  const uneven = weights.findIndex((row) => row.length !== columns);
  if (uneven >= 0) {
    const message = `has ${counted(weights[uneven]!.length, 'number')}, but the first row has ${columns}`;
    throw new ProblemError(['layers', position, 'weights', uneven], message);
  }
  const byRows = convention.weights === 'rows';
  const inputs = byRows ? columns : weights.length;
  if (inputs !== before.count) {
    const has = counted(inputs, byRows ? 'column' : 'row');
    const orientation = `weights: ${convention.weights}, one ${byRows ? 'row' : 'column'} for each neuron`;
    const message = `has ${has}, but ${before.name} ${counted(before.count, before.unit)} (${orientation})`;
    throw new ProblemError(['layers', position, 'weights'], message);
  }
  return byRows ? weights.length : columns;
}

function checkBias(
  { convention }: MlpProblem,
  { bias }: LayerProblem,
  position: number,
  units: number,
): void {
  const path = ['layers', position, 'bias'];
  if (convention.bias === 'none') {
    if (bias?.some((text) => parseRational(text).n !== 0n)) {
      throw new ProblemError(path, 'the convention has no biases (bias: none); leave bias out');
    }
    return;
  }
  if (!bias)
    throw new ProblemError(path, `is missing: one number for each unit (or the convention bias: none)`);
  if (bias.length !== units) {
    throw new ProblemError(
      path,
      `has ${counted(bias.length, 'number')}, but the layer has ${counted(units, 'unit')}`,
    );
  }
}

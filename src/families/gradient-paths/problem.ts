import * as z from 'zod';
import { counted } from '../../number/number-texts.ts';
import type { Shape } from '../../worksheet/types.ts';
import { check as checkNetwork } from '../mlp-backprop/check.ts';
import { weightEntry } from '../mlp-backprop/entries.ts';
import { MOST_LAYERS, MOST_UNITS, networkSchema } from '../mlp-backprop/fields.ts';
import {
  type Layer,
  type Network,
  structure as networkStructure,
  type SinglePass,
} from '../mlp-backprop/problem.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { wholeNumber } from '../shared/schemas.ts';

/** More units than this are too many to ask about, more paths too many to multiply out. */
const [MOST_ASKED_UNITS, MOST_PATHS, MOST_BRANCHINGS] = [20, 24, 2];

/** A problem file of gradient-paths, `family` and `convention` aside: a network and one of its weights. */
export const problemSchema = networkSchema.extend({
  /** From an input of a layer, counted from 1 (0 is the bias), to a unit of it. */
  weight: z.strictObject(
    {
      layer: wholeNumber(1, MOST_LAYERS),
      unit: wholeNumber(1, MOST_UNITS),
      input: wholeNumber(0, MOST_UNITS),
    },
    { error: 'one weight: { layer, unit, input }, where input 0 is the bias' },
  ),
  /** Only where the weight is also to be updated. */
  learningRate: numberText.optional(),
});

export type PathsProblem = Problem & Readonly<z.infer<typeof problemSchema>>;

/** The network alone. Both ways to the gradient belong to one point: δ goes back through the weights as they are. */
export function networkOf({
  weight: _one,
  learningRate = '0',
  convention,
  ...network
}: PathsProblem): SinglePass {
  return { ...network, learningRate, convention: { ...convention, hiddenDeltas: 'old' } };
}

/** A network and the paths from one of its weights to the loss, without numbers. */
export interface Paths {
  readonly network: Network;
  /** The layer of the weight, and those after it. */
  readonly layer: Layer;
  readonly after: readonly Layer[];
  readonly unit: number;
  /** `W1[2,1]` or `b1[2]` */
  readonly entry: string;
  readonly isBias: boolean;
  /** Id of what enters through the weight, null where that is a constant. */
  readonly factor: string | null;
  /** Whether that constant is −1. */
  readonly minus: boolean;
  /** A path for each choice of a unit in the layers with several of them. */
  readonly shape: Shape;
  /** Index variables of those choices. */
  readonly letters: readonly string[];
  /** Whether the weight is updated. */
  readonly updates: boolean;
}

/** Index variables of the layers at which paths part. */
const LETTERS = ['k', 'm'] as const;

/** Of a problem whose parts fit together. */
export function structure(problem: PathsProblem): Paths {
  const network = networkStructure(networkOf(problem));
  const { layer: number, unit, input } = problem.weight;
  const [layer, after] = [network.layers[number - 1]!, network.layers.slice(number)];
  const isBias = input === 0;
  const sizes = branching(after).map(({ units }) => units);
  return {
    network,
    layer,
    after,
    unit,
    entry: isBias ? `b${number}[${unit}]` : weightEntry(network, `W${number}`, `${unit}`, `${input}`),
    isBias,
    factor: isBias ? null : `${layer.source}[${input}]`,
    minus: isBias && layer.bias === '-',
    shape: (sizes.length === 0 ? [1] : sizes) as unknown as Shape,
    letters: LETTERS.slice(0, Math.max(1, sizes.length)),
    updates: problem.learningRate !== undefined,
  };
}

/** The layers in which paths part. */
function branching(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter(({ units }) => units > 1);
}

/** Index of the unit that a path passes in a layer: the weight's own, an index variable, or 1. */
export function unitIn({ layer, unit, after }: Paths, at: Layer): string {
  if (at.number === layer.number) return `${unit}`;
  return LETTERS[branching(after).indexOf(at)] ?? '1';
}

/** @throws {ProblemError} where the parts of a problem do not fit together, or there are too many paths. */
export function check(problem: PathsProblem): void {
  const alone = networkOf(problem);
  checkNetwork(alone);
  const network = networkStructure(alone);
  checkWeight(problem, network);
  checkPaths(branching(network.layers.slice(problem.weight.layer)), network);
}

function checkWeight({ weight }: PathsProblem, { layers }: Network): void {
  const layer = layers[weight.layer - 1];
  if (!layer) {
    throw new ProblemError(['weight', 'layer'], `is ${weight.layer}, but there are ${layers.length}`);
  }
  for (const [field, most] of [
    ['unit', layer.units],
    ['input', layer.inputs],
  ] as const) {
    if (weight[field] <= most) continue;
    const has = counted(most, field);
    throw new ProblemError(['weight', field], `is ${weight[field]}, but layer ${layer.number} has ${has}`);
  }
  if (weight.input === 0 && !layer.bias) {
    throw new ProblemError(['weight', 'input'], `is 0, but layer ${layer.number} has no biases`);
  }
}

function checkPaths(parting: readonly Layer[], { layers, last }: Network): void {
  if (last.activation === 'softmax') {
    const message = 'softmax joins all outputs: no path passes through one of them alone';
    throw new ProblemError(['layers', layers.length - 1, 'activation'], message);
  }
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  if (units > MOST_ASKED_UNITS) {
    throw new ProblemError(['layers'], `have ${units} units; at most ${MOST_ASKED_UNITS} can be asked about`);
  }
  const paths = parting.reduce((product, layer) => product * layer.units, 1);
  if (paths > MOST_PATHS || parting.length > MOST_BRANCHINGS) {
    const most = `${MOST_PATHS}, which may part in ${MOST_BRANCHINGS} layers`;
    throw new ProblemError(['weight'], `has ${paths} paths to the loss; at most ${most}`);
  }
}

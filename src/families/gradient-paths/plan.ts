import { counted } from '../../number/number-texts.ts';
import type { Shape } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { type LayerPlan, type Plan, planOf } from '../mlp-backprop/plan.ts';
import { hasBias, subtractsBias, weightEntry } from '../mlp-backprop/texts.ts';
import { networkOf, type PathsProblem } from './problem.ts';

/** More units than this are too many to ask about, more paths too many to multiply out. */
const [MOST_ASKED_UNITS, MOST_PATHS, MOST_BRANCHINGS] = [20, 24, 2];

/** Index variables of the layers at which paths part. */
const LETTERS = ['k', 'm'] as const;

/** A network and the paths from one of its weights to the loss. */
export interface PathPlan {
  readonly network: Plan;
  /** The layer of the weight, and those after it. */
  readonly layer: LayerPlan;
  readonly after: readonly LayerPlan[];
  readonly unit: number;
  /** `W1[2,1]` or `b1[2]` */
  readonly entry: string;
  /** Indices of that entry. */
  readonly indices: readonly string[];
  readonly isBias: boolean;
  /** Id of what enters through the weight, null where that is a constant. */
  readonly factor: string | null;
  /** Whether that constant is −1. */
  readonly minus: boolean;
  /** A path for each choice of a unit in the layers with several of them. */
  readonly shape: Shape;
  readonly letters: readonly string[];
  /** Index of the unit that a path passes in a layer: the weight's own, an index variable, or 1. */
  unitIn(layer: LayerPlan): string;
}

/** @throws {ProblemError} where the parts of a problem do not fit together, or there are too many paths. */
export function pathPlanOf(problem: PathsProblem): PathPlan {
  const network = planOf(networkOf(problem));
  const { unit, input } = problem.weight;
  const layer = checkedLayer(problem, network);
  const after = network.layers.slice(layer.number);
  const branching = after.filter(({ units }) => units > 1);
  checkPaths(branching, network);
  const isBias = input === 0;
  const own = `W${layer.number}`;
  const entry = isBias ? `b${layer.number}[${unit}]` : weightEntry(network, own, `${unit}`, `${input}`);
  const sizes = branching.map(({ units }) => units);
  return {
    ...{ network, layer, after, unit, isBias, entry },
    indices: entry.slice(entry.indexOf('[') + 1, -1).split(','),
    factor: isBias ? null : `${layer.source}[${input}]`,
    minus: isBias && subtractsBias(network),
    shape: (sizes.length === 0 ? [1] : sizes) as unknown as Shape,
    letters: LETTERS.slice(0, Math.max(1, sizes.length)),
    unitIn: (at) => {
      if (at.number === layer.number) return `${unit}`;
      return LETTERS[branching.indexOf(at)] ?? '1';
    },
  };
}

function checkedLayer({ weight }: PathsProblem, network: Plan): LayerPlan {
  const layer = network.layers[weight.layer - 1];
  if (!layer) {
    throw new ProblemError(['weight', 'layer'], `is ${weight.layer}, but there are ${network.layers.length}`);
  }
  if (weight.unit > layer.units) {
    throw new ProblemError(
      ['weight', 'unit'],
      `is ${weight.unit}, but layer ${layer.number} has ${counted(layer.units, 'unit')}`,
    );
  }
  if (weight.input > layer.inputs) {
    const message = `is ${weight.input}, but layer ${layer.number} has ${counted(layer.inputs, 'input')}`;
    throw new ProblemError(['weight', 'input'], message);
  }
  if (weight.input === 0 && !hasBias(network)) {
    throw new ProblemError(['weight', 'input'], 'is 0, but the convention has no biases (bias: none)');
  }
  return layer;
}

function checkPaths(branching: readonly LayerPlan[], { layers, last }: Plan): void {
  if (last.activation === 'softmax') {
    const message = 'softmax joins all outputs: no path passes through one of them alone';
    throw new ProblemError(['layers', layers.length - 1, 'activation'], message);
  }
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  if (units > MOST_ASKED_UNITS) {
    throw new ProblemError(['layers'], `have ${units} units; at most ${MOST_ASKED_UNITS} can be asked about`);
  }
  const paths = branching.reduce((product, layer) => product * layer.units, 1);
  if (paths > MOST_PATHS || branching.length > MOST_BRANCHINGS) {
    const most = `${MOST_PATHS}, which may part in ${MOST_BRANCHINGS} layers`;
    throw new ProblemError(['weight'], `has ${paths} paths to the loss; at most ${most}`);
  }
}

import type { Worksheet } from '../../worksheet/types.ts';
import { backwardSlips } from '../mlp-backprop/slips-backward.ts';
import { forwardSlips } from '../mlp-backprop/slips-forward.ts';
import type { MlpSlip } from '../mlp-backprop/slips-layers.ts';
import { lossSlips } from '../mlp-backprop/slips-loss.ts';
import { slopeSlips } from '../mlp-backprop/slips-slope.ts';
import { isNegative } from '../mlp-backprop/texts.ts';
import { type Bodies, bodyOf, edited, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { pathFactors } from './path-rules.ts';
import { type PathPlan, pathPlanOf } from './plan.ts';
import { networkOf, type PathsProblem } from './problem.ts';

type PathsSlip = Slip<PathsProblem>;

/** What backpropagation does elsewhere, or with rules that are not here. */
const NOT_HERE = ['inputs-swapped', 'hidden-from-new-weights', 'input-factor-missing', 'bias-times-input'];

/**
 * A slip of the whole network's backpropagation, made in the part of it that is here: what the other units of the
 * weight's own layer send back leads nowhere.
 */
function ofNetwork(slip: MlpSlip): PathsSlip {
  const { applies, ...rest } = slip;
  return {
    ...rest,
    ...(applies ? { applies: (problem) => applies(networkOf(problem)) } : {}),
    changes: (problem, worksheet) => slip.changes(networkOf(problem as PathsProblem), worksheet),
    showsIn: (problem, id) => {
      const { number } = pathPlanOf(problem as PathsProblem).layer;
      return ![`back${number}`, `slope${number}`, `delta${number}`].includes(id);
    },
  };
}

const networkSlips = [...forwardSlips, ...lossSlips, ...slopeSlips, ...backwardSlips]
  .filter(({ id }) => !NOT_HERE.includes(id))
  .map(ofNetwork);

function pathSlip(
  id: string,
  bodiesOf: (plan: PathPlan, worksheet: Worksheet, problem: PathsProblem) => Bodies | undefined,
): PathsSlip {
  return ruleSlip(id, (worksheet, problem) => bodiesOf(pathPlanOf(problem), worksheet, problem));
}

const oneOnly = pathSlip('one-path-only', ({ shape }) => ({
  direct: `path[${shape.map(() => 1).join(',')}]`,
}));

/** The slope of the weight's own unit, which every path passes. */
const slopeLeftOut = pathSlip('path-slope-left-out', ({ layer, unit }, worksheet) => ({
  path:
    edited(worksheet, 'path', `*slope${layer.number}[${unit}]*`, '*') ??
    edited(worksheet, 'path', `*slope${layer.number}[${unit}]`, ''),
}));

const withoutWeights = pathSlip('path-without-weights', (plan, worksheet) => {
  const { weights } = pathFactors(plan);
  return weights.length === 0 ? undefined : { path: without(weights, bodyOf(worksheet, 'path')) };
});

const weightsAdded = pathSlip('path-weights-added', (plan, worksheet) => {
  const [first, ...others] = pathFactors(plan).weights;
  if (others.length === 0) return undefined;
  const left = without(others, bodyOf(worksheet, 'path'));
  return { path: left?.replace(`${first}*`, `(${[first, ...others].join(' + ')})*`) };
});

/** A product without some of its factors; each has a slope behind it. */
function without(factors: readonly string[], body: string | undefined): string | undefined {
  return factors.reduce((text, factor) => text?.replace(`${factor}*`, ''), body);
}

const inputFactorMissing = pathSlip('input-factor-missing', ({ factor }, worksheet) =>
  factor === null
    ? undefined
    : {
        path: edited(worksheet, 'path', `*${factor}`, ''),
        recursion: edited(worksheet, 'recursion', `*${factor}`, ''),
      },
);

/** Weights after the step that this very gradient is for, on every way back. */
const fromNewWeights = pathSlip('hidden-from-new-weights', (plan, worksheet, { learningRate }) => {
  if (learningRate === undefined) return undefined;
  const { network, after, layer } = plan;
  const sign = isNegative(network) ? '+' : '-';
  const renewed = (body: string | undefined) =>
    after.reduce((text, { number, source }) => {
      const entry = new RegExp(`\\bW${number}\\[(\\w+),(\\w+)\\]`, 'g');
      return text?.replace(entry, (old, first: string, second: string) => {
        const [unit, input] = network.convention.weights === 'rows' ? [first, second] : [second, first];
        return `(${old} ${sign} eta*delta${number}[${unit}]*${source}[${input}])`;
      });
    }, body);
  const hidden = [layer, ...after].slice(0, -1).map(({ number }) => `back${number}`);
  return Object.fromEntries([...hidden, 'path'].map((id) => [id, renewed(bodyOf(worksheet, id))]));
});

const updateAdded = pathSlip('update-added', (_plan, worksheet) => ({
  newWeight: edited(worksheet, 'newWeight', '- step', '+ step'),
}));

const etaMissing = pathSlip('eta-missing', (_plan, worksheet) => ({
  step: edited(worksheet, 'step', 'eta*', ''),
}));

/** Units added up where choices multiply. */
const unitsAdded = pathSlip('paths-added', ({ after }) =>
  after.length === 0 ? undefined : { paths: after.map(({ units }) => units).join(' + ') },
);

/** Mistakes with paths and with the recursion, in the order in which they are applied together. */
export const slips: readonly PathsSlip[] = [
  ...networkSlips,
  unitsAdded,
  withoutWeights,
  weightsAdded,
  slopeLeftOut,
  inputFactorMissing,
  fromNewWeights,
  oneOnly,
  etaMissing,
  updateAdded,
];

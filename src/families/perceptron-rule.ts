import { toFraction } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { swap } from '../worksheet/rewrite/swap.ts';
import { ProblemError } from './problem.ts';
import { grid } from './ranges.ts';
import { thresholdCall } from './shared/activation.ts';
import { family } from './shared/family-form.ts';
import { unreadable, wideInterval } from './shared/gates.ts';
import { agreedFor } from './single-neuron/agreed.ts';
import { settledBy } from './single-neuron/convergence.ts';
import {
  drawNeuron,
  givenNeuron,
  type NeuronFamily,
  type NeuronParameters,
  parametersWith,
} from './single-neuron/draw.ts';
import {
  neuronSampleGates,
  notConverging,
  noUpdate,
  updatesTogether,
  zeroNet,
} from './single-neuron/gates.ts';
import { askNeuron, presentNeuron } from './single-neuron/present.ts';
import {
  checkNeuron,
  classesOf,
  type NeuronProblem,
  type NeuronStructure,
  problemWith,
  structureOf,
} from './single-neuron/problem.ts';
import { type NeuronFormulas, neuronLines, product, threshold } from './single-neuron/rules.ts';
import {
  activationSkipped,
  frozenLearns,
  gradientSlips,
  inGradients,
  type NeuronSlip,
  netSlips,
  stepAtZero,
  updateSlips,
} from './single-neuron/slips.ts';
import { neuronLetters } from './single-neuron/symbols.ts';
import { slip } from './slip.ts';

/** w += η(t − y)x, or w += η·t·x on errors (Rosenblatt 1958; Bishop 2006, eq. 4.55). */
const formulas: NeuronFormulas = {
  output: threshold,
  outputKind: 'integer',
  error: 't[p] - output[p]',
  errorKind: 'integer',
  gradient: ({ convention }, minus, input) =>
    convention.perceptron === 'error'
      ? product(minus, 'error[p]', input)
      : `error[p] != 0 ? ${product(minus, 't[p]', input)} : 0`,
};

const variant = { losses: [] };

/** A target is a class written in the convention's coding. */
function targetIssue(target: string, { convention }: NeuronProblem): string | undefined {
  const allowed = classesOf(convention.coding);
  if (allowed.includes(toFraction(parseRational(target)))) return undefined;
  return `${target} is not a class: with coding ${convention.coding} a target is ${allowed.join(' or ')}`;
}

/** What the picture calls the threshold. */
function activationOf({ band, convention }: NeuronProblem): string {
  if (band !== undefined) return 'sign-band';
  return convention.coding === '0/1' ? 'step' : 'sign';
}

const isErrorRule = ({ convention }: NeuronStructure) => convention.perceptron === 'error';

/** Mistakes that have a name, in the order in which they are applied together. */
const slips: readonly NeuronSlip[] = [
  stepAtZero,
  // Every net has a class.
  slip(
    'band-ignored',
    ({ band, convention }) => band && { output: thresholdCall('sign', convention, 'z[p]') },
  ),
  // An output of 0 taken for no mistake.
  slip('band-not-learned', ({ band }) => band && { error: 'output[p] == 0 ? 0 : t[p] - output[p]' }),
  activationSkipped,
  // w += η·t·x whether the sample was classified rightly or not.
  slip('update-on-correct', (s) =>
    inGradients(isErrorRule(s) ? swap('error[p]', 't[p]') : swap('error[p] != 0 ? $g : 0', '$g')),
  ),
  // w += η·y·x
  slip('output-for-error', (s) => inGradients(swap(isErrorRule(s) ? 'error[p]' : 't[p]', 'output[p]'))),
  ...gradientSlips,
  ...netSlips,
  frozenLearns(formulas),
  ...updateSlips,
];

/** Rosenblatt's perceptron: a threshold unit that moves its weights when it is wrong. */
export const perceptronRule: NeuronFamily = family<NeuronProblem, NeuronParameters, NeuronStructure>({
  id: 'perceptron-rule',
  problem: problemWith(variant),
  parameters: parametersWith({ ...variant, learningRate: grid('0.5', '0.5', '0.1') }),
  agreed: agreedFor(variant),
  settled: settledBy((problem) => perceptronRule.worksheet(problem)),
  structure: structureOf,
  check: (problem) => {
    if (problem.band !== undefined && problem.convention.coding === '0/1') {
      throw new ProblemError(['band'], 'has an output of 0 between the classes −1 and +1: coding: -1/+1');
    }
    if (problem.band !== undefined && problem.zeroNet !== undefined) {
      throw new ProblemError(['zeroNet'], 'says nothing beside a band, in which a net of 0 lies');
    }
    checkNeuron(problem, variant, targetIssue);
  },
  draw: (parameters, convention, stream) => drawNeuron(perceptronRule, parameters, convention, stream),
  given: givenNeuron((problem) => perceptronRule.worksheet(problem)),
  lines: (problem, structure) => neuronLines(problem, structure, formulas),
  defaultAsk: (problem) => askNeuron(problem, false),
  gates: [...neuronSampleGates, notConverging, noUpdate, updatesTogether, zeroNet, unreadable, wideInterval],
  slips,
  letters: neuronLetters,
  present: (problem) => presentNeuron(problem, activationOf(problem)),
});

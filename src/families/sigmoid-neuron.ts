import type { Loss } from '../conventions/convention.ts';
import { compare, ONE, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { slotsOf } from '../worksheet/program.ts';
import { swap } from '../worksheet/rewrite/swap.ts';
import { ProblemError } from './problem.ts';
import { grid } from './ranges.ts';
import { family } from './shared/family-form.ts';
import { unreadable, wideInterval } from './shared/gates.ts';
import { logDivisor, singleLossRule } from './shared/losses.ts';
import { agreedFor } from './single-neuron/agreed.ts';
import { settledBy } from './single-neuron/convergence.ts';
import {
  drawNeuron,
  givenNeuron,
  type NeuronFamily,
  type NeuronParameters,
  parametersWith,
} from './single-neuron/draw.ts';
import { SQUARED_LOSSES } from './single-neuron/fields.ts';
import { idleSlots, type NeuronGate, neuronSampleGates } from './single-neuron/gates.ts';
import { askNeuron, presentNeuron } from './single-neuron/present.ts';
import {
  checkNeuron,
  lossOf,
  type NeuronProblem,
  type NeuronStructure,
  problemWith,
  structureOf,
} from './single-neuron/problem.ts';
import { type NeuronFormulas, neuronLines, penalised, product } from './single-neuron/rules.ts';
import {
  activationSkipped,
  frozenLearns,
  gradientSlips,
  inGradients,
  lossForError,
  type NeuronSlip,
  netSlips,
  updateSlips,
} from './single-neuron/slips.ts';
import { isHalf, penaltySlips, squareSlips, squareSlopeSlips } from './single-neuron/slips-loss.ts';
import { neuronLetters } from './single-neuron/symbols.ts';
import { slip } from './slip.ts';

const isLogistic = ({ loss }: NeuronStructure) => loss === 'binary-cross-entropy';

/**
 * Logistic regression: ∂L/∂w = (y − t)x for binary cross-entropy (Bishop 2006, eq. 4.91); under a squared error the
 * slope y(1 − y) of σ stays in.
 */
const formulas: NeuronFormulas = {
  output: () => 'sigmoid(z[p])',
  outputKind: 'real',
  error: 't[p] - output[p]',
  errorKind: 'real',
  loss: (s) =>
    isLogistic(s)
      ? singleLossRule('binary-cross-entropy', s.convention, 't[p]', 'output[p]')
      : `${isHalf(s) ? '1/2*' : ''}error[p]^2`,
  gradient: (s, minus, input) => {
    if (isLogistic(s)) return `${product(minus, 'error[p]', input)}${logDivisor(s.convention)}`;
    return product(minus, `${isHalf(s) ? '' : '2*'}error[p]*output[p]*(1 - output[p])`, input);
  },
};

const variant = { losses: ['binary-cross-entropy', ...SQUARED_LOSSES] } as const;

function check(problem: NeuronProblem): void {
  checkNeuron(problem, variant, targetIssue);
  if (problem.convergence) {
    throw new ProblemError(['convergence'], 'only where the output is a class, which is right or wrong');
  }
}

/** A target is a probability. */
function targetIssue(target: string, problem: NeuronProblem): string | undefined {
  if (lossOf(problem) !== 'binary-cross-entropy') return undefined;
  const value = parseRational(target);
  if (compare(value, ZERO) >= 0 && compare(value, ONE) <= 0) return undefined;
  return `${target} is no probability: with binary-cross-entropy a target lies between 0 and 1`;
}

const [LEAST, MOST] = [0.02, 0.98];

const saturated: NeuronGate = {
  id: 'saturated',
  rejects: ({ solved }) =>
    slotsOf(solved.program, 'output').some(({ number }) => {
      const output = solved.approximate(number);
      return output < LEAST || output > MOST;
    }),
};

const slopeFrom = (wrong: string) => (s: NeuronStructure) =>
  !isLogistic(s) && inGradients(swap('output[p]*(1 - output[p])', wrong));
const otherSigmoid = (formula: string) => () => ({ output: swap('sigmoid(z[p])', formula) });

/** The loss of a presentation by another formula; a penalty stays. */
const otherFormula = (s: NeuronStructure, rule: string) => ({ loss: s.batch ? rule : penalised(s, rule) });

const otherLoss = (loss: Loss, t: string, y: string) => (s: NeuronStructure) =>
  isLogistic(s) ? otherFormula(s, singleLossRule(loss, s.convention, t, y)) : undefined;

/** The derivative stays natural. */
const otherLogarithm = (base: 10 | 2) => (s: NeuronStructure) =>
  isLogistic(s) && s.convention.log === 'e' && otherFormula(s, `(${formulas.loss!(s)})/ln(${base})`);

/** −[p ln t + (1 − p) ln(1 − t)], which is infinite where t is 0 or 1. */
const rolesSwapped: NeuronSlip = {
  id: 'loss-roles-swapped',
  applies: ({ samples }) =>
    samples
      .map(({ target }) => parseRational(target))
      .every((target) => compare(target, ZERO) > 0 && compare(target, ONE) < 0),
  changes: otherLoss('binary-cross-entropy', 'output[p]', 't[p]'),
};

/** Mistakes that have a name, in the order in which they are applied together. */
const slips: readonly NeuronSlip[] = [
  slip('tanh-for-sigmoid', otherSigmoid('tanh(z[p])')),
  slip('sigmoid-sign', otherSigmoid('1/(1 + exp(z[p]))')),
  slip('sigmoid-minus', otherSigmoid('1/(1 - exp(-z[p]))')),
  slip('ten-for-e', otherSigmoid('1/(1 + 10^(-z[p]))')),
  slip('denominator-open', otherSigmoid('1 + exp(-z[p])')),
  slip('exponent-subtracted', otherSigmoid('1/(1 + exp(1) - z[p])')),
  activationSkipped,
  slip('complement-dropped', otherLoss('categorical-cross-entropy', 't[p]', 'output[p]')),
  rolesSwapped,
  slip('cross-entropy-sign', (s) => isLogistic(s) && { loss: swap('-$x', '$x') }),
  slip('log10-loss', otherLogarithm(10)),
  slip('log2-loss', otherLogarithm(2)),
  // The slope of σ, which cross-entropy cancels, multiplied in all the same.
  slip(
    'slope-under-cross-entropy',
    (s) => isLogistic(s) && inGradients(swap('error[p]', 'error[p]*output[p]*(1 - output[p])')),
  ),
  slip(
    'slope-missing-output',
    (s) => !isLogistic(s) && inGradients(swap('error[p]*output[p]*(1 - output[p])', 'error[p]')),
  ),
  // f′ from the net, or from σ of the output once more, in the place of the output.
  slip('slope-at-net', slopeFrom('z[p]*(1 - z[p])')),
  slip('slope-of-activation', slopeFrom('sigmoid(output[p])*(1 - sigmoid(output[p]))')),
  slip('slope-without-complement', slopeFrom('output[p]')),
  slip('slope-twice', slopeFrom('output[p]^2*(1 - output[p])^2')),
  ...squareSlips,
  lossForError,
  ...gradientSlips,
  ...netSlips,
  ...squareSlopeSlips,
  ...penaltySlips,
  frozenLearns(formulas),
  ...updateSlips,
];

/** A sigmoid neuron that descends binary cross-entropy: logistic regression. */
export const sigmoidNeuron: NeuronFamily = family<NeuronProblem, NeuronParameters, NeuronStructure>({
  id: 'sigmoid-neuron',
  problem: problemWith(variant),
  parameters: parametersWith({ ...variant, learningRate: grid('0.5', '0.5', '0.1') }),
  agreed: agreedFor(variant),
  settled: settledBy((problem) => sigmoidNeuron.worksheet(problem)),
  structure: structureOf,
  check,
  draw: (parameters, convention, stream) => drawNeuron(sigmoidNeuron, parameters, convention, stream, '0/1'),
  given: givenNeuron((problem) => sigmoidNeuron.worksheet(problem)),
  lines: (problem, structure) => neuronLines(problem, structure, formulas),
  defaultAsk: (problem) => askNeuron(problem, true),
  gates: [...neuronSampleGates, saturated, unreadable, ...idleSlots, wideInterval],
  slips,
  letters: neuronLetters,
  present: (problem) => presentNeuron(problem, 'sigmoid'),
});

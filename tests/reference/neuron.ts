import type { Convention } from '../../src/conventions/convention.ts';
import type { NeuronProblem } from '../../src/families/shared/single-neuron/problem.ts';
import { lowerClass, sigmoid, threshold } from './activations.ts';
import { type Decimal, numberOf, ONE, sum, ZERO } from './decimal.ts';
import type { Hand } from './hand.ts';
import { lnOfBase, lossTerm } from './losses.ts';

export interface Sample {
  readonly input: readonly Decimal[];
  readonly target: Decimal;
}

/** Weights and bias at some point of the training. */
export interface State {
  readonly weights: readonly Decimal[];
  readonly bias: Decimal;
}

/** What one presentation adds to gradient and loss. */
interface Share {
  readonly weights: readonly Decimal[];
  readonly bias: Decimal;
  readonly loss: Decimal | undefined;
}

/** Trains a single neuron; every quantity that the contract names goes through the hand. */
export function workNeuron(problem: NeuronProblem, hand: Hand): void {
  const samples = samplesOf(problem);
  const batch = (problem.update ?? problem.convention.update) === 'batch';
  let state = firstState(problem);
  let presentation = 0;
  for (let epoch = 1; epoch <= problem.epochs; epoch++) {
    const shares: Share[] = [];
    for (const sample of samples) {
      presentation += 1;
      const share = present(problem, sample, state, presentation, hand);
      if (batch) shares.push(share);
      else state = learn(problem, state, share, presentation, hand);
    }
    if (batch) state = learn(problem, state, wholeEpoch(problem, shares, epoch, hand), epoch, hand);
  }
}

export function samplesOf(problem: NeuronProblem): readonly Sample[] {
  return problem.samples.map(({ input, target }) => ({
    input: input.map(numberOf),
    target: numberOf(target),
  }));
}

export function firstState({ weights, bias = '0' }: NeuronProblem): State {
  return { weights: weights.map(numberOf), bias: numberOf(bias) };
}

/** What the bias is multiplied with: x₀, or 0 where there is none. */
export function constantInput({ bias }: Convention): Decimal {
  if (bias === 'none') return ZERO;
  return bias === 'x0=-1' ? ONE.neg() : ONE;
}

export function netOf({ convention }: NeuronProblem, { input }: Sample, { weights, bias }: State): Decimal {
  return sum(weights.map((weight, i) => weight.times(input[i]!))).plus(bias.times(constantInput(convention)));
}

/** z, output, error and loss of one presentation. */
function present(problem: NeuronProblem, sample: Sample, state: State, p: number, hand: Hand): Share {
  const { family, convention } = problem;
  const { target, input } = sample;
  const z = hand.note(`z[${p}]`, netOf(problem, sample, state));
  const y = hand.note(
    `output[${p}]`,
    family === 'sigmoid-neuron' ? sigmoid(z) : threshold(lowerClass(convention), z, convention),
  );
  const error = hand.note(`error[${p}]`, target.minus(family === 'adaline' ? z : y));
  const value = lossBy(problem, target, error, y);
  const pull = pullOf(problem, error, target);
  return {
    weights: input.map((x) => pull.times(x).neg()),
    bias: pull.times(constantInput(convention)).neg(),
    loss: value && hand.note(`loss[${p}]`, value),
  };
}

/** The perceptron has no loss. */
function lossBy(problem: NeuronProblem, t: Decimal, error: Decimal, y: Decimal): Decimal | undefined {
  if (problem.family === 'perceptron-rule') return undefined;
  if (problem.family === 'adaline') return error.times(error).div(2);
  return lossTerm('binary-cross-entropy', t, y, problem.convention);
}

/** Loss of one sample as a function of the weights. */
export function lossAt(problem: NeuronProblem, sample: Sample, state: State): Decimal {
  const z = netOf(problem, sample, state);
  return lossBy(problem, sample.target, sample.target.minus(z), sigmoid(z))!;
}

/** What the inputs are multiplied with to give minus the gradient. */
function pullOf({ family, convention }: NeuronProblem, error: Decimal, target: Decimal): Decimal {
  if (family === 'sigmoid-neuron') return error.div(lnOfBase(convention));
  if (family === 'adaline' || convention.perceptron === 'error') return error;
  return error.isZero() ? ZERO : target;
}

/** Sum or mean over the presentations of an epoch. */
function wholeEpoch(
  { convention }: NeuronProblem,
  shares: readonly Share[],
  epoch: number,
  hand: Hand,
): Share {
  const over = (values: readonly Decimal[]) =>
    sum(values).div(convention.batch === 'mean' ? shares.length : 1);
  const losses = shares.map(({ loss }) => loss).filter((loss) => loss !== undefined);
  return {
    weights: shares[0]!.weights.map((_, i) => over(shares.map(({ weights }) => weights[i]!))),
    bias: over(shares.map(({ bias }) => bias)),
    loss: losses.length > 0 ? hand.note(`epochLoss[${epoch}]`, over(losses)) : undefined,
  };
}

/** new = old − η·gradient. */
function learn(
  problem: NeuronProblem,
  { weights, bias }: State,
  share: Share,
  update: number,
  hand: Hand,
): State {
  const rate = numberOf(problem.learningRate);
  const move = (old: Decimal, gradient: Decimal, name: string, index: string) => {
    const noted = hand.note(`d${name}[${index}]`, gradient);
    const step = hand.note(`step${name}[${index}]`, rate.times(noted));
    return hand.note(
      `${name}[${index}]`,
      hand.oneOf([() => old.minus(step), () => old.minus(rate.times(noted))]),
    );
  };
  return {
    weights: weights.map((old, i) => move(old, share.weights[i]!, 'w', `${update},${i + 1}`)),
    bias: problem.convention.bias === 'none' ? ZERO : move(bias, share.bias, 'b', `${update}`),
  };
}

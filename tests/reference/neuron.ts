import type { Convention } from '../../src/conventions/convention.ts';
import type { NeuronProblem } from '../../src/families/single-neuron/problem.ts';
import { lowerClass, sigmoid, threshold } from './activations.ts';
import { Decimal, numberOf, ONE, signOf, sum, ZERO } from './decimal.ts';
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
  /** Whether another class came out than the target. */
  readonly wrong: boolean;
}

/** Trains a single neuron; every quantity that the contract names goes through the hand. */
export function workNeuron(problem: NeuronProblem, hand: Hand): void {
  const samples = samplesOf(problem);
  const batch = isBatch(problem);
  let state = firstState(problem);
  let presentation = 0;
  const after: Epoch[] = [];
  for (let epoch = 1; epoch <= problem.epochs; epoch++) {
    const shares: Share[] = [];
    for (const sample of samples) {
      presentation += 1;
      const share = present(problem, sample, state, presentation, hand);
      shares.push(share);
      if (!batch) state = learn(problem, state, share, presentation, hand);
    }
    const whole = batch ? wholeEpoch(problem, shares, state, epoch, hand) : undefined;
    if (whole) state = learn(problem, state, whole, epoch, hand);
    after.push({ state, mistakes: shares.filter(({ wrong }) => wrong).length, loss: whole?.loss });
  }
  if (problem.convergence) converge(after, hand);
  if (problem.rates) tryRates(problem, samples, after[0]!, hand);
}

interface Epoch {
  readonly state: State;
  /** Of a batch with a loss. */
  readonly loss: Decimal | undefined;
  readonly mistakes: number;
}

/** How many samples each epoch gets wrong, and whether its weights come back. */
function converge(epochs: readonly Epoch[], hand: Hand): void {
  const mistakes = epochs.map((epoch, index) =>
    hand.note(`mistakes[${index + 1}]`, new Decimal(epoch.mistakes)),
  );
  hand.note('converged', mistakes.at(-1)!.isZero() ? ONE : ZERO);
  if (epochs.length === 1) return;
  const last = epochs.at(-1)!.state;
  const apart = epochs
    .slice(0, -1)
    .map(({ state }, index) => hand.note(`apart[${index + 1}]`, distance(state, last)));
  hand.note('repeats', new Decimal(apart.findLastIndex((each) => each.isZero()) + 1));
}

function distance(one: State, other: State): Decimal {
  const weights = one.weights.map((weight, i) => weight.minus(other.weights[i]!).abs());
  return sum(weights).plus(one.bias.minus(other.bias).abs());
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
  const y = hand.note(`output[${p}]`, outputOf(problem, z, target));
  const error = hand.note(`error[${p}]`, target.minus(family === 'adaline' ? z : y));
  const value = lossBy(problem, target, error, y);
  const pull = pullOf(problem, error, target, y);
  // Sample by sample the penalty belongs to each presentation, in a batch to the epoch.
  const lambda = isBatch(problem) ? ZERO : penaltyOf(problem);
  const loss = value?.plus(penalty(lambda, state));
  return {
    weights: input.map((x, i) => pull.times(x).neg().plus(lambda.times(state.weights[i]!))),
    bias: pull.times(constantInput(convention)).neg(),
    loss: loss && hand.note(`loss[${p}]`, loss),
    wrong: !y.eq(target),
  };
}

export function isBatch({ update, convention }: NeuronProblem): boolean {
  return (update ?? convention.update) === 'batch';
}

function penaltyOf({ l2 = '0' }: NeuronProblem): Decimal {
  return numberOf(l2);
}

/** ½λ‖w‖² */
function penalty(lambda: Decimal, { weights }: State): Decimal {
  return lambda.times(sum(weights.map((weight) => weight.times(weight)))).div(2);
}

function outputOf(
  { family, convention, band, zeroNet }: NeuronProblem,
  z: Decimal,
  target: Decimal,
): Decimal {
  if (family === 'sigmoid-neuron') return sigmoid(z);
  if (band !== undefined)
    return signOf(z.abs().minus(numberOf(band))) <= 0 ? ZERO : new Decimal(z.gt(0) ? 1 : -1);
  if (zeroNet && signOf(z) === 0) return convention.coding === '0/1' ? ONE.minus(target) : target.neg();
  return threshold(lowerClass(convention), z, convention);
}

/** The perceptron has no loss. */
function lossBy(problem: NeuronProblem, t: Decimal, error: Decimal, y: Decimal): Decimal | undefined {
  if (problem.family === 'perceptron-rule') return undefined;
  const loss = lossName(problem);
  if (loss === 'binary-cross-entropy') return lossTerm(loss, t, y, problem.convention);
  return error.times(error).div(loss === 'half-squared-error' ? 2 : 1);
}

function lossName({ family, loss }: NeuronProblem) {
  return loss ?? (family === 'sigmoid-neuron' ? 'binary-cross-entropy' : 'half-squared-error');
}

/** Loss of what an update looks at, as a function of the weights. */
export function objective(problem: NeuronProblem, met: readonly Sample[], state: State): Decimal {
  const losses = met.map((sample) => {
    const [z, t] = [netOf(problem, sample, state), sample.target];
    const y = problem.family === 'sigmoid-neuron' ? sigmoid(z) : z;
    return lossBy(problem, t, t.minus(y), y)!;
  });
  const divisor = isBatch(problem) && problem.convention.batch === 'mean' ? met.length : 1;
  return sum(losses)
    .div(divisor)
    .plus(penalty(penaltyOf(problem), state));
}

/** What the inputs are multiplied with to give minus the gradient. */
function pullOf(problem: NeuronProblem, error: Decimal, target: Decimal, y: Decimal): Decimal {
  const { family, convention } = problem;
  if (family === 'perceptron-rule') {
    if (convention.perceptron === 'error') return error;
    return error.isZero() ? ZERO : target;
  }
  const loss = lossName(problem);
  if (loss === 'binary-cross-entropy') return error.div(lnOfBase(convention));
  const slope = family === 'sigmoid-neuron' ? y.times(ONE.minus(y)) : ONE;
  return error.times(slope).times(loss === 'half-squared-error' ? 1 : 2);
}

/** Sum or mean over the presentations of an epoch. */
function wholeEpoch(
  problem: NeuronProblem,
  shares: readonly Share[],
  state: State,
  epoch: number,
  hand: Hand,
): Share {
  const over = (values: readonly Decimal[]) =>
    sum(values).div(problem.convention.batch === 'mean' ? shares.length : 1);
  const lambda = penaltyOf(problem);
  const losses = shares.map(({ loss }) => loss).filter((loss) => loss !== undefined);
  const loss = () => over(losses).plus(penalty(lambda, state));
  return {
    weights: shares[0]!.weights.map((_, i) =>
      over(shares.map(({ weights }) => weights[i]!)).plus(lambda.times(state.weights[i]!)),
    ),
    bias: over(shares.map(({ bias }) => bias)),
    loss: losses.length > 0 ? hand.note(`epochLoss[${epoch}]`, loss()) : undefined,
    wrong: false,
  };
}

/** The state after an update, and the gradient that led to it as it was carried on with. */
interface Learned extends State {
  readonly gradient: State;
}

/** new = old − η·gradient. */
function learn(
  problem: NeuronProblem,
  { weights, bias }: State,
  share: Share,
  update: number,
  hand: Hand,
): Learned {
  const rate = numberOf(problem.learningRate);
  const gradient: State = {
    weights: share.weights.map((each, i) => hand.note(`dw[${update},${i + 1}]`, each)),
    bias:
      problem.convention.bias === 'none' || problem.frozen ? ZERO : hand.note(`db[${update}]`, share.bias),
  };
  const movedBias = () => {
    if (problem.convention.bias === 'none') return ZERO;
    return problem.frozen ? hand.note(`b[${update}]`, bias) : move(bias, gradient.bias, 'b', `${update}`);
  };
  const move = (old: Decimal, slope: Decimal, name: string, index: string) => {
    const step = hand.note(`step${name}[${index}]`, rate.times(slope));
    return hand.note(
      `${name}[${index}]`,
      hand.oneOf([() => old.minus(step), () => old.minus(rate.times(slope))]),
    );
  };
  return {
    weights: weights.map((old, i) => move(old, gradient.weights[i]!, 'w', `${update},${i + 1}`)),
    bias: movedBias(),
    gradient,
  };
}

/** The step of the first epoch again with other learning rates, and what becomes of the loss. */
function tryRates(problem: NeuronProblem, samples: readonly Sample[], first: Epoch, hand: Hand): void {
  const { rates = [] } = problem;
  const old = firstState(problem);
  const { gradient } = first.state as Learned;
  const losses = rates.map(numberOf).map((rate, index) => {
    const r = index + 1;
    const weights = old.weights.map((weight, i) =>
      hand.note(`triedw[${r},${i + 1}]`, weight.minus(rate.times(gradient.weights[i]!))),
    );
    const bias =
      problem.convention.bias === 'none'
        ? ZERO
        : hand.note(`triedb[${r}]`, old.bias.minus(rate.times(gradient.bias)));
    const each = samples.map((sample, p) => {
      const z = hand.note(`triedz[${r},${p + 1}]`, netOf(problem, sample, { weights, bias }));
      return sample.target
        .minus(z)
        .pow(2)
        .div(lossName(problem) === 'half-squared-error' ? 2 : 1);
    });
    const share = problem.convention.batch === 'mean' ? samples.length : 1;
    return hand.note(`triedLoss[${r}]`, sum(each).div(share));
  });
  losses.forEach((loss, index) => {
    hand.note(`grows[${index + 1}]`, loss.gt(first.loss!) ? ONE : ZERO);
  });
  const least = Decimal.min(...losses);
  hand.note('best', new Decimal(losses.findIndex((loss) => loss.eq(least)) + 1));
}

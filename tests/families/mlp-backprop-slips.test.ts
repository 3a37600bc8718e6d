import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import { mlpBackprop } from '../../src/families/mlp-backprop/index.ts';
import type { MlpProblem } from '../../src/families/mlp-backprop/problem.ts';
import { stream } from '../../src/random/stream.ts';
import { changedSlots, duplicates, homesOf, slippedOn } from './slips-laws.ts';

const MODERN = PRESETS['modern']!;
const CONVENTIONS: readonly Partial<Convention>[] = [
  {},
  { weights: 'columns' },
  { delta: 'negative', bias: 'x0=1' },
  { delta: 'negative', bias: 'x0=-1', weights: 'columns' },
  { bias: 'none', outputs: 'mean', log: '2', relu0: '1' },
  { hiddenDeltas: 'new', outputs: 'mean' },
];
const NETWORKS: readonly { units: number[]; activations: string[]; loss: string }[] = [
  { units: [2, 2, 1], activations: ['sigmoid', 'sigmoid'], loss: 'half-squared-error' },
  { units: [2, 3, 2], activations: ['tanh', 'sigmoid'], loss: 'squared-error' },
  { units: [3, 2, 2], activations: ['sigmoid', 'tanh'], loss: 'mean-squared-error' },
  { units: [2, 2, 2], activations: ['relu', 'linear'], loss: 'half-squared-error' },
  { units: [3, 3, 2, 1], activations: ['relu', 'leaky-relu', 'sigmoid'], loss: 'binary-cross-entropy' },
  { units: [2, 2, 2], activations: ['tanh', 'sigmoid'], loss: 'binary-cross-entropy' },
  { units: [2, 3, 2], activations: ['relu', 'softmax'], loss: 'categorical-cross-entropy' },
  { units: [2, 2, 3], activations: ['sigmoid', 'softmax'], loss: 'categorical-cross-entropy' },
  { units: [2, 2, 2], activations: ['linear', 'softmax'], loss: 'half-squared-error' },
  { units: [3, 1], activations: ['sigmoid'], loss: 'binary-cross-entropy' },
  { units: [2, 2], activations: ['sigmoid'], loss: 'half-squared-error' },
];

function drawn(network: (typeof NETWORKS)[number], convention: Partial<Convention>): MlpProblem {
  const parameters = mlpBackprop.parametersSchema.parse({
    ...network,
    ...(network.units.at(-1) === 1 ? {} : { targets: 'one-hot' }),
  });
  return mlpBackprop.draw(parameters, { ...MODERN, ...convention }, stream('slips'));
}

/** Trained over samples and updates, by every optimizer, with what else a course adds. */
const TRAINED: readonly Readonly<Record<string, unknown>>[] = [
  { samples: 2, epochs: 2, l2: '0.5', momentum: '0.5', frozen: ['b1'] },
  { samples: 3, update: 'batch', l2: '0.5', l1: '0.1', epochs: 2, frozen: ['W2'] },
  { samples: 4, batchSize: 2, optimizer: { name: 'nesterov' } },
  { samples: 3, batchSize: 2, optimizer: { name: 'adagrad' } },
  { samples: 2, optimizer: { name: 'rmsprop' }, loss: { name: 'huber', delta: '0.1' } },
  { samples: 2, optimizer: { name: 'adam' }, activations: [{ name: 'tanh', slope: '2' }, 'sigmoid'] },
  { units: [2, 2], activations: ['linear'], samples: 3, loss: 'hinge', frozen: ['W1'] },
  {
    units: [2, 2],
    activations: [{ name: 'softmax', temperature: '2' }],
    loss: 'categorical-cross-entropy',
    labelSmoothing: '0.2',
    l1: '0.5',
  },
];

const OTHERWISE = { delta: 'negative', batch: 'mean', weights: 'columns' } as const;

function trained(parameters: (typeof TRAINED)[number], convention: Partial<Convention>): MlpProblem {
  const read = mlpBackprop.parametersSchema.parse({
    units: [2, 2, 1],
    inputs: [0.5, -1.5, 2],
    ...parameters,
  });
  return mlpBackprop.draw(read, { ...MODERN, ...convention }, stream('slips of training'));
}

/** Each network in every third convention, each training in one, the longest in both. */
const problems = [
  ...CONVENTIONS.flatMap((convention, index) =>
    NETWORKS.filter((_, other) => (index + other) % 3 === 0).map((network) => drawn(network, convention)),
  ),
  ...[{}, OTHERWISE].flatMap((convention, index) =>
    TRAINED.filter((_, other) => other < 2 || other % 2 === index).map((one) => trained(one, convention)),
  ),
];
const slipped = slippedOn(familyById('mlp-backprop'), problems);

/** Where each mistake is made. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'inputs-swapped': ['dW', 'z'],
  'weights-transposed': ['z'],
  'net-fed-on': ['z'],
  'bias-left-out': ['z'],
  'bias-subtracted': ['z'],
  'tanh-for-sigmoid': ['a'],
  'sigmoid-for-tanh': ['a'],
  'sigmoid-for-softmax': ['a'],
  'sigmoid-sign': ['a'],
  'ten-for-e': ['a'],
  'activation-skipped-hidden': ['a'],
  'activation-skipped-output': ['a'],
  'complement-dropped': ['dLda', 'lossTerm'],
  'bce-on-softmax': ['dLda', 'lossTerm'],
  'bce-sign': ['dLda'],
  'cross-entropy-sign': ['lossTerm'],
  'log10-loss': ['lossTerm'],
  'log2-loss': ['lossTerm'],
  'loss-half-missing': ['lossTerm'],
  'loss-halved': ['lossTerm'],
  'gradient-doubled': ['dLda'],
  'gradient-halved': ['dLda'],
  'mean-for-sum': ['dLda', 'loss'],
  'steepness-ignored': ['a'],
  'steepness-not-derived': ['slope'],
  'temperature-ignored': ['a'],
  'smoothing-ignored': ['soft'],
  'smoothing-not-spread': ['soft'],
  'huber-squared': ['dLda', 'lossTerm'],
  'hinge-not-cut': ['dLda', 'lossTerm'],
  'hinge-sign': ['dLda'],
  'gradients-kept': ['dW', 'db', 'gradW', 'gradb'],
  'previous-input': ['dW'],
  'frozen-learns': ['back', 'newW', 'newb', 'z'],
  'batch-for-online': ['back', 'z'],
  'batch-mean-for-sum': ['batchLoss', 'epochLoss', 'gradW', 'gradb'],
  'batch-sum-for-mean': ['batchLoss', 'epochLoss', 'gradW', 'gradb'],
  'penalty-left-out': ['dW', 'gradW'],
  'penalty-doubled': ['dW', 'gradW'],
  'penalty-sign': ['dW', 'gradW'],
  'penalty-half-missing': ['penalty'],
  'penalty-not-in-loss': ['epochLoss', 'loss'],
  'weights-not-carried': ['back', 'newW', 'newb', 'z'],
  'momentum-on-gradient': ['velW', 'velb'],
  'gradient-averaged': ['velW', 'velb'],
  'velocity-unused': ['stepW', 'stepb'],
  'look-ahead-missing': ['stepW', 'stepb'],
  'history-forgotten': ['sqW', 'sqb', 'velW', 'velb'],
  'square-missing': ['sqW', 'sqb'],
  'root-missing': ['stepW', 'stepb'],
  'bias-correction-missing': ['momHatW', 'momHatb', 'sqHatW', 'sqHatb'],
  'bias-correction-only-first': ['sqHatW', 'sqHatb'],
  'first-moment-unused': ['stepW', 'stepb'],
  'sum-for-mean': ['dLda', 'loss'],
  'slope-at-net': ['slope'],
  'slope-of-activation': ['slope'],
  'slope-without-complement': ['slope'],
  'slope-with-sum': ['slope'],
  'tanh-slope-linear': ['slope'],
  'relu-slope-value': ['slope'],
  'softmax-diagonal': ['jacobian'],
  'slope-under-cross-entropy': ['delta'],
  'slope-missing-output': ['delta'],
  'slope-missing-hidden': ['delta'],
  'slope-missing': ['delta'],
  'hidden-without-weights': ['back'],
  'hidden-from-first-output': ['back'],
  'hidden-from-error': ['back'],
  'weights-transposed-back': ['back'],
  'hidden-from-new-weights': ['back'],
  'input-factor-missing': ['dW'],
  'bias-times-input': ['db'],
  'update-added': ['newW', 'newb'],
  'eta-missing': ['stepW', 'stepb'],
  'step-for-weights': ['newW', 'newb'],
  'weights-not-updated': ['newW'],
  'bias-not-updated': ['newb'],
  'denominator-open': ['a'],
  'exponent-subtracted': ['a'],
  'slope-twice': ['delta'],
  'back-averaged': ['back'],
  'square-of-negative': ['lossTerm'],
  'weight-for-gradient': ['stepW', 'stepb'],
  'rate-in-one-layer': ['stepW', 'stepb'],
  'bias-step-for-weight': ['newW'],
};

/** Mistakes that may sit at several places, and under a loss here or there. */
const ANYWHERE = ['error-swapped', 'loss-for-error', 'term-left-out', 'wrong-index', 'matrix-transposed'];

describe('slips of mlp-backprop', () => {
  it('each shows in some usual network', () => {
    const shown = new Set(slipped.map(({ slip }) => slip));
    expect(mlpBackprop.slips!.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('change the answers wherever they apply, or leave the next step without a value', () => {
    const idle = slipped.filter((one) => changedSlots(one)?.length === 0);
    expect(idle.map(({ slip }) => slip)).toEqual([]);
  });

  it('leave a step without a value only where no probability meets a logarithm, or no square a root', () => {
    const stuck = slipped.filter((one) => changedSlots(one) === undefined).map(({ slip }) => slip);
    expect([...new Set(stuck)].sort()).toEqual([
      'activation-skipped-output',
      'denominator-open',
      'square-missing',
      'tanh-for-sigmoid',
    ]);
  });

  it('are all different', () => {
    expect(duplicates(slipped)).toEqual([]);
  });

  it.each(Object.entries(HOMES))('%s changes the rules of %s and no others', (id, homes) => {
    const found = slipped.filter(({ slip }) => slip === id).flatMap(homesOf);
    expect([...new Set(found)].sort()).toEqual([...homes].sort());
  });

  it('error-swapped sits in ∂L/∂a, under cross-entropy in δ', () => {
    for (const one of slipped.filter(({ slip }) => slip === 'error-swapped')) {
      const { loss = one.problem.convention.loss } = one.problem as MlpProblem;
      expect(homesOf(one)).toEqual([loss.endsWith('cross-entropy') ? 'delta' : 'dLda']);
    }
  });

  it('say for each where it sits', () => {
    const ids = mlpBackprop.slips!.map(({ id }) => id);
    expect([...Object.keys(HOMES), ...ANYWHERE].sort()).toEqual([...ids].sort());
  });
});

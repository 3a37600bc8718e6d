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

const problems = CONVENTIONS.flatMap((convention) => NETWORKS.map((network) => drawn(network, convention)));
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
};

describe('slips of mlp-backprop', () => {
  it('each shows in some usual network', () => {
    const shown = new Set(slipped.map(({ slip }) => slip));
    expect(mlpBackprop.slips!.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('change the answers wherever they apply, or leave the next step without a value', () => {
    const idle = slipped.filter((one) => changedSlots(one)?.length === 0);
    expect(idle.map(({ slip }) => slip)).toEqual([]);
  });

  it('leave a step without a value only where an output that is no probability meets a logarithm', () => {
    const stuck = slipped.filter((one) => changedSlots(one) === undefined).map(({ slip }) => slip);
    expect([...new Set(stuck)].sort()).toEqual(['activation-skipped-output', 'tanh-for-sigmoid']);
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
      const { loss } = one.problem as MlpProblem;
      expect(homesOf(one)).toEqual([loss!.endsWith('cross-entropy') ? 'delta' : 'dLda']);
    }
  });

  it('say for each where it sits', () => {
    const ids = mlpBackprop.slips!.map(({ id }) => id);
    expect([...Object.keys(HOMES), 'error-swapped'].sort()).toEqual([...ids].sort());
  });
});

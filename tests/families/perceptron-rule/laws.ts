import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { signOf } from '../../reference/decimal.ts';
import type { Entries } from '../../reference/hand.ts';
import { entriesOf, neuronLaws, zeroNets } from '../single-neuron.ts';

const outlines: Readonly<Record<string, Outline>> = {
  'classes 0 and 1': { family: 'perceptron-rule' },
  'classes −1 and +1': { family: 'perceptron-rule', convention: { coding: '-1/+1' } },
  'two epochs, target rule': {
    family: 'perceptron-rule',
    parameters: { epochs: 2, learningRate: '0.3' },
    convention: { perceptron: 'target', coding: '-1/+1' },
  },
  'x0 = −1 and step(0) = 0': {
    family: 'perceptron-rule',
    parameters: {
      allowZeroNet: true,
      inputs: [0, 1],
      weights: [-1, 1, 2],
      bias: [1, 2],
      learningRate: '1',
    },
    convention: { bias: 'x0=-1', step0: '0' },
  },
  'a band around 0': {
    family: 'perceptron-rule',
    parameters: { band: '0.6', epochs: 2 },
    convention: { coding: '-1/+1' },
  },
  'a band in a batch, target rule': {
    family: 'perceptron-rule',
    parameters: { band: ['0.5', '0.9'], update: 'batch', epochs: 2, samples: 3 },
    convention: { coding: '-1/+1', perceptron: 'target', bias: 'x0=-1' },
  },
  'net 0 wrong, bias held': {
    family: 'perceptron-rule',
    parameters: {
      zeroNet: 'wrong',
      frozen: ['b'],
      inputs: [0, 1],
      weights: [-1, 1, 0],
      bias: [0, 1],
      allowZeroNet: true,
      learningRate: '1',
      epochs: 2,
    },
    convention: { coding: '-1/+1' },
  },
  'batch, no bias': {
    family: 'perceptron-rule',
    parameters: { update: 'batch', epochs: 2, samples: 3 },
    convention: { bias: 'none', batch: 'mean' },
  },
  'nets that round to either side of 0': {
    family: 'perceptron-rule',
    parameters: {
      inputs: { min: '-0.3', max: '0.3', step: '0.05', nonzero: true },
      weights: { min: '-0.3', max: '0.3', step: '0.05', nonzero: true },
      bias: { min: '-0.1', max: '0.1', step: '0.05' },
      learningRate: '0.25',
    },
    decimals: 2,
  },
  'AND until convergence': {
    family: 'perceptron-rule',
    parameters: {
      table: 'and',
      weights: { min: '-1', max: '1', step: '0.5' },
      bias: { min: '-1', max: '1', step: '0.5' },
      epochs: { until: 'convergence', atMost: 6 },
      allowZeroNet: true,
    },
    decimals: 1,
  },
  'XOR goes round in a circle': {
    family: 'perceptron-rule',
    parameters: {
      table: 'xor',
      weights: { min: '-1', max: '1', step: '0.5' },
      bias: { min: '-1', max: '1', step: '0.5' },
      epochs: { until: 'convergence', atMost: 4 },
      converges: false,
      allowZeroNet: true,
    },
    ask: ['z', 'output', 'error', 'w', 'b', 'mistakes', 'converged', 'repeats'],
    decimals: 1,
  },
};

function noUpdate(reference: Entries): readonly string[] {
  const idle = entriesOf(reference, 'error').every((error) => signOf(error) === 0);
  return idle ? ['nothing is learned'] : [];
}

const { quotients: _, ...common } = neuronLaws('perceptron-rule', outlines);

export const laws: FamilyLaws = {
  ...common,
  provoking: ['nets that round to either side of 0'],
  // The perceptron has no loss.
  gradients: () => /^$/,
  unworthy: (exercise, reference) => [...zeroNets(exercise, reference), ...noUpdate(reference)],
};

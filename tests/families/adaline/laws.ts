import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idleNeuron, neuronLaws, zeroNets } from '../single-neuron.ts';

const outlines: Readonly<Record<string, Outline>> = {
  online: { family: 'adaline' },
  batch: { family: 'adaline', parameters: { update: 'batch' } },
  'two epochs, classes −1 and +1': {
    family: 'adaline',
    parameters: { epochs: 2, samples: 3 },
    convention: { coding: '-1/+1' },
  },
  'batch mean, two epochs, x0 = −1': {
    family: 'adaline',
    parameters: { epochs: 2, update: 'batch', learningRate: '0.3' },
    convention: { batch: 'mean', bias: 'x0=-1' },
  },
  'learning rates compared': {
    family: 'adaline',
    parameters: { update: 'batch', samples: 3, rates: ['0.05', '0.2', '0.9'] },
    convention: { batch: 'mean' },
  },
  'squared error without the ½, penalised': {
    family: 'adaline',
    parameters: { loss: 'squared-error', l2: '0.5', samples: 3 },
  },
  'penalised batch': {
    family: 'adaline',
    parameters: { update: 'batch', epochs: 2, samples: 3, l2: ['0.3', '0.6'] },
  },
  'bias held': { family: 'adaline', parameters: { frozen: ['b'], samples: 3 } },
  'six decimals': { family: 'adaline', parameters: { samples: 3, inputCount: 3 }, decimals: 6 },
};

export const laws: FamilyLaws = {
  ...neuronLaws('adaline', outlines),
  unworthy: (exercise, reference) => [...zeroNets(exercise, reference), ...idleNeuron(exercise, reference)],
};

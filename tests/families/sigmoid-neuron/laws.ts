import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import type { Entries } from '../../reference/hand.ts';
import { entriesOf, idleNeuron, neuronLaws } from '../single-neuron.ts';

const wide = { min: '-2', max: '2', step: '0.5', nonzero: true };

const outlines: Readonly<Record<string, Outline>> = {
  steep: { family: 'sigmoid-neuron', parameters: { weights: wide, samples: 3 } },
  'steep, three decimals': {
    family: 'sigmoid-neuron',
    parameters: { weights: wide, samples: 3 },
    decimals: 3,
  },
  online: { family: 'sigmoid-neuron' },
  batch: { family: 'sigmoid-neuron', parameters: { update: 'batch' } },
  'two epochs, base 2': {
    family: 'sigmoid-neuron',
    parameters: { epochs: 2, samples: 2 },
    convention: { log: '2' },
  },
  'half squared error': { family: 'sigmoid-neuron', parameters: { loss: 'half-squared-error', samples: 2 } },
  'squared error, penalised': {
    family: 'sigmoid-neuron',
    parameters: { loss: 'squared-error', samples: 2, l2: '0.5', learningRate: '1' },
  },
  'penalised batch, base 2': {
    family: 'sigmoid-neuron',
    parameters: { update: 'batch', epochs: 2, samples: 3, l2: '0.5' },
    convention: { log: '2', batch: 'mean' },
  },
  'bias held': { family: 'sigmoid-neuron', parameters: { frozen: ['b'], samples: 3, l2: '0.5' } },
  'batch mean, two epochs, no bias': {
    family: 'sigmoid-neuron',
    parameters: { epochs: 2, update: 'batch', targets: ['0', '1', '0.9'] },
    convention: { batch: 'mean', bias: 'none' },
  },
};

function saturated(reference: Entries): readonly string[] {
  return entriesOf(reference, 'output')
    .filter((value) => value.lt('0.02') || value.gt('0.98'))
    .map((value) => `the unit is saturated: ${value}`);
}

export const laws: FamilyLaws = {
  ...neuronLaws('sigmoid-neuron', outlines),
  provoking: ['steep'],
  isStraight: () => false,
  unworthy: (exercise, reference) => [...saturated(reference), ...idleNeuron(exercise, reference)],
};

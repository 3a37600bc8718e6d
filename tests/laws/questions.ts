import type { BankQuestion } from '../../src/bank/bank.ts';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import { rational } from '../../src/number/rational.ts';

/** A bank question in short: what differs from the defaults. */
export interface Outline {
  readonly family: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly convention?: Partial<Convention>;
  readonly ask?: readonly string[];
  readonly decimals?: number;
}

/** A bank question without a bank. */
export function questionOf(id: string, outline: Outline): BankQuestion {
  const family = familyById(outline.family);
  return {
    id,
    title: undefined,
    family,
    parameters: family.parametersSchema.parse(outline.parameters ?? {}),
    convention: { ...PRESETS['modern']!, ...outline.convention },
    ask: outline.ask,
    open: [],
    credit: {},
    points: rational(10),
    decimals: outline.decimals ?? 4,
    tags: [],
    difficulty: undefined,
    place: { file: `${id}.yaml` },
  };
}

const wide = { min: '-2', max: '2', step: '0.5', nonzero: true };
const mlp = (units: readonly number[], activations: readonly unknown[], more = {}): Outline => ({
  family: 'mlp-backprop',
  parameters: { units, activations, ...more },
});

/** What banks ask for, and what is hardest to get right; by family. */
export const OUTLINES: Readonly<Record<string, Readonly<Record<string, Outline>>>> = {
  'mlp-backprop': {
    'sigmoid 2-2-1': { family: 'mlp-backprop' },
    'steep sigmoids': { family: 'mlp-backprop', parameters: { weights: wide } },
    'relu near its kink': mlp([2, 3, 1], ['relu', 'sigmoid'], { inputs: { min: '-0.3', max: '0.3' } }),
    'tanh and softmax 2-3-2': mlp([2, 3, 2], ['tanh', 'softmax'], { loss: 'categorical-cross-entropy' }),
    'relu and linear 3-3-1': mlp([3, 3, 1], ['relu', 'linear'], { weights: wide, targets: [2, -1] }),
    'relu and softmax in columns': {
      ...mlp([2, 3, 2], ['relu', 'softmax'], { loss: 'categorical-cross-entropy' }),
      convention: { weights: 'columns' },
    },
    'leaky relu and sigmoid': {
      ...mlp([2, 2, 2], [{ name: 'leaky-relu', alpha: '0.1' }, 'sigmoid']),
      convention: { outputs: 'mean' },
    },
    'negative δ, x0 = −1': {
      ...mlp([2, 2, 1], ['tanh', 'tanh']),
      convention: { delta: 'negative', bias: 'x0=-1' },
    },
    'logarithm of base 10': {
      ...mlp([2, 2, 2], ['sigmoid', 'sigmoid'], { loss: 'binary-cross-entropy' }),
      convention: { log: '10' },
    },
    'softmax under squared error': mlp([2, 2, 3], ['sigmoid', 'softmax'], { loss: 'squared-error' }),
    'no biases, three layers': {
      ...mlp([2, 2, 2, 1], ['sigmoid', 'tanh', 'linear'], { learningRate: '0.8' }),
      convention: { bias: 'none' },
    },
    'hidden δ through new weights': {
      ...mlp([2, 2, 1], ['sigmoid', 'sigmoid']),
      convention: { hiddenDeltas: 'new' },
    },
    'fine steps': {
      ...mlp([2, 2, 1], ['sigmoid', 'sigmoid']),
      ask: ['dLda2', 'slope2', 'delta2', 'back1', 'slope1', 'delta1', 'stepW1', 'stepb2', 'newW1', 'newb1'],
      decimals: 6,
    },
  },
  'perceptron-rule': {
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
    'batch, no bias': {
      family: 'perceptron-rule',
      parameters: { update: 'batch', epochs: 2, samples: 3 },
      convention: { bias: 'none', batch: 'mean' },
    },
  },
  adaline: {
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
    'six decimals': { family: 'adaline', parameters: { samples: 3, inputCount: 3 }, decimals: 6 },
  },
  'sigmoid-neuron': {
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
    'batch mean, two epochs, no bias': {
      family: 'sigmoid-neuron',
      parameters: { epochs: 2, update: 'batch', targets: ['0', '1', '0.9'] },
      convention: { batch: 'mean', bias: 'none' },
    },
  },
};

/** Outlines whose draws come near to what gates reject. */
export const PROVOKING: Readonly<Record<string, readonly string[]>> = {
  'mlp-backprop': ['steep sigmoids', 'relu near its kink'],
  'sigmoid-neuron': ['steep'],
};

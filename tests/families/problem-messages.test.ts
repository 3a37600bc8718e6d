import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { UserError } from '../../src/errors.ts';
import { ProblemError } from '../../src/families/family.ts';
import { familyById } from '../../src/families/index.ts';
import { ACTIVATION_NAMES } from '../../src/families/shared/activations.ts';

/** `path: message` of the first thing wrong with a problem. */
function complaint(family: string, content: object, convention: Partial<Convention> = {}): string {
  const chosen = familyById(family);
  const read = chosen.problemSchema.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `${issue!.path.join('.')}: ${issue!.message}`;
  }
  try {
    chosen.worksheet({ family, convention: { ...PRESETS['modern']!, ...convention }, ...read.data });
    return 'nothing wrong';
  } catch (error) {
    if (error instanceof ProblemError) return `${error.path.join('.')}: ${error.message}`;
    throw error;
  }
}

const hidden = {
  weights: [
    ['0.3', '-0.5'],
    ['0.8', '0.1'],
    ['1', '2'],
  ],
  bias: ['0.1', '-0.2', '0'],
  activation: 'sigmoid',
};
const output = { weights: [['0.6', '-0.9', '0.1']], bias: ['0.2'], activation: 'sigmoid' };
const network = { layers: [hidden, output], input: ['0.5', '-1.5'], target: ['1'] };

describe('mlp-backprop', () => {
  const of = (changes: object, convention?: Partial<Convention>) =>
    complaint('mlp-backprop', { ...network, ...changes }, convention);

  it.for<readonly [string, string, object, Partial<Convention>?]>([
    ['accepts what fits', 'nothing wrong', {}],
    ['accepts numbers and fractions', 'nothing wrong', { input: [0.5, '1/3'] }],
    [
      'accepts zero biases that are not used',
      'nothing wrong',
      {
        layers: [
          { ...hidden, bias: ['0', '0', '0'] },
          { ...output, bias: undefined },
        ],
      },
      { bias: 'none' },
    ],
    [
      'names the layer whose weights do not fit',
      'layers.1.weights: has 2 columns, but layer 1 has 3 units (weights: rows, one row for each neuron)',
      { layers: [hidden, { ...output, weights: [['0.6', '-0.9']] }] },
    ],
    [
      'says which orientation it reads',
      'layers.0.weights: has 3 rows, but input has 2 numbers (weights: columns, one column for each neuron)',
      {},
      { weights: 'columns' },
    ],
    [
      'names an uneven row',
      'layers.1.weights.1: has 1 number, but the first row has 3',
      { layers: [hidden, { ...output, weights: [['1', '2', '3'], ['1']] }] },
    ],
    [
      'counts biases',
      'layers.1.bias: has 2 numbers, but the layer has 1 unit',
      { layers: [hidden, { ...output, bias: ['1', '2'] }] },
    ],
    [
      'refuses a bias that would be ignored',
      'layers.0.bias: the convention has no biases (bias: none); leave bias out',
      {},
      { bias: 'none' },
    ],
    ['counts targets', 'target: has 2 numbers, but the output layer has 1 unit', { target: ['1', '0'] }],
    [
      'keeps softmax for the output',
      'layers.0.activation: softmax is for the output layer only',
      { layers: [{ ...hidden, activation: 'softmax' }, output] },
    ],
    [
      'wants probabilities for cross-entropy',
      'target.0: 2 is no probability: with binary-cross-entropy a target lies between 0 and 1',
      { target: ['2'], loss: 'binary-cross-entropy' },
    ],
    [
      'wants Σt = 1 for categorical cross-entropy',
      'target: adds up to 1/2; with categorical-cross-entropy the targets add up to 1',
      { target: ['0.5'] },
      { loss: 'categorical-cross-entropy' },
    ],
    [
      'suggests an activation',
      `layers.0.activation.name: unknown activation "sigmiod". Did you mean sigmoid? Allowed: ${ACTIVATION_NAMES.join(', ')}.`,
      { layers: [{ ...hidden, activation: 'sigmiod' }, output] },
    ],
    [
      'gives alpha to leaky-relu and elu only',
      'layers.0.activation.alpha: only leaky-relu and elu have an alpha',
      { layers: [{ ...hidden, activation: { name: 'relu', alpha: '0.1' } }, output] },
    ],
    [
      'reads numbers strictly',
      'input.0: "0,5" is not a number; write 0.5, -3 or "1/3"',
      { input: ['0,5', '1'] },
    ],
    ['misses a number', 'input.0: a number: 0.5, -3 or "1/3"', { input: [null, '1'] }],
    ['wants a layer', 'layers: at least one layer', { layers: [] }],
    ['bounds the depth', 'layers: at most 8 layers', { layers: Array.from({ length: 9 }, () => hidden) }],
  ])('%s', ([_promise, message, changes, convention]) => {
    expect(of(changes, convention)).toBe(message);
  });
});

describe('single neurons', () => {
  const neuron = { weights: ['1', '2'], bias: '0', samples: [{ input: ['1', '0'], target: '1' }] };

  it.for<readonly [string, string, object, Partial<Convention>?]>([
    ['perceptron-rule', 'nothing wrong', {}],
    ['perceptron-rule', 'bias: is missing (or the convention bias: none)', { bias: undefined }],
    [
      'perceptron-rule',
      'samples.0.input: has 3 numbers, but there are 2 weights',
      { samples: [{ input: ['1', '2', '3'], target: '1' }] },
    ],
    [
      'perceptron-rule',
      'samples.0.target: 1 is not a class: with coding -1/+1 a target is -1 or 1'.replace('1 is', '0 is'),
      { samples: [{ input: ['1', '2'], target: '0' }] },
      { coding: '-1/+1' },
    ],
    [
      'sigmoid-neuron',
      'samples.0.target: -1 is no probability: with binary-cross-entropy a target lies between 0 and 1',
      { samples: [{ input: ['1', '2'], target: '-1' }] },
    ],
    ['adaline', 'nothing wrong', { samples: [{ input: ['1', '2'], target: '-1.5' }] }],
    ['adaline', 'epochs: a whole number from 1 to 64', { epochs: 0 }],
    ['adaline', 'nothing wrong', { epochs: '3' }],
    ['adaline', 'update: unknown update "epoch". Allowed: online, batch.', { update: 'epoch' }],
  ])('%s: %s', ([family, message, changes, convention]) => {
    expect(complaint(family, { ...neuron, ...changes }, convention)).toBe(message);
  });
});

it('suggests a family', () => {
  expect(() => familyById('mlp-backprob')).toThrow(UserError);
  expect(() => familyById('mlp-backprob')).toThrow('Did you mean mlp-backprop?');
});

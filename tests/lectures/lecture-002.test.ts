import { describe, expect, it } from 'vitest';
import { worked } from './worked.ts';

const [W1, W2, W3] = [
  [
    ['0.4', '-0.3'],
    ['-0.6', '0.8'],
    ['0.5', '0.9'],
  ],
  [
    ['0.7', '-0.2', '0.6'],
    ['0.3', '0.9', '-0.5'],
  ],
  [['0.8', '-0.7']],
];
const network = {
  family: 'mlp-backprop',
  convention: 'lecture-002',
  layers: [
    { weights: W1, bias: ['0.1', '0.2', '-0.3'], activation: 'relu' },
    { weights: W2, bias: ['0.2', '0.1'], activation: 'relu' },
    { weights: W3, bias: ['-0.1'], activation: 'sigmoid' },
  ],
  input: ['1', '0.5'],
  target: ['1'],
  loss: 'binary-cross-entropy',
  learningRate: '0.5',
};
const right = worked(network);
const error = right.number('a3[1]') - 1;
const slope = (layer: number, unit: number) => (right.number(`z${layer}[${unit}]`) >= 0 ? 1 : 0);
const weight = (matrix: readonly (readonly string[])[], row: number, column: number) =>
  Number(matrix[row - 1]![column - 1]);

describe('the derivations of the lecture, in numbers', () => {
  it('∂L/∂W³ = (ŷ − y) a²ᵀ and ∂L/∂b³ = ŷ − y', () => {
    expect(right.number('db3[1]')).toBeCloseTo(error, 12);
    for (const k of [1, 2]) {
      expect(right.number(`dW3[1,${k}]`)).toBeCloseTo(error * right.number(`a2[${k}]`), 12);
    }
  });

  it('a row of ∂L/∂W² is (ŷ − y) W³ₖ g′(z²ₖ) a¹ᵀ', () => {
    for (const k of [1, 2]) {
      for (const i of [1, 2, 3]) {
        const expected = error * weight(W3, 1, k) * slope(2, k) * right.number(`a1[${i}]`);
        expect(right.number(`dW2[${k},${i}]`)).toBeCloseTo(expected, 12);
      }
    }
  });

  it('a row of ∂L/∂W¹ is a sum over both paths, through z²₁ and z²₂', () => {
    const inputs = [1, 0.5];
    for (const k of [1, 2, 3]) {
      const path = (through: number) =>
        error * weight(W3, 1, through) * slope(2, through) * weight(W2, through, k);
      for (const i of [1, 2]) {
        const expected = (path(1) + path(2)) * slope(1, k) * inputs[i - 1]!;
        expect(right.number(`dW1[${k},${i}]`)).toBeCloseTo(expected, 12);
      }
    }
  });

  it('ReLU′(0) = 1, as for all z ≥ 0', () => {
    const zero = { ...network, input: ['0', '0'] };
    const first = { ...network.layers[0], bias: ['0', '0.2', '0.3'] };
    const atZero = worked({ ...zero, layers: [first, ...network.layers.slice(1)] });
    expect(atZero.text('z1[1]', 1)).toBe('0.0');
    expect(atZero.text('slope1[1]', 0)).toBe('1');
  });
});

describe('the slip of the lecture', () => {
  it('gradient descent is printed with + α ∂L/∂W', () => {
    const printed = worked(network, ['update-added']);
    const old = weight(W3, 1, 1);
    expect(right.number('newW3[1,1]')).toBeCloseTo(old - 0.5 * right.number('dW3[1,1]'), 12);
    expect(printed.number('newW3[1,1]')).toBeCloseTo(old + 0.5 * right.number('dW3[1,1]'), 12);
  });

  it('a line of the derivation loses the minus of ∂ln(1 − ŷ)/∂ŷ', () => {
    const negative = { ...network, target: ['0'] };
    const y = worked(negative).number('a3[1]');
    expect(worked(negative).number('dLda3[1]')).toBeCloseTo(1 / (1 - y), 12);
    expect(worked(negative, ['bce-sign']).number('dLda3[1]')).toBeCloseTo(-1 / (1 - y), 12);
  });
});

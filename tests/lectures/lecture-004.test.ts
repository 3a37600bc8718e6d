import { describe, expect, it } from 'vitest';
import { worked } from './worked.ts';

const weights = [
  ['0.3', '-0.5'],
  ['0.8', '0.1'],
];
const network = {
  family: 'mlp-backprop',
  convention: 'lecture-004',
  layers: [
    { weights, bias: ['0.1', '-0.2'], activation: 'sigmoid' },
    { weights: [['0.6', '-0.9']], bias: ['0.2'], activation: 'sigmoid' },
  ],
  input: ['0.5', '-1.5'],
  target: ['1'],
  learningRate: '0.5',
};

describe('sensitivities', () => {
  const { number } = worked(network);
  const slope = (value: number) => value * (1 - value);

  it('δᴹ = −2 F′(uᴹ)(d − y), squared error without ½', () => {
    const y = number('a2[1]');
    expect(number('loss')).toBeCloseTo((1 - y) ** 2, 12);
    expect(number('delta2[1]')).toBeCloseTo(-2 * slope(y) * (1 - y), 12);
  });

  it('δᵐ⁻¹ = F′(uᵐ⁻¹)(Wᵐ)ᵀ δᵐ', () => {
    [0.6, -0.9].forEach((weight, unit) => {
      const a = number(`a1[${unit + 1}]`);
      expect(number(`delta1[${unit + 1}]`)).toBeCloseTo(slope(a) * weight * number('delta2[1]'), 12);
    });
  });

  it('∂J/∂wᵢⱼ = δᵢ yⱼ and ∂J/∂bᵢ = δᵢ', () => {
    expect(number('dW1[2,1]')).toBeCloseTo(number('delta1[2]') * 0.5, 12);
    expect(number('dW2[1,2]')).toBeCloseTo(number('delta2[1]') * number('a1[2]'), 12);
    expect(number('db1[1]')).toBeCloseTo(number('delta1[1]'), 12);
  });
});

describe('the worked example: node 1 of the hidden layer of a 2-2-1 network', () => {
  const { learningRate: _, ...forward } = network;
  const right = worked(network);
  /** ∂J/∂w = −2(d − y) f′(u²) w²₁₁ f′(u¹₁) · input, the direct chain rule as the lecture writes it. */
  const direct = (input: number) => {
    const [y, hidden] = [right.number('a2[1]'), right.number('a1[1]')];
    return -2 * (1 - y) * y * (1 - y) * 0.6 * hidden * (1 - hidden) * input;
  };

  it.each([
    ['w₁₁', { layer: 1, unit: 1, input: 1 }, 0.5],
    ['w₁₂', { layer: 1, unit: 1, input: 2 }, -1.5],
    ['b', { layer: 1, unit: 1, input: 0 }, 1],
  ] as const)('%s: the recursion and the direct chain rule agree', (_name, weight, input) => {
    const paths = worked({ ...forward, family: 'gradient-paths', weight });
    expect(paths.number('recursion')).toBeCloseTo(direct(input), 12);
    expect(paths.text('direct', 30)).toBe(paths.text('recursion', 30));
  });
});

describe('updates', () => {
  it('first order: w ← w − α∇J', () => {
    const { number } = worked(network);
    expect(number('newW2[1,1]')).toBeCloseTo(0.6 - 0.5 * number('dW2[1,1]'), 12);
  });
});

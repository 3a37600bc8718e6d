import { expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';

const updatesWith = (frozen: readonly string[]) => {
  const { family, problem } = readProblemData({
    family: 'mlp-backprop',
    layers: [{ weights: [['1', '-2']], bias: ['0.5'], activation: 'sigmoid' }],
    samples: [
      { input: ['0', '1'], target: ['1'] },
      { input: ['1', '1'], target: ['0'] },
    ],
    frozen,
  });
  return family.present(problem).updates;
};

it('tells when weights are updated only where some learn', () => {
  expect(updatesWith(['W1'])).toBe('online');
  expect(updatesWith(['b1'])).toBe('online');
  expect(updatesWith(['W1', 'b1'])).toBeUndefined();
});

import { PRESETS } from '../../src/conventions/convention.ts';
import { mlpBackprop } from '../../src/families/mlp-backprop/index.ts';
import type { MlpProblem } from '../../src/families/mlp-backprop/problem.ts';

/** The network that lecture 000 works through, in its row vectors. */
export const problem: MlpProblem = {
  family: 'mlp-backprop',
  convention: PRESETS['row-vector']!,
  ...mlpBackprop.problemSchema.parse({
    layers: [
      {
        weights: [
          ['0.1', '0.2', '0.3'],
          ['0.3', '0.2', '0.7'],
        ],
        bias: ['0.2', '0.4', '0.6'],
        activation: 'relu',
      },
      {
        weights: [
          ['0.2', '0.3'],
          ['0.3', '0.5'],
          ['0.6', '0.4'],
        ],
        bias: ['0.3', '0.1'],
        activation: 'softmax',
      },
    ],
    input: ['0.1', '0.7'],
    target: ['1', '0'],
    loss: 'categorical-cross-entropy',
    learningRate: '0.1',
  }),
};

import { withoutWorkSuite } from './without-work-suite.ts';

const banks = [
  'mlp-backprop',
  'sigmoid-neuron',
  'adaline',
  'perceptron-rule',
  'recurrent-network',
  'attention',
];

withoutWorkSuite({ banks, sheets: 2, mistakes: 2, variants: 2, apart: false });

import { copyingErrorsSuite } from './copying-errors-suite.ts';

const banks = [
  'mlp-backprop',
  'perceptron-rule',
  'adaline',
  'convolution',
  'recurrent-network',
  'lecture-002',
];

copyingErrorsSuite({ banks, exercises: 8, errors: 2, refused: 0.01 });

import { withoutWorkSuite } from './without-work-suite.ts';

const banks = ['mlp-backprop', 'perceptron-rule', 'adaline', 'recurrent-network'];

withoutWorkSuite({ banks, sheets: 1, mistakes: 2, variants: 2, apart: false });

import { singleErrorsSuite } from './single-errors-suite.ts';

const banks = ['mlp-backprop', 'adaline', 'linear-classifier', 'attention', 'lecture-001'];

singleErrorsSuite({ banks, exercises: 6, errors: 4, named: 0.05 });

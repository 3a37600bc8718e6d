import { readBankFile } from '../../src/bank/bank-file.ts';
import { slipsSuite } from './slips-suite.ts';

for (const family of ['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop']) {
  slipsSuite(family, readBankFile(`question-banks/${family}.yaml`).questions, 24);
}

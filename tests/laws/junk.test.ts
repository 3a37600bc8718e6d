import { readBankFile } from '../../src/bank/bank-file.ts';
import { junkSuite } from './junk-suite.ts';

for (const family of ['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop']) {
  junkSuite(family, readBankFile(`question-banks/${family}.yaml`).questions, 60);
}

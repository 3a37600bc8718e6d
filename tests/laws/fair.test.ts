import { fairAgain, fairSuite } from './fair-suite.ts';

fairSuite({ from: 0, count: 1 });

fairAgain({
  'mlp-backprop': [70_005, 70_047, 70_054],
  'perceptron-rule': [70_045, 70_069],
  adaline: [70_061, 70_116],
});

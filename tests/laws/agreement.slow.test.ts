import { agreementSuite, NETWORKS } from './agreement-suite.ts';
import { FAMILY_IDS } from './registry.ts';

/** Forms that are worked in many steps, or learn; mistakes in rare settings of theirs show in many problems only. */
const LEARNING = [
  ...NETWORKS,
  ...['perceptron-rule', 'adaline', 'sigmoid-neuron', 'linear-classifier', 'normalisation', 'regularisation'],
];

agreementSuite(LEARNING, { from: 1000, count: 1000, differentiated: 1000 });
agreementSuite(
  FAMILY_IDS.filter((family) => !LEARNING.includes(family)),
  { from: 1000, count: 100, differentiated: 100 },
);

// Every exercise family, a line each.
export { activationFunctions } from './activation-functions/index.ts';
export { adaline } from './adaline.ts';
export { attention } from './attention/index.ts';
export { computationalGraph } from './computational-graph/index.ts';
export { concept } from './concept/index.ts';
export { convolution } from './convolution/index.ts';
export { gradientPaths } from './gradient-paths/index.ts';
export { matrixGradient } from './matrix-gradient/index.ts';
export { mlpBackprop } from './mlp-backprop/index.ts';
export { numericalDerivative } from './numerical-derivative/index.ts';
export { optimizerStep } from './optimizer-step/index.ts';
export { perceptronRule } from './perceptron-rule.ts';
export { randomSearch } from './random-search/index.ts';
export { recurrentNetwork } from './recurrent-network/index.ts';
export { sigmoidNeuron } from './sigmoid-neuron.ts';
export { softmaxCrossEntropy } from './softmax-cross-entropy/index.ts';
export { ownWorksheet } from './worksheet/index.ts';

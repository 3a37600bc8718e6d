/** Slips on the way from inputs to outputs. */
export const forwardSlips = {
  'slip.inputs-swapped.title': 'Inputs exchanged',
  'slip.inputs-swapped.explanation':
    'The first two inputs changed places; each weight belongs to the input of its own index.',
  'slip.inputs-swapped.hint': 'Follow one weight to its input: do their indices agree?',
  'slip.weights-transposed.title': 'Weights read across',
  'slip.weights-transposed.explanation':
    'The weight matrix was read with rows and columns exchanged; the convention on the sheet says which index is the neuron.',
  'slip.weights-transposed.hint': 'Which of the two indices of a weight names the neuron it leads to?',
  'slip.net-fed-on.title': 'Net fed on',
  'slip.net-fed-on.explanation':
    'The next layer was given the net sums of the layer before; it receives their activations.',
  'slip.net-fed-on.hint': 'What leaves a neuron: what it adds up, or what becomes of it?',
  'slip.bias-left-out.title': 'Bias left out',
  'slip.bias-left-out.explanation':
    'The bias is missing from the net sum; it is added after the weighted inputs, with the sign that the convention on the sheet gives it.',
  'slip.bias-left-out.hint': 'Count the terms of a net sum.',
  'slip.bias-subtracted.title': 'Bias with the wrong sign',
  'slip.bias-subtracted.explanation':
    'The bias entered the net sum with the opposite sign; the convention on the sheet adds it, or subtracts it where its constant input is −1.',
  'slip.bias-subtracted.hint': 'Look at the constant input that the bias belongs to.',
  'slip.weights-not-carried.title': 'Start weights used again',
  'slip.weights-not-carried.explanation':
    'Each update began from the first weights again; it begins from the weights that the update before it left.',
  'slip.weights-not-carried.hint': 'Which weights does the neuron have when the next sample arrives?',
  'slip.batch-for-online.title': 'Batch instead of online',
  'slip.batch-for-online.explanation':
    'All samples of an epoch were calculated with the weights from its beginning; online learning uses the new weights from the next sample on.',
  'slip.batch-for-online.hint': 'When does a change of the weights take effect?',
  'slip.samples-out-of-order.title': 'Samples out of order',
  'slip.samples-out-of-order.explanation':
    'Two samples changed places; they are presented in the order of the table, in every epoch.',
  'slip.samples-out-of-order.hint': 'Compare the order of your presentations with the table.',
  'slip.activation-skipped.title': 'Activation skipped',
  'slip.activation-skipped.explanation':
    'The net sum was written as the output; the output is the activation function of it.',
  'slip.activation-skipped.hint': 'What happens to a net sum before it leaves the neuron?',
  'slip.activation-skipped-hidden.title': 'Activation skipped in a hidden layer',
  'slip.activation-skipped-hidden.explanation':
    'The net sums of a hidden layer were written as its activations; the activation function has to be applied to them.',
  'slip.activation-skipped-hidden.hint': 'Look at what the hidden layer does with its net sums.',
  'slip.activation-skipped-output.title': 'Activation skipped at the output',
  'slip.activation-skipped-output.explanation':
    'The net sums of the output layer were written as its outputs; the activation function has to be applied to them.',
  'slip.activation-skipped-output.hint': 'Look at what the output layer does with its net sums.',
  'slip.step-at-zero.title': 'Other side of the threshold',
  'slip.step-at-zero.explanation':
    'A net sum of exactly 0 was given the other class; the convention on the sheet says what the threshold is there.',
  'slip.step-at-zero.hint': 'What does the sheet say about a net sum of 0?',
  'slip.tanh-for-sigmoid.title': 'tanh instead of the sigmoid',
  'slip.tanh-for-sigmoid.explanation':
    'tanh was calculated where the neuron has the logistic sigmoid 1/(1 + e^(−z)).',
  'slip.tanh-for-sigmoid.hint': 'Which activation function does the sheet give this layer?',
  'slip.sigmoid-for-tanh.title': 'Sigmoid instead of tanh',
  'slip.sigmoid-for-tanh.explanation': 'The logistic sigmoid was calculated where the neuron has tanh.',
  'slip.sigmoid-for-tanh.hint': 'Which activation function does the sheet give this layer?',
  'slip.sigmoid-for-softmax.title': 'Sigmoid instead of softmax',
  'slip.sigmoid-for-softmax.explanation':
    'Each output was calculated by itself with the logistic sigmoid; softmax divides each exponential by the sum of all of them.',
  'slip.sigmoid-for-softmax.hint': 'What do the outputs of this layer add up to?',
  'slip.sigmoid-sign.title': 'Sign lost in the sigmoid',
  'slip.sigmoid-sign.explanation': '1/(1 + e^z) was calculated; the exponent of the sigmoid is −z.',
  'slip.sigmoid-sign.hint': 'Should the output grow or shrink when the net sum grows?',
  'slip.sigmoid-minus.title': 'Minus in the denominator of the sigmoid',
  'slip.sigmoid-minus.explanation':
    '1/(1 − e^(−z)) was calculated; the denominator of the sigmoid is 1 + e^(−z).',
  'slip.sigmoid-minus.hint': 'Between which two values does a sigmoid lie?',
  'slip.ten-for-e.title': 'Powers of ten',
  'slip.ten-for-e.explanation': 'Powers of 10 were taken where the activation function has powers of e.',
  'slip.ten-for-e.hint': 'Which key of the calculator is the exponential function of this formula?',
} as const;

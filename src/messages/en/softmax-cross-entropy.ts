/** Softmax or the logistic function under cross-entropy. */
export const softmaxCrossEntropy = {
  'family.softmax-cross-entropy':
    'Softmax and cross-entropy: probabilities, loss, its derivative by the logits, the full Jacobian; also sigmoids with binary cross-entropy',
  'title.softmax-cross-entropy': 'Softmax and cross-entropy',
  'statement.softmax-cross-entropy':
    'The net sums and the target of an output layer with softmax are given below; the loss is {loss}. Calculate what is asked.',
  'statement.sigmoid-cross-entropy-one':
    'The net sum and the target of a sigmoid output are given below; the loss is {loss}. Calculate what is asked.',
  'statement.sigmoid-cross-entropy-several':
    'The net sums and the targets of several sigmoid outputs are given below; the loss is {loss}. Calculate what is asked.',

  'slip.softmax-for-sigmoid.title': 'Softmax instead of sigmoids',
  'slip.softmax-for-sigmoid.explanation':
    'Each exponential was divided by the sum of all of them; here every output is calculated by itself with the logistic sigmoid.',
  'slip.softmax-for-sigmoid.hint': 'Do these outputs have to add up to 1?',
  'slip.softmax-without-exp.title': 'Softmax without exponentials',
  'slip.softmax-without-exp.explanation':
    'Each net sum was divided by the sum of the net sums; softmax divides the exponentials of the net sums by their sum.',
  'slip.softmax-without-exp.hint': 'Can a probability come out negative in this way?',
  'slip.softmax-not-normalised.title': 'Exponentials not normalised',
  'slip.softmax-not-normalised.explanation':
    'The exponentials were left as they are; softmax divides each by the sum of all of them.',
  'slip.softmax-not-normalised.hint': 'What do the probabilities have to add up to?',
} as const;

/** Slips in the loss, its derivative and the error. */
export const lossSlips = {
  'slip.loss-half-missing.title': 'Factor ½ missing in the loss',
  'slip.loss-half-missing.explanation':
    'The squared error was not halved; the loss on the sheet has the factor ½.',
  'slip.loss-half-missing.hint': 'Compare the factor before the square with the sheet.',
  'slip.loss-halved.title': 'Factor ½ too many in the loss',
  'slip.loss-halved.explanation': 'The squared error was halved; the loss on the sheet has no factor ½.',
  'slip.loss-halved.hint': 'Compare the factor before the square with the sheet.',
  'slip.gradient-doubled.title': 'Factor 2 too many in the derivative',
  'slip.gradient-doubled.explanation':
    'The 2 of the squared error was left in the derivative; the factor ½ of the loss cancels it.',
  'slip.gradient-doubled.hint': 'Differentiate the loss with all its factors.',
  'slip.gradient-halved.title': 'Factor 2 missing in the derivative',
  'slip.gradient-halved.explanation':
    'The derivative is half of what it should be; the 2 that the square brings down was left out, or cancelled against a ½ that is not there any more.',
  'slip.gradient-halved.hint': 'Differentiate the loss with all its factors.',
  'slip.mean-for-sum.title': 'Mean instead of sum',
  'slip.mean-for-sum.explanation': 'An average was taken; the convention on the sheet adds up.',
  'slip.mean-for-sum.hint': 'Does the sheet divide by how many there are?',
  'slip.sum-for-mean.title': 'Sum instead of mean',
  'slip.sum-for-mean.explanation':
    'The terms were only added up; the convention on the sheet divides by how many there are.',
  'slip.sum-for-mean.hint': 'Does the sheet divide by how many there are?',
  'slip.log10-loss.title': 'Decimal logarithm in the loss',
  'slip.log10-loss.explanation':
    'The loss was calculated with the logarithm of base 10; the convention on the sheet is the natural one.',
  'slip.log10-loss.hint': 'Which logarithm does the convention on the sheet name?',
  'slip.log2-loss.title': 'Binary logarithm in the loss',
  'slip.log2-loss.explanation':
    'The loss was calculated with the logarithm of base 2; the convention on the sheet is the natural one.',
  'slip.log2-loss.hint': 'Which logarithm does the convention on the sheet name?',
  'slip.cross-entropy-sign.title': 'Minus of the cross-entropy lost',
  'slip.cross-entropy-sign.explanation':
    'The minus before the logarithms was lost; the logarithm of a probability is negative, and the cross-entropy is not.',
  'slip.cross-entropy-sign.hint': 'Can this loss be below 0?',
  'slip.complement-dropped.title': 'Term (1 − t) dropped',
  'slip.complement-dropped.explanation':
    'Only t·ln of the output was counted; binary cross-entropy also has the term (1 − t)·ln of one minus the output.',
  'slip.complement-dropped.hint': 'What does the loss say about an output whose target is 0?',
  'slip.loss-roles-swapped.title': 'Target and output exchanged in the loss',
  'slip.loss-roles-swapped.explanation':
    'Target and output changed places in the cross-entropy; the logarithm is taken of the output.',
  'slip.loss-roles-swapped.hint': 'Of which of the two is the logarithm taken?',
  'slip.bce-on-softmax.title': 'Binary cross-entropy over softmax',
  'slip.bce-on-softmax.explanation':
    'Each output was given its own binary cross-entropy; over softmax the loss on the sheet counts only −t·ln of each output.',
  'slip.bce-on-softmax.hint': 'Which outputs does the loss on the sheet count?',
  'slip.bce-sign.title': 'Wrong sign in the derivative of the cross-entropy',
  'slip.bce-sign.explanation':
    'The term of 1 − t was subtracted in ∂L/∂a; the derivative of ln(1 − a) has a minus of its own, which makes it +(1 − t)/(1 − a) in binary cross-entropy, and the categorical one has no such term.',
  'slip.bce-sign.hint': 'Differentiate ln(1 − a), inner function included.',
  'slip.error-swapped.title': 'Error the wrong way round',
  'slip.error-swapped.explanation':
    'Target and output changed places in the difference, which turns its sign; the order on the sheet is the right one.',
  'slip.error-swapped.hint': 'Which of the two is subtracted from which?',
  'slip.thresholded-error.title': 'Error after the threshold',
  'slip.thresholded-error.explanation':
    'The target was compared with the class; Adaline compares it with the net sum, before the threshold.',
  'slip.thresholded-error.hint': 'Where does this neuron measure its error?',
} as const;

/** Linear classifiers. */
export const linearClassifier = {
  'family.linear-classifier':
    'Linear classifier: scores, multiclass hinge or softmax loss, gradients, a penalty, one step',
  'title.linear-classifier': 'Linear classifier',
  'statement.linear-classifier-hinge':
    'A linear classifier has a score for each class; the samples are the rows of the matrix, and their classes are given. Under the hinge loss every other class that comes within the margin of the right one costs something. Calculate what is asked.',
  'statement.linear-classifier-softmax':
    'A linear classifier has a score for each class; the samples are the rows of the matrix, and their classes are given. Softmax makes probabilities of the scores, and the loss is minus the logarithm of the right one. Calculate what is asked.',

  'slip.margin-forgotten.title': 'Margin forgotten',
  'slip.margin-forgotten.explanation':
    'The scores were only compared; the hinge loss adds the margin by which the right class has to win.',
  'slip.margin-forgotten.hint': 'Is it enough for the right class to be just ahead?',
  'slip.margin-turned.title': 'Difference of the scores the wrong way round',
  'slip.margin-turned.explanation':
    'The other class was subtracted from the right one; what costs is how far the other class is ahead, with the margin.',
  'slip.margin-turned.hint': 'Should the loss grow or shrink when the right score grows?',
  'slip.own-class-counted.title': 'Right class counted as well',
  'slip.own-class-counted.explanation':
    'The right class was compared with itself, which adds the margin to the loss; the sum runs over the other classes alone.',
  'slip.own-class-counted.hint': 'What is the smallest loss that you could get in this way?',
  'slip.negative-margins-kept.title': 'Negative margins kept',
  'slip.negative-margins-kept.explanation':
    'A class that is beaten by more than the margin was counted with a minus; it costs nothing.',
  'slip.negative-margins-kept.hint': 'Can this loss be below 0?',
  'slip.loss-of-all-classes.title': 'Logarithms of all classes',
  'slip.loss-of-all-classes.explanation':
    'The logarithms of all probabilities were added up; the loss counts only that of the right class.',
  'slip.loss-of-all-classes.hint': 'Which probability should be large?',
  'slip.penalty-forgotten.title': 'Penalty left out of the loss',
  'slip.penalty-forgotten.explanation':
    'The loss was made from the samples alone; the penalty of the weights is added.',
  'slip.penalty-forgotten.hint': 'How many parts has the loss on the sheet?',
  'slip.penalty-half-missing.title': 'Factor ½ missing in the penalty',
  'slip.penalty-half-missing.explanation':
    'The squares of the weights were not halved; the penalty on the sheet has the factor ½.',
  'slip.penalty-half-missing.hint': 'Compare the factor before the squares with the sheet.',
  'slip.own-class-gradient-forgotten.title': 'Gradient of the right class forgotten',
  'slip.own-class-gradient-forgotten.explanation':
    'Only the other classes got a gradient; the right score stands in every margin, with a minus.',
  'slip.own-class-gradient-forgotten.hint': 'In which margins does the right score stand?',
  'slip.own-class-gradient-once.title': 'Gradient of the right class counted once',
  'slip.own-class-gradient-once.explanation':
    'The right class got −1; it gets as many of them as there are classes within the margin.',
  'slip.own-class-gradient-once.hint': 'In how many margins does the right score stand?',
  'slip.margins-for-ones.title': 'Margins in the gradient',
  'slip.margins-for-ones.explanation':
    'The margins were taken for the gradient; its entries say only whether a class is within the margin, as the loss grows by 1 with each.',
  'slip.margins-for-ones.hint': 'How steep is max(0, m) where m is positive?',
  'slip.one-not-subtracted.title': 'One not subtracted for the right class',
  'slip.one-not-subtracted.explanation':
    'The probabilities were taken for the gradient; for the right class one is subtracted.',
  'slip.one-not-subtracted.hint': 'In which direction should the right score move?',
  'slip.penalty-gradient-forgotten.title': 'Penalty left out of the gradient',
  'slip.penalty-gradient-forgotten.explanation':
    'The gradient by the weights was made from the samples alone; the penalty has a derivative of its own.',
  'slip.penalty-gradient-forgotten.hint': 'Does the penalty react when a weight grows?',
  'slip.penalty-gradient-doubled.title': 'Factor 2 too many in the derivative of the penalty',
  'slip.penalty-gradient-doubled.explanation':
    'The 2 of the squared weights was left in the derivative; the factor ½ of the penalty cancels it.',
  'slip.penalty-gradient-doubled.hint': 'Differentiate the penalty with all its factors.',
} as const;

/** Dropout, penalties, early stopping. */
export const regularisation = {
  'family.regularisation':
    'Regularisation: dropout while training and when testing, L1 and L2 penalties with one step, early stopping from a table',
  'title.regularisation': 'Regularisation',
  'statement.regularisation-dropout':
    'Dropout is applied to the outputs of a layer, which one neuron reads; the mask says which are kept (1) and which are dropped (0). Calculate what is left of them and the neuron’s net sum while training, and its net sum {test} when testing.',
  'statement.regularisation-dropout-inverted':
    'Inverted dropout is applied to the outputs of a layer, which one neuron reads; the mask says which are kept (1) and which are dropped (0). Calculate what is left of them and the neuron’s net sum while training, and its net sum {test} when testing.',
  'statement.regularisation-dropout-back':
    'Dropout is applied to the outputs of a layer, which one neuron reads; the mask says which are kept (1) and which are dropped (0). The gradient of the loss by its net sum, {gradient}, has come back to the neuron. Calculate what is left of the outputs, the net sum while training and {test} when testing, and the gradients by weights and outputs.',
  'statement.regularisation-dropout-inverted-back':
    'Inverted dropout is applied to the outputs of a layer, which one neuron reads; the mask says which are kept (1) and which are dropped (0). The gradient of the loss by its net sum, {gradient}, has come back to the neuron. Calculate what is left of the outputs, the net sum while training and {test} when testing, and the gradients by weights and outputs.',
  'statement.regularisation-penalty-l2':
    'The squares of the weights are punished (L2). The loss without the penalty and its gradient are given below. Calculate the penalty, the whole loss and its gradient, and make one step of gradient descent.',
  'statement.regularisation-penalty-l1':
    'The absolute values of the weights are punished (L1). The loss without the penalty and its gradient are given below. Calculate the penalty, the whole loss and its gradient, and make one step of gradient descent.',
  'statement.regularisation-early-stopping':
    'The table has the loss on the validation data after each epoch. Training ends as soon as there was no loss better than the best one before for {patience} epochs in a row. Write down the epoch {stop} after which training ends, and the epoch {kept} whose weights are kept.',

  'gate.never-stops': 'Training would go on to the end of the table, or two of its losses are equal.',
  'gate.mask-all-alike': 'The mask keeps all outputs, or drops all of them.',

  'slip.mask-turned.title': 'Mask the other way round',
  'slip.mask-turned.explanation':
    'The outputs that are kept were dropped, and those that are dropped were kept; a 1 in the mask keeps.',
  'slip.mask-turned.hint': 'What does a 1 in the mask do?',
  'slip.dropout-not-scaled.title': 'Outputs that are kept not scaled',
  'slip.dropout-not-scaled.explanation':
    'What is kept was left as it is; inverted dropout divides it by the share that is kept on average.',
  'slip.dropout-not-scaled.hint': 'What makes up for the outputs that are missing?',
  'slip.dropout-scaled-by-rate.title': 'Divided by the share that is dropped',
  'slip.dropout-scaled-by-rate.explanation':
    'What is kept was divided by the share that is dropped; it is divided by the share that is kept.',
  'slip.dropout-scaled-by-rate.hint': 'How much should what is kept grow when almost nothing is dropped?',
  'slip.dropout-scaled-early.title': 'Scaled while training',
  'slip.dropout-scaled-early.explanation':
    'What is kept was scaled while training; the formulas on the sheet scale when testing.',
  'slip.dropout-scaled-early.hint': 'Where do the formulas on the sheet make up for what is dropped?',
  'slip.mask-when-testing.title': 'Mask used when testing',
  'slip.mask-when-testing.explanation': 'Outputs were dropped when testing as well; then all of them count.',
  'slip.mask-when-testing.hint': 'Should the same input give another answer each time?',
  'slip.scaled-again-when-testing.title': 'Scaled once more when testing',
  'slip.scaled-again-when-testing.explanation':
    'The sum was scaled when testing; inverted dropout has made up for it while training.',
  'slip.scaled-again-when-testing.hint': 'How often does inverted dropout scale?',
  'slip.not-scaled-when-testing.title': 'Not scaled when testing',
  'slip.not-scaled-when-testing.explanation':
    'All outputs were added up when testing; the neuron learned with fewer, and the sheet scales the sum.',
  'slip.not-scaled-when-testing.hint': 'How large was this sum while training, on average?',
  'slip.mask-forgotten-back.title': 'Mask forgotten on the way back',
  'slip.mask-forgotten-back.explanation':
    'Outputs that were dropped got a gradient; what did not act on the loss has none.',
  'slip.mask-forgotten-back.hint': 'Does the loss react to an output that was dropped?',
  'slip.input-before-dropout.title': 'Output before dropout in the gradient',
  'slip.input-before-dropout.explanation':
    'The gradient by the weights was made from the outputs before dropout; the weights met what was left of them.',
  'slip.input-before-dropout.hint': 'Which numbers stand beside the weights in the net sum?',
  'slip.dropout-scale-forgotten-back.title': 'Scale forgotten on the way back',
  'slip.dropout-scale-forgotten-back.explanation':
    'The gradient by the outputs lacks the factor by which they were scaled.',
  'slip.dropout-scale-forgotten-back.hint': 'How does what is kept react when an output grows by a little?',
  'slip.absolute-value-lost.title': 'Absolute values lost',
  'slip.absolute-value-lost.explanation':
    'The weights were added up with their signs; the L1 penalty adds their absolute values.',
  'slip.absolute-value-lost.hint': 'Can a penalty be negative?',
  'slip.sign-for-weight.title': 'Derivative of the other penalty, with signs',
  'slip.sign-for-weight.explanation':
    'The signs of the weights were taken, as under an L1 penalty; the derivative of ½{lambda}w² has the weight itself.',
  'slip.sign-for-weight.hint': 'What is the derivative of a square?',
  'slip.weight-for-sign.title': 'Derivative of the other penalty, with weights',
  'slip.weight-for-sign.explanation':
    'The weights were taken, as under an L2 penalty; the derivative of an absolute value is only the sign.',
  'slip.weight-for-sign.hint': 'How steep is the absolute value?',
  'slip.sign-lost.title': 'Sign of the weight lost',
  'slip.sign-lost.explanation':
    'The penalty was added to every gradient with a plus; it has the sign of the weight, so that each weight is drawn towards 0.',
  'slip.sign-lost.hint': 'In which direction does the penalty draw a negative weight?',
  'slip.penalty-subtracted.title': 'Penalty with the wrong sign in the gradient',
  'slip.penalty-subtracted.explanation':
    'The derivative of the penalty was subtracted; it is added to the gradient, which makes the step draw the weights towards 0.',
  'slip.penalty-subtracted.hint': 'Should a penalty let weights grow?',
  'slip.compared-with-last-epoch.title': 'Compared with the epoch before',
  'slip.compared-with-last-epoch.explanation':
    'Each loss was compared with that of the epoch before; it is compared with the best one so far.',
  'slip.compared-with-last-epoch.hint': 'Which loss has an epoch to beat?',
  'slip.wait-not-reset.title': 'Count not begun anew',
  'slip.wait-not-reset.explanation':
    'Epochs without a better loss were counted on after a new best one; only those in a row count.',
  'slip.wait-not-reset.hint': 'What happens to the count when there is a new best loss?',
  'slip.patience-exceeded.title': 'Stopped one epoch late',
  'slip.patience-exceeded.explanation':
    'Training ended when the count was above the patience; it ends as soon as the count reaches it.',
  'slip.patience-exceeded.hint': 'For how many epochs in a row may there be no better loss?',
  'slip.stopped-at-first-rise.title': 'Stopped at the first rise',
  'slip.stopped-at-first-rise.explanation':
    'Training ended with the first epoch that was no better; the patience lets it go on for some.',
  'slip.stopped-at-first-rise.hint': 'What is the patience for?',
  'slip.last-epoch-kept.title': 'Weights of the last epoch kept',
  'slip.last-epoch-kept.explanation':
    'The weights of the epoch at which training ended were kept; the best ones are those with the least loss.',
  'slip.last-epoch-kept.hint': 'Which weights did best on the validation data?',
} as const;

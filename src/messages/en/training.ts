/** Training over several samples and updates: what else a sheet says of it, and mistakes in it. */
export const training = {
  'convention.output': 'Output: {formula}',
  'remark.zero-net-wrong':
    'A net sum of exactly 0 is a mistake for both classes: the output is then the wrong one.',
  'remark.frozen-bias': 'The bias does not learn: it stays what it is.',
  'word.sign-band': 'sign with a band',

  'slip.band-ignored.title': 'Band left out',
  'slip.band-ignored.explanation':
    'A net sum within the band was given a class; there the output is 0, and so a mistake for both classes.',
  'slip.band-ignored.hint': 'How far from 0 must a net sum lie to have a class?',
  'slip.band-not-learned.title': 'Output 0 taken for no mistake',
  'slip.band-not-learned.explanation':
    'An output of 0 differs from every target, and so has an error from which the neuron learns.',
  'slip.band-not-learned.hint': 'Is an output of 0 the target?',
  'slip.frozen-learns.title': 'What is held fast was changed',
  'slip.frozen-learns.explanation':
    'A number that does not learn was updated like the others; it stays what it was at the start.',
  'slip.frozen-learns.hint': 'Which numbers does the sheet let learn?',
  'slip.penalty-left-out.title': 'Penalty missing in the gradient',
  'slip.penalty-left-out.explanation':
    'The gradient was taken of the error alone; the penalty on the weights adds its own derivative to it.',
  'slip.penalty-left-out.hint': 'Does every term of the loss have its derivative in the gradient?',
  'slip.penalty-doubled.title': 'Derivative of the penalty doubled',
  'slip.penalty-doubled.explanation':
    'The penalty ½{lambda}w² has the derivative {lambda}w; the factor ½ cancels the 2 of the square.',
  'slip.penalty-doubled.hint': 'Differentiate ½{lambda}w².',
  'slip.penalty-sign.title': 'Penalty with the wrong sign',
  'slip.penalty-sign.explanation':
    'The derivative of the penalty was subtracted from the gradient; it is added, and so draws weights towards 0.',
  'slip.penalty-sign.hint': 'In which direction does the penalty draw a weight?',
  'slip.penalty-on-bias.title': 'Penalty on the bias',
  'slip.penalty-on-bias.explanation':
    'The bias was penalised like a weight; the penalty holds for the weights alone.',
  'slip.penalty-on-bias.hint': 'Which numbers does the penalty add up?',
  'slip.penalty-half-missing.title': 'Factor ½ of the penalty missing',
  'slip.penalty-half-missing.explanation':
    'The penalty was counted twice: it is half of {lambda} times the squared weights.',
  'slip.penalty-half-missing.hint': 'Which factors stand before the sum of squared weights?',
  'slip.penalty-not-in-loss.title': 'Penalty missing in the loss',
  'slip.penalty-not-in-loss.explanation':
    'The loss was that of the error alone; the penalty on the weights belongs to it.',
  'slip.penalty-not-in-loss.hint': 'Which terms does the loss on the sheet have?',

  'statement.mlp-training':
    'The {architecture} network below ({activations}) is trained with {loss} and learning rate {rate} ({optimizer}). It meets the samples in the order of the table, {times}: pass each forward, send its error back, and update the weights.',
  'statement.mlp-training.forward':
    'The {architecture} network below ({activations}) meets the samples in the order of the table. Pass each forward.',
  'convention.mini-batch-sum':
    'One update {u} after each batch of presentations {p}, with their gradients added up; the next batch meets the new weights.',
  'convention.mini-batch-mean':
    'One update {u} after each batch of presentations {p}, with their mean gradient; the next batch meets the new weights.',
  'remark.batch-size': 'A batch has {size} presentations; the last one of an epoch may have fewer.',
  'remark.frozen': 'These do not learn and stay what they are: {ids}.',
  'remark.steepness':
    'The net sums of layer {layer} are multiplied by {slope} inside of the activation function.',
  'remark.temperature':
    'The net sums of the output layer are divided by the temperature {temperature} inside of softmax.',
  'word.huber': 'the Huber loss',
  'word.hinge': 'the hinge loss',
  'word.optimizer-sgd': 'plain gradient descent',
  'word.optimizer-momentum': 'with momentum',
  'word.optimizer-nesterov': 'with Nesterov’s momentum',
  'word.optimizer-adagrad': 'with AdaGrad',
  'word.optimizer-rmsprop': 'with RMSProp',
  'word.optimizer-adam': 'with Adam',
  'item.moves': 'How many entries of the gradients of epoch {epoch} are not 0?',
  'item.moves-why': 'These are the weights and biases that the updates of epoch {epoch} change.',
  'item.nothing-moves': 'Training has come to an end: nothing will change in further epochs.',
  'item.nothing-moves-why': 'It has when all gradients of a whole epoch are 0.',

  'slip.steepness-ignored.title': 'Factor inside of the activation left out',
  'slip.steepness-ignored.explanation':
    'The activation function was applied to the net sum itself; the sheet multiplies it by a factor first.',
  'slip.steepness-ignored.hint': 'What stands inside of the activation function?',
  'slip.steepness-not-derived.title': 'Inner derivative of the activation left out',
  'slip.steepness-not-derived.explanation':
    'The factor inside of the activation function comes out when it is differentiated, and belongs to its slope.',
  'slip.steepness-not-derived.hint': 'Differentiate {f}(2·{z}) by {z}.',
  'slip.temperature-ignored.title': 'Temperature left out',
  'slip.temperature-ignored.explanation':
    'Softmax was applied to the net sums themselves; they are divided by the temperature first.',
  'slip.temperature-ignored.hint': 'What are the exponents of softmax divided by?',
  'slip.batch-mean-for-sum.title': 'Mean of the batch instead of its sum',
  'slip.batch-mean-for-sum.explanation':
    'The gradients of the batch were averaged; the convention on the sheet adds them up.',
  'slip.batch-mean-for-sum.hint': 'Does the sheet divide by the number of presentations?',
  'slip.batch-sum-for-mean.title': 'Sum of the batch instead of its mean',
  'slip.batch-sum-for-mean.explanation':
    'The gradients of the batch were only added up; the convention on the sheet takes their mean.',
  'slip.batch-sum-for-mean.hint': 'Does the sheet divide by the number of presentations?',
  'slip.smoothing-ignored.title': 'Labels not smoothed',
  'slip.smoothing-ignored.explanation':
    'The target was used as it is; the sheet moves a share of it to all classes.',
  'slip.smoothing-ignored.hint': 'Which target does the loss compare with?',
  'slip.smoothing-not-spread.title': 'Smoothed share given to nobody',
  'slip.smoothing-not-spread.explanation':
    'What smoothing takes from the target is spread over all classes alike, the right one included.',
  'slip.smoothing-not-spread.hint': 'Do the smoothed targets still add up to 1?',
  'slip.huber-squared.title': 'Squared error throughout',
  'slip.huber-squared.explanation':
    'The error was squared although it lies beyond the bend, where the Huber loss is a straight line.',
  'slip.huber-squared.hint': 'How large may an error be to be squared?',
  'slip.hinge-not-cut.title': 'Hinge loss below 0',
  'slip.hinge-not-cut.explanation':
    'An output beyond the margin has no loss and no gradient; the formula was used there all the same.',
  'slip.hinge-not-cut.hint': 'What is the loss of an output beyond the margin?',
  'slip.hinge-sign.title': 'Derivative of the hinge loss with the wrong sign',
  'slip.hinge-sign.explanation':
    'The hinge loss falls as the output moves towards its target: within the margin its derivative is −{t}.',
  'slip.hinge-sign.hint': 'Does the loss grow or fall with the output where the target is 1?',
} as const;

/** Each slip has a title; an explanation, one sentence that says what was done and what is right; and a hint that does not give the answer away. */
export const slips = {
  // Slips on the way from inputs to outputs.
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
    'tanh was calculated where the neuron has the logistic sigmoid 1/(1 + e^(−{z})).',
  'slip.tanh-for-sigmoid.hint': 'Which activation function does the sheet give this layer?',
  'slip.sigmoid-for-tanh.title': 'Sigmoid instead of tanh',
  'slip.sigmoid-for-tanh.explanation': 'The logistic sigmoid was calculated where the neuron has tanh.',
  'slip.sigmoid-for-tanh.hint': 'Which activation function does the sheet give this layer?',
  'slip.sigmoid-for-softmax.title': 'Sigmoid instead of softmax',
  'slip.sigmoid-for-softmax.explanation':
    'Each output was calculated by itself with the logistic sigmoid; softmax divides each exponential by the sum of all of them.',
  'slip.sigmoid-for-softmax.hint': 'What do the outputs of this layer add up to?',
  'slip.sigmoid-sign.title': 'Sign lost in the sigmoid',
  'slip.sigmoid-sign.explanation': '1/(1 + e^{z}) was calculated; the exponent of the sigmoid is −{z}.',
  'slip.sigmoid-sign.hint': 'Should the output grow or shrink when the net sum grows?',
  'slip.sigmoid-minus.title': 'Minus in the denominator of the sigmoid',
  'slip.sigmoid-minus.explanation':
    '1/(1 − e^(−{z})) was calculated; the denominator of the sigmoid is 1 + e^(−{z}).',
  'slip.sigmoid-minus.hint': 'Between which two values does a sigmoid lie?',
  'slip.ten-for-e.title': 'Powers of ten',
  'slip.ten-for-e.explanation': 'Powers of 10 were taken where the activation function has powers of e.',
  'slip.ten-for-e.hint': 'Which key of the calculator is the exponential function of this formula?',

  // Slips in the loss, its derivative and the error.
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
  'slip.complement-dropped.title': 'Term (1 − {t}) dropped',
  'slip.complement-dropped.explanation':
    'Only {t}·ln of the output was counted; binary cross-entropy also has the term (1 − {t})·ln of one minus the output.',
  'slip.complement-dropped.hint': 'What does the loss say about an output whose target is 0?',
  'slip.loss-roles-swapped.title': 'Target and output exchanged in the loss',
  'slip.loss-roles-swapped.explanation':
    'Target and output changed places in the cross-entropy; the logarithm is taken of the output.',
  'slip.loss-roles-swapped.hint': 'Of which of the two is the logarithm taken?',
  'slip.bce-on-softmax.title': 'Binary cross-entropy over softmax',
  'slip.bce-on-softmax.explanation':
    'Each output was given its own binary cross-entropy; over softmax the loss on the sheet counts only −{t}·ln of each output.',
  'slip.bce-on-softmax.hint': 'Which outputs does the loss on the sheet count?',
  'slip.bce-sign.title': 'Wrong sign in the derivative of the cross-entropy',
  'slip.bce-sign.explanation':
    'The term of 1 − {t} was subtracted in the derivative by the output; the logarithm of one minus the output brings a minus of its own, so that the term is added in binary cross-entropy, and the categorical one has no such term.',
  'slip.bce-sign.hint': 'Differentiate the logarithm of one minus the output, inner function included.',
  'slip.error-swapped.title': 'Error the wrong way round',
  'slip.error-swapped.explanation':
    'Target and output changed places in the difference, which turns its sign; the order on the sheet is the right one.',
  'slip.error-swapped.hint': 'Which of the two is subtracted from which?',
  'slip.thresholded-error.title': 'Error after the threshold',
  'slip.thresholded-error.explanation':
    'The target was compared with the class; Adaline compares it with the net sum, before the threshold.',
  'slip.thresholded-error.hint': 'Where does this neuron measure its error?',

  // Slips on the way back, from δ to the gradients.
  'slip.slope-missing.title': '{f}′ missing everywhere',
  'slip.slope-missing.explanation':
    'No {delta} was multiplied by the derivative of its activation function; every layer needs it.',
  'slip.slope-missing.hint': 'What does the chain rule do with each activation function that it passes?',
  'slip.slope-missing-output.title': '{f}′ missing at the output',
  'slip.slope-missing-output.explanation':
    'The derivative of the loss by the output was taken for {delta}; it has still to be multiplied by the derivative of the activation function.',
  'slip.slope-missing-output.hint':
    '{delta} is a derivative by the net sum: which step leads there from the output?',
  'slip.slope-missing-hidden.title': '{f}′ missing in a hidden layer',
  'slip.slope-missing-hidden.explanation':
    'The sum that comes back from the next layer was taken for {delta}; it has still to be multiplied by the derivative of the activation function.',
  'slip.slope-missing-hidden.hint':
    '{delta} is a derivative by the net sum: which step leads there from the activation?',
  'slip.slope-at-net.title': '{f}′ calculated from the net',
  'slip.slope-at-net.explanation':
    'The net sum was put into the formula that gives {f}′ from the activation: {a}(1 − {a}) for the sigmoid, 1 − {a}² for tanh.',
  'slip.slope-at-net.hint': 'Which value does the short formula of {f}′ want?',
  'slip.slope-of-activation.title': 'Activation function applied twice in {f}′',
  'slip.slope-of-activation.explanation':
    'The activation was put into the activation function once more; {f}′ is {a}(1 − {a}) for the sigmoid and 1 − {a}² for tanh, with {a} itself.',
  'slip.slope-of-activation.hint': 'Has the activation function been applied already?',
  'slip.slope-without-complement.title': '{f}′ without its 1 −',
  'slip.slope-without-complement.explanation':
    'Part of {f}′ is missing: it is {a}(1 − {a}) for the sigmoid and 1 − {a}² for tanh.',
  'slip.slope-without-complement.hint': 'Write {f}′ down in full before putting numbers in.',
  'slip.slope-with-sum.title': '{f}′ with 1 + instead of 1 −',
  'slip.slope-with-sum.explanation':
    'A plus stands in {f}′ where there is a minus: it is {a}(1 − {a}) for the sigmoid and 1 − {a}² for tanh.',
  'slip.slope-with-sum.hint': 'How large can {f}′ become at most?',
  'slip.tanh-slope-linear.title': 'Square missing in the derivative of tanh',
  'slip.tanh-slope-linear.explanation': '1 − {a} was taken for the derivative of tanh, which is 1 − {a}².',
  'slip.tanh-slope-linear.hint': 'Where is the derivative of tanh largest?',
  'slip.relu-slope-value.title': 'Value of ReLU taken for its derivative',
  'slip.relu-slope-value.explanation':
    'The activation was taken for {f}′; the derivative of ReLU is the slope of its line, on each side of 0 the same everywhere.',
  'slip.relu-slope-value.hint': 'How steep is the function at this net sum?',
  'slip.slope-under-cross-entropy.title': '{f}′ too many under cross-entropy',
  'slip.slope-under-cross-entropy.explanation':
    'The error was multiplied by {f}′ once more; over this output the derivative of the cross-entropy cancels it, and {delta} is the error itself.',
  'slip.slope-under-cross-entropy.hint':
    'What remains when the derivative of this loss meets that of this activation function?',
  'slip.softmax-diagonal.title': 'Only the diagonal of softmax',
  'slip.softmax-diagonal.explanation':
    'Each output was differentiated by its own net sum only; every output of softmax depends on all net sums of the layer.',
  'slip.softmax-diagonal.hint': 'What happens to the other outputs when one net sum grows?',
  'slip.hidden-from-new-weights.title': 'Updated weights sent {delta} back',
  'slip.hidden-from-new-weights.explanation':
    'The hidden {delta} was calculated with the weights after their update; all gradients belong to the same point, the weights before it.',
  'slip.hidden-from-new-weights.hint': 'When are the weights changed: during the backward pass or after it?',
  'slip.hidden-from-first-output.title': 'Only the first unit of the next layer',
  'slip.hidden-from-first-output.explanation':
    'A hidden {delta} collected only what comes from the first unit of the next layer; it adds up what comes from all of them.',
  'slip.hidden-from-first-output.hint': 'How many ways lead from this unit onwards?',
  'slip.hidden-without-weights.title': 'Weights missing on the way back',
  'slip.hidden-without-weights.explanation':
    'The {delta} of the next layer were added up as they are; each is multiplied by the weight of its connection.',
  'slip.hidden-without-weights.hint': 'What lies between this unit and the next layer?',
  'slip.hidden-from-error.title': 'Error sent back instead of {delta}',
  'slip.hidden-from-error.explanation':
    'The derivative by the output was sent back through the weights; what is sent back is {delta}, the derivative by the net sum.',
  'slip.hidden-from-error.hint': 'At which side of the activation function do the weights end?',
  'slip.weights-transposed-back.title': 'Weights read across on the way back',
  'slip.weights-transposed-back.explanation':
    '{delta} was sent back with rows and columns of the weight matrix exchanged; a hidden unit uses the weights that lead out of it.',
  'slip.weights-transposed-back.hint': 'Which weights lead out of this unit?',
  'slip.input-factor-missing.title': 'Factor of the input missing',
  'slip.input-factor-missing.explanation':
    'What changes a weight was written without its second factor; it is multiplied by the value that enters through this weight.',
  'slip.input-factor-missing.hint': 'How strongly does the net sum react to this weight?',
  'slip.bias-times-input.title': 'Bias multiplied by an input',
  'slip.bias-times-input.explanation':
    'What changes the bias was multiplied by an input; the input of a bias is constant.',
  'slip.bias-times-input.hint': 'Which input does the bias have?',

  // Slips in the step from old weights to new ones.
  'slip.update-added.title': 'Step in the wrong direction',
  'slip.update-added.explanation':
    'The step was applied with the wrong sign; the formula on the sheet says whether it is added or subtracted.',
  'slip.update-added.hint': 'Should the error grow or shrink by this step?',
  'slip.update-subtracted-error.title': 'Minus of the inner derivative lost',
  'slip.update-subtracted-error.explanation':
    'The gradient lost the minus of the derivative of {t} − {z}, so the update subtracts {eta}·error·input, which has to be added.',
  'slip.update-subtracted-error.hint': 'Differentiate {t} − {z} by a weight.',
  'slip.eta-missing.title': 'Learning rate missing',
  'slip.eta-missing.explanation': 'The learning rate {eta} was left out of the step; it scales every step.',
  'slip.eta-missing.hint': 'How large is one step?',
  'slip.step-for-weights.title': 'Step taken for the new weights',
  'slip.step-for-weights.explanation':
    'The step was written where the new value belongs; the new value is the old one with the step applied.',
  'slip.step-for-weights.hint': 'Where do the old weights come in?',
  'slip.weights-not-updated.title': 'Weights left as they were',
  'slip.weights-not-updated.explanation':
    'The old weights were written as the new ones; the step of each has still to be taken.',
  'slip.weights-not-updated.hint': 'What has this step changed?',
  'slip.bias-not-updated.title': 'Bias left as it was',
  'slip.bias-not-updated.explanation':
    'The old bias was written as the new one; it learns as the weights do, by a step of its own.',
  'slip.bias-not-updated.hint': 'What else is learned beside the weights?',
  'slip.update-on-correct.title': 'Update on a sample that was right',
  'slip.update-on-correct.explanation':
    'The weights were moved by {eta}·{t}·x whatever the answer was; the perceptron learns only from its errors, by {eta} times error times input.',
  'slip.update-on-correct.hint': 'What does the perceptron learn from a sample that it classifies rightly?',
  'slip.output-for-error.title': 'Output instead of error',
  'slip.output-for-error.explanation':
    'The update used the neuron’s output; it has to use what the convention on the sheet says, the error or the target of a wrongly classified sample.',
  'slip.output-for-error.hint': 'What tells the weights in which direction to move?',
} as const;

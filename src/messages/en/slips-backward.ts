/** Slips on the way back, from δ to the gradients. */
export const backwardSlips = {
  'slip.slope-missing.title': 'f′ missing everywhere',
  'slip.slope-missing.explanation':
    'No δ was multiplied by the derivative of its activation function; every layer needs it.',
  'slip.slope-missing.hint': 'What does the chain rule do with each activation function that it passes?',
  'slip.slope-missing-output.title': 'f′ missing at the output',
  'slip.slope-missing-output.explanation':
    'The derivative of the loss by the output was taken for δ; it has still to be multiplied by the derivative of the activation function.',
  'slip.slope-missing-output.hint':
    'δ is a derivative by the net sum: which step leads there from the output?',
  'slip.slope-missing-hidden.title': 'f′ missing in a hidden layer',
  'slip.slope-missing-hidden.explanation':
    'The sum that comes back from the next layer was taken for δ; it has still to be multiplied by the derivative of the activation function.',
  'slip.slope-missing-hidden.hint':
    'δ is a derivative by the net sum: which step leads there from the activation?',
  'slip.slope-at-net.title': 'f′ calculated from the net',
  'slip.slope-at-net.explanation':
    'The net sum was put into the formula that gives f′ from the activation: a(1 − a) for the sigmoid, 1 − a² for tanh.',
  'slip.slope-at-net.hint': 'Which value does the short formula of f′ want?',
  'slip.slope-of-activation.title': 'Activation function applied twice in f′',
  'slip.slope-of-activation.explanation':
    'The activation was put into the activation function once more; f′ is a(1 − a) for the sigmoid and 1 − a² for tanh, with a itself.',
  'slip.slope-of-activation.hint': 'Has the activation function been applied already?',
  'slip.slope-without-complement.title': 'f′ without its 1 −',
  'slip.slope-without-complement.explanation':
    'Part of f′ is missing: it is a(1 − a) for the sigmoid and 1 − a² for tanh.',
  'slip.slope-without-complement.hint': 'Write f′ down in full before putting numbers in.',
  'slip.slope-with-sum.title': 'f′ with 1 + instead of 1 −',
  'slip.slope-with-sum.explanation':
    'A plus stands in f′ where there is a minus: it is a(1 − a) for the sigmoid and 1 − a² for tanh.',
  'slip.slope-with-sum.hint': 'How large can f′ become at most?',
  'slip.tanh-slope-linear.title': 'Square missing in the derivative of tanh',
  'slip.tanh-slope-linear.explanation': '1 − a was taken for the derivative of tanh, which is 1 − a².',
  'slip.tanh-slope-linear.hint': 'Where is the derivative of tanh largest?',
  'slip.relu-slope-value.title': 'Value of ReLU taken for its derivative',
  'slip.relu-slope-value.explanation':
    'The activation was taken for f′; the derivative of ReLU is the slope of its line, on each side of 0 the same everywhere.',
  'slip.relu-slope-value.hint': 'How steep is the function at this net sum?',
  'slip.slope-under-cross-entropy.title': 'f′ too many under cross-entropy',
  'slip.slope-under-cross-entropy.explanation':
    'The error was multiplied by f′ once more; over this output the derivative of the cross-entropy cancels it, and δ is the error itself.',
  'slip.slope-under-cross-entropy.hint':
    'What remains when the derivative of this loss meets that of this activation function?',
  'slip.softmax-diagonal.title': 'Only the diagonal of softmax',
  'slip.softmax-diagonal.explanation':
    'Each output was differentiated by its own net sum only; every output of softmax depends on all net sums of the layer.',
  'slip.softmax-diagonal.hint': 'What happens to the other outputs when one net sum grows?',
  'slip.hidden-from-new-weights.title': 'Updated weights sent δ back',
  'slip.hidden-from-new-weights.explanation':
    'The hidden δ was calculated with the weights after their update; all gradients belong to the same point, the weights before it.',
  'slip.hidden-from-new-weights.hint': 'When are the weights changed: during the backward pass or after it?',
  'slip.hidden-from-first-output.title': 'Only the first unit of the next layer',
  'slip.hidden-from-first-output.explanation':
    'A hidden δ collected only what comes from the first unit of the next layer; it adds up what comes from all of them.',
  'slip.hidden-from-first-output.hint': 'How many ways lead from this unit onwards?',
  'slip.hidden-without-weights.title': 'Weights missing on the way back',
  'slip.hidden-without-weights.explanation':
    'The δ of the next layer were added up as they are; each is multiplied by the weight of its connection.',
  'slip.hidden-without-weights.hint': 'What lies between this unit and the next layer?',
  'slip.hidden-from-error.title': 'Error sent back instead of δ',
  'slip.hidden-from-error.explanation':
    'The derivative by the output was sent back through the weights; what is sent back is δ, the derivative by the net sum.',
  'slip.hidden-from-error.hint': 'At which side of the activation function do the weights end?',
  'slip.weights-transposed-back.title': 'Weights read across on the way back',
  'slip.weights-transposed-back.explanation':
    'δ was sent back with rows and columns of the weight matrix exchanged; a hidden unit uses the weights that lead out of it.',
  'slip.weights-transposed-back.hint': 'Which weights lead out of this unit?',
  'slip.input-factor-missing.title': 'Gradient without its input',
  'slip.input-factor-missing.explanation':
    'The gradient of a weight was written without its second factor; it is multiplied by the value that enters through this weight.',
  'slip.input-factor-missing.hint': 'How strongly does the net sum react to this weight?',
  'slip.bias-times-input.title': 'Bias multiplied by an input',
  'slip.bias-times-input.explanation':
    'The gradient of the bias was multiplied by an input; the input of a bias is constant.',
  'slip.bias-times-input.hint': 'Which input does the bias have?',
} as const;

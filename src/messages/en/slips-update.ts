/** Slips in the step from old weights to new ones. */
export const updateSlips = {
  'slip.update-added.title': 'Step in the wrong direction',
  'slip.update-added.explanation':
    'The weights went up the gradient; the step is taken against it, old − η·gradient.',
  'slip.update-added.hint': 'Should the loss grow or shrink by this step?',
  'slip.update-subtracted-error.title': 'Minus of the inner derivative lost',
  'slip.update-subtracted-error.explanation':
    'The gradient lost the minus of the derivative of t − z, so the update subtracts η·error·input, which has to be added.',
  'slip.update-subtracted-error.hint': 'Differentiate t − z by a weight.',
  'slip.eta-missing.title': 'Learning rate missing',
  'slip.eta-missing.explanation':
    'The gradient was used as the step; the step is the gradient times the learning rate η.',
  'slip.eta-missing.hint': 'How large is one step?',
  'slip.step-for-weights.title': 'Step taken for the new weights',
  'slip.step-for-weights.explanation':
    'The step was written where the new value belongs; the new value is the old one with the step applied.',
  'slip.step-for-weights.hint': 'Where do the old weights come in?',
  'slip.weights-not-updated.title': 'Weights left as they were',
  'slip.weights-not-updated.explanation':
    'The old weights were written as the new ones; each changes by η times its gradient.',
  'slip.weights-not-updated.hint': 'What has this step changed?',
  'slip.bias-not-updated.title': 'Bias left as it was',
  'slip.bias-not-updated.explanation':
    'The old bias was written as the new one; it learns as the weights do, by η times its gradient.',
  'slip.bias-not-updated.hint': 'What else is learned beside the weights?',
  'slip.update-on-correct.title': 'Update on a sample that was right',
  'slip.update-on-correct.explanation':
    'The weights were moved by η·t·x whatever the answer was; the perceptron learns only from its errors, by η times error times input.',
  'slip.update-on-correct.hint': 'What does the perceptron learn from a sample that it classifies rightly?',
  'slip.output-for-error.title': 'Output instead of error',
  'slip.output-for-error.explanation':
    'The update used the neuron’s output; it has to use what the convention on the sheet says, the error or the target of a wrongly classified sample.',
  'slip.output-for-error.hint': 'What tells the weights in which direction to move?',
} as const;

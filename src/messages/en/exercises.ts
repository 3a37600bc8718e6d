/** What families are called and ask for, and why a drawn problem is not worth printing. */
export const exercises = {
  // What is exercised: `family.` and the family's id.
  'family.perceptron-rule': 'Perceptron with a threshold: which samples change the weights, and how',
  'family.adaline': 'Adaline: gradient descent on the squared error of a linear neuron',
  'family.sigmoid-neuron': 'Sigmoid neuron with binary cross-entropy: logistic regression step by step',
  'family.mlp-backprop': 'Multilayer perceptron: forward pass, backpropagation and updated weights',
  'family.worksheet': 'A question of one’s own: givens with ranges, rules, and what to ask',

  // Titles and statements of the exercise families.
  'title.mlp-backprop': 'Backpropagation',
  'title.perceptron-rule': 'Perceptron rule',
  'title.adaline': 'Adaline',
  'title.sigmoid-neuron': 'Sigmoid neuron',
  'title.worksheet': 'Exercise',

  'statement.mlp-backprop':
    'The {architecture} network below ({activations}) is trained with {loss} and learning rate {rate}. Pass the input forward, send the error back, and make one step of gradient descent.',
  'statement.mlp-backprop.forward':
    'The {architecture} network below ({activations}) is trained with {loss}. Pass the input forward.',
  'statement.mlp-backprop.loss':
    'The {architecture} network below ({activations}) is trained with {loss}. Pass the input forward, up to the loss.',
  'statement.mlp-backprop.backward':
    'The {architecture} network below ({activations}) is trained with {loss}. Pass the input forward, and send the error back.',
  'statement.perceptron-rule':
    'A perceptron starts with the weights below and meets the samples in the order of the table, {times}. Apply the perceptron rule with learning rate {rate}.',
  'statement.adaline':
    'An Adaline starts with the weights below and meets the samples in the order of the table, {times}. Apply the delta rule with learning rate {rate}.',
  'statement.sigmoid-neuron':
    'A sigmoid neuron starts with the weights below and meets the samples in the order of the table, {times}. Descend the gradient of the loss with learning rate {rate}.',
  'statement.units': '{activation} units',
  'statement.units-by-layer': 'activations layer by layer: {activations}',
  'statement.times-once': 'once',
  'statement.times': '{epochs} times over',

  // The family of questions in words.
  'family.concept': 'Questions in words: multiple choice, true or false, matching, a short number',
  'title.concept': 'Concepts',
  'statement.concept-options': 'Which answer is right?',
  'statement.concept-statements': 'Which of these statements are true?',
  'statement.concept-pairs': 'What belongs together?',
  'statement.concept-number': 'Which number is it?',

  // Why a drawn problem is not worth printing: `gate.` and the gate's id.
  'gate.outside-domain': 'A step has no value, for instance the logarithm of a number that is not positive.',
  'gate.not-certified':
    'A value lies so near the middle between two roundings that its digits cannot be certified.',
  'gate.undecided-step': 'A step turns on a comparison that cannot be decided with certainty.',
  'gate.unnoticed-slip':
    'Somebody who makes a well-known mistake would pass: every asked answer comes out right all the same.',
  'gate.too-few-distractors':
    'Too few mistakes lead to values that lie far enough apart to be the options of a choice.',
  'gate.too-little-work': 'The asked answers take fewer operations than the question wants.',
  'gate.too-much-work': 'The asked answers take more operations than the question wants.',
  'gate.one-class': 'All samples have the same target.',
  'gate.contradictory-samples': 'Two samples have the same inputs and different targets.',
  'gate.repeated-samples': 'A sample stands twice.',
  'gate.not-separable': 'No line separates the two classes, though the question wants one.',
  'gate.separable': 'A line separates the two classes, though the question wants none.',
  'gate.unmet-condition': 'A condition under `where` does not hold for the numbers drawn.',
  'gate.not-whole': 'A quantity whose kind is integer is no whole number.',
  'gate.unreadable': 'A value is too long to write, or is not zero and would be printed as zero.',
  'gate.wide-interval': 'Rounding on the way makes an answer so uncertain that wrong methods would pass.',
  'gate.idle-slot':
    'An asked value is zero, or so near to doing nothing that leaving the step out would pass.',
  'gate.mostly-idle':
    'Zeros among inputs and targets, or inactive units, leave nothing to do in more than half of the asked values.',
  'gate.no-input': 'All inputs are zero.',
  'gate.saturated': 'A unit is saturated: its output is almost constant, and so its slope is almost zero.',
  'gate.near-kink': 'A net sum lies too near to zero, where the slope of the ReLU jumps.',
  'gate.one-sided': 'All ReLU units are active, or none is.',
  'gate.zero-net': 'A net sum is zero, where the threshold is a matter of convention.',
  'gate.no-update': 'No sample changes the weights.',
} as const;

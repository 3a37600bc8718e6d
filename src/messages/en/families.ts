/** What is exercised: `family.` and the family's id. */
export const families = {
  'family.perceptron-rule': 'Perceptron with a threshold: which samples change the weights, and how',
  'family.adaline': 'Adaline: gradient descent on the squared error of a linear neuron',
  'family.sigmoid-neuron': 'Sigmoid neuron with binary cross-entropy: logistic regression step by step',
  'family.mlp-backprop': 'Multilayer perceptron: forward pass, backpropagation and updated weights',
  'family.worksheet': 'A question of one’s own: givens with ranges, rules, and what to ask',
} as const;

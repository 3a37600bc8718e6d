/** Titles and statements of the exercise families. */
export const statements = {
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
} as const;

/** Gradients of a matrix product. */
export const matrixGradient = {
  'family.matrix-gradient': 'Gradients of a matrix product Y = X Wᵀ: shapes first, then numbers',
  'title.matrix-gradient': 'Gradients of a matrix product',
  'statement.matrix-gradient-upstream':
    'A layer calculates {formula}, with a row of matrix X for each sample. The gradient of the loss by the output, {gradient}, has come back to it from the rest of the network. Write down the shapes (rows, then columns), then calculate the output and the gradient of the loss by each of {operands}.',
  'statement.matrix-gradient-targets':
    'A layer calculates {formula}, with a row of matrix X for each sample, and the loss ({loss}) compares the output with the targets {targets}. Write down the shapes (rows, then columns), then calculate the output, {gradient}, and the gradient of the loss by each of {operands}.',
  'statement.matrix-gradient-shapes':
    'A layer calculates {formula} from {shapes}. The gradient of the loss by the output, {gradient}, has come back to it from the rest of the network. Write down the shapes of the output and of the gradients (rows, then columns), and say which products they are.',

  'stage.shapes': 'Shapes',

  'matrix-gradient.dWProduct': 'Which product is the gradient of the loss by the weights?',
  'matrix-gradient.dXProduct': 'Which product is the gradient of the loss by the input?',
  'matrix-gradient.product-right':
    '{chain} is {shape}, the shape of the matrix that the gradient is taken by, and each entry adds up all ways through the output.',
  'matrix-gradient.product-transposed': '{chain} is {shape}: that is the gradient transposed.',
  'matrix-gradient.product-does-not-fit':
    '{chain}: the inner sizes are two different ones, so this product does not exist in general.',
  'matrix-gradient.product-is-output': '{chain} is {shape}: that is the output, not a gradient.',
  'matrix-gradient.product-is-dX': '{chain} is {shape}: that is the gradient by the input.',
  'matrix-gradient.product-is-dW': '{chain} is {shape}: that is the gradient by the weights.',

  'gate.equal-sizes': 'Two sizes are equal, so that a wrong shape could not be told from the right one.',

  'slip.shape-transposed.title': 'Shape of the transposed gradient',
  'slip.shape-transposed.explanation':
    'Rows and columns of a gradient’s shape were exchanged; a gradient has the shape of the matrix that it is taken by.',
  'slip.shape-transposed.hint': 'How many derivatives are there, and where does each belong?',
  'slip.inner-size-kept.title': 'Inner size kept',
  'slip.inner-size-kept.explanation':
    'The size over which the product adds up was taken for the columns of the result; only the outer sizes of the two factors remain.',
  'slip.inner-size-kept.hint':
    'Write the shapes of both factors side by side: which sizes meet in the middle?',
  'slip.dx-shaped-as-dy.title': 'Gradient by the input shaped as the output',
  'slip.dx-shaped-as-dy.explanation':
    'The gradient by the input was given the shape of the output, as if it were a new gradient by the output; it has the shape of the input.',
  'slip.dx-shaped-as-dy.hint': 'By which matrix is this gradient taken?',
  'slip.db-for-each-sample.title': 'A bias gradient for each sample',
  'slip.db-for-each-sample.explanation':
    'As many bias gradients were counted as there are samples; there is one for each bias, summed over the samples.',
  'slip.db-for-each-sample.hint': 'How many biases does the layer have?',
  'slip.bias-first-row-only.title': 'Bias added to the first row only',
  'slip.bias-first-row-only.explanation':
    'The biases were added for the first sample only; every row of the output gets them.',
  'slip.bias-first-row-only.hint': 'Do the other samples pass through the same neurons?',
  'slip.dw-factors-exchanged.title': 'Factors of the weight gradient exchanged',
  'slip.dw-factors-exchanged.explanation':
    'The input and the gradient that came back changed places in the product, which gives the transposed gradient; its rows and columns are those of the weights.',
  'slip.dw-factors-exchanged.hint':
    'Which weight does the first row, second column belong to, and which input passes through it?',
  'slip.dw-without-transpose.title': 'Transpose left out in the weight gradient',
  'slip.dw-without-transpose.explanation':
    'The product was taken without transposing its first factor; the sum runs over the samples, which are the rows of both factors.',
  'slip.dw-without-transpose.hint': 'Over what does the gradient of a shared weight add up?',
  'slip.dx-weights-transposed.title': 'Weights read across on the way back',
  'slip.dx-weights-transposed.explanation':
    'The gradient was sent back with rows and columns of the weights exchanged; an input collects through the weights that lead out of it.',
  'slip.dx-weights-transposed.hint': 'Which weights does the first input meet?',
  'slip.dx-from-input.title': 'Input in the place of its gradient’s factor',
  'slip.dx-from-input.explanation':
    'The input was multiplied by the weights once more; what is sent back through the weights is the gradient by the output.',
  'slip.dx-from-input.hint': 'What flows backwards through the layer?',
  'slip.output-for-gradient.title': 'Output in the place of its gradient',
  'slip.output-for-gradient.explanation':
    'The gradients were calculated from the output itself; the chain rule multiplies by the gradient of the loss by the output.',
  'slip.output-for-gradient.hint': 'Which factor does the chain rule start with?',
  'slip.gradient-elementwise.title': 'Entry by entry instead of a matrix product',
  'slip.gradient-elementwise.explanation':
    'Two matrices were multiplied entry by entry; every entry of these gradients is a sum over a row and a column.',
  'slip.gradient-elementwise.hint': 'On how many entries of the output does this one act?',
  'slip.upstream-overwritten.title': 'Gradient by the output overwritten',
  'slip.upstream-overwritten.explanation':
    'The product with the weights was taken as the new gradient by the output and used from there on; it is the gradient by the input, and the one by the output stays as it is.',
  'slip.upstream-overwritten.hint': 'Which gradient does the product with the weights give?',
  'slip.gradient-divided-by-samples.title': 'Gradient divided by the number of samples',
  'slip.gradient-divided-by-samples.explanation':
    'An average over the samples was taken; whatever average the loss takes is in the gradient that came back already.',
  'slip.gradient-divided-by-samples.hint': 'Where would a division by the number of samples come from?',
  'slip.db-mean.title': 'Bias gradient as a mean',
  'slip.db-mean.explanation':
    'The mean of each column was taken for the bias gradient; it is the sum of the column.',
  'slip.db-mean.hint': 'How does the loss react when one bias moves the outputs of all samples?',
  'slip.db-row-sums.title': 'Bias gradient summed along rows',
  'slip.db-row-sums.explanation':
    'The rows were added up; a bias acts on one column of the output, in every row.',
  'slip.db-row-sums.hint': 'Which entries of the output does one bias move?',
  'slip.db-first-row.title': 'Bias gradient from the first sample only',
  'slip.db-first-row.explanation':
    'Only the first row was taken for the bias gradient; every sample adds its own row.',
  'slip.db-first-row.hint': 'How many samples does a bias act on?',
} as const;

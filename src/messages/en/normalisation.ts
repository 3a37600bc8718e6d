/** Batch and layer normalisation. */
export const normalisation = {
  'family.normalisation': 'Batch and layer normalisation, forward and back to scale, shift and input',
  'title.normalisation': 'Normalisation',
  'statement.normalisation-batch':
    'Batch normalisation is applied to the samples below, a row for each: every column is normalised by itself, then scaled and shifted. Calculate what is asked.',
  'statement.normalisation-batch-upstream':
    'Batch normalisation is applied to the samples below, a row for each: every column is normalised by itself, then scaled and shifted. The gradient of the loss by the result, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.normalisation-batch-target':
    'Batch normalisation is applied to the samples below, a row for each: every column is normalised by itself, then scaled and shifted. The result is compared with a target; the loss is {loss}. Calculate what is asked.',
  'statement.normalisation-layer':
    'Layer normalisation is applied to the samples below, a row for each: every row is normalised by itself, then its entries are scaled and shifted. Calculate what is asked.',
  'statement.normalisation-layer-upstream':
    'Layer normalisation is applied to the samples below, a row for each: every row is normalised by itself, then its entries are scaled and shifted. The gradient of the loss by the result, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.normalisation-layer-target':
    'Layer normalisation is applied to the samples below, a row for each: every row is normalised by itself, then its entries are scaled and shifted. The result is compared with a target; the loss is {loss}. Calculate what is asked.',

  'slip.wrong-axis.title': 'Normalised along the other side',
  'slip.wrong-axis.explanation':
    'Rows and columns changed places: batch normalisation takes each column by itself, over the samples, and layer normalisation each row, over the features.',
  'slip.wrong-axis.hint': 'Over which numbers does one mean run: one sample, or one feature?',
  'slip.mean-not-subtracted.title': 'Mean not subtracted',
  'slip.mean-not-subtracted.explanation':
    'The numbers were used as they are; variance and normalised values are made from what is left after the mean was subtracted.',
  'slip.mean-not-subtracted.hint': 'What do the normalised values add up to?',
  'slip.sample-variance.title': 'Variance divided by one less',
  'slip.sample-variance.explanation':
    'The squares were divided by one less than there are numbers; normalisation divides by how many there are.',
  'slip.sample-variance.hint': 'Which variance does the sheet define?',
  'slip.variance-not-averaged.title': 'Squares only added up',
  'slip.variance-not-averaged.explanation': 'The squares were added up for the variance; it is their mean.',
  'slip.variance-not-averaged.hint': 'By what is the sum of the squares divided?',
  'slip.root-forgotten.title': 'Divided by the variance',
  'slip.root-forgotten.explanation':
    'The numbers were divided by the variance; they are divided by its square root.',
  'slip.root-forgotten.hint': 'Which spread do normalised values have?',
  'slip.scale-left-out.title': 'Scale left out',
  'slip.scale-left-out.explanation':
    'The normalised values were only shifted; each feature has a scale that it learns.',
  'slip.scale-left-out.hint': 'Which two numbers does each feature learn here?',
  'slip.shift-left-out.title': 'Shift left out',
  'slip.shift-left-out.explanation':
    'The normalised values were only scaled; each feature has a shift that it learns.',
  'slip.shift-left-out.hint': 'Which two numbers does each feature learn here?',
  'slip.scale-shift-exchanged.title': 'Scale and shift exchanged',
  'slip.scale-shift-exchanged.explanation':
    'The normalised values were multiplied by the shift, and the scale was added; it is the other way round.',
  'slip.scale-shift-exchanged.hint': 'Which of the two letters multiplies?',
  'slip.scale-gradient-without-value.title': 'Normalised value missing in the gradient by the scale',
  'slip.scale-gradient-without-value.explanation':
    'The gradients that came back were only added up; the scale stands beside the normalised values, which are a factor of its gradient.',
  'slip.scale-gradient-without-value.hint': 'What is the scale multiplied by?',
  'slip.scale-left-out-back.title': 'Scale left out on the way back',
  'slip.scale-left-out-back.explanation':
    'The gradient was handed on as it came back; it passes the scale of its feature.',
  'slip.scale-left-out-back.hint': 'How strongly does the result react to a normalised value?',
  'slip.statistics-taken-as-constant.title': 'Mean and variance taken as constants',
  'slip.statistics-taken-as-constant.explanation':
    'The gradient was only divided by the standard deviation; an input also moves the mean and the variance, and through them all other values.',
  'slip.statistics-taken-as-constant.hint': 'What else changes when one input grows?',
  'slip.variance-term-forgotten.title': 'Way through the variance forgotten',
  'slip.variance-term-forgotten.explanation':
    'The gradient goes through the value itself and the mean only; an input also moves the variance.',
  'slip.variance-term-forgotten.hint': 'On how many ways does an input act on the normalised values?',
  'slip.mean-term-forgotten.title': 'Way through the mean forgotten',
  'slip.mean-term-forgotten.explanation':
    'The gradient goes through the value itself and the variance only; an input also moves the mean.',
  'slip.mean-term-forgotten.hint': 'On how many ways does an input act on the normalised values?',
} as const;

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
    'The penalty ½λw² has the derivative λw; the factor ½ cancels the 2 of the square.',
  'slip.penalty-doubled.hint': 'Differentiate ½λw².',
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
    'The penalty was counted twice: it is half of λ times the squared weights.',
  'slip.penalty-half-missing.hint': 'Which factors stand before the sum of squared weights?',
  'slip.penalty-not-in-loss.title': 'Penalty missing in the loss',
  'slip.penalty-not-in-loss.explanation':
    'The loss was that of the error alone; the penalty on the weights belongs to it.',
  'slip.penalty-not-in-loss.hint': 'Which terms does the loss on the sheet have?',
} as const;

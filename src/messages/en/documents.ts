/** What stands on sheets, solutions and answer forms, and how their numbers are written. */
export const documents = {
  'document.solution-title': '{title}: worked solutions',
  'document.name': 'Name',
  'document.student-id': 'Student id',
  'document.signature': 'Signature',
  'document.variant': 'Variant',
  'document.version': 'Version {version}',
  'document.page': 'Page {page} of {pages}',
  'document.question-number': 'Question',
  'document.points': 'Points',
  'document.mark': 'Mark',
  'document.total': 'Total',
  'document.question': 'Question {number}',
  'document.weights': 'Points: {asked} {points}',
  'document.further-weight': '; {asked} {points}',
  'document.question-points': '{points} {points|point|points}',
  'document.conventions': 'Conventions',
  'document.answers': 'Answers',

  'head.date': 'Date',
  'head.time': 'Time',
  'head.duration': 'Duration',
  'head.minutes': '{minutes} min',
  'head.room': 'Room',
  'head.seat': 'Seat',
  'head.instructor': 'Instructor',
  'head.aids': 'Allowed aids',
  'head.instructions': 'Instructions',

  'sheet.decimals':
    'Write every step and every answer with {decimals} {decimals|decimal|decimals}, rounded (half away from zero).',
  'sheet.decimals-one': 'Write every step and every answer with 1 decimal, rounded (half away from zero).',
  'sheet.decimals-none':
    'Write every step and every answer as a whole number, rounded (half away from zero).',
  'sheet.decimals-own': 'Exceptions, also for the steps that lead to them: {asked} with {decimals}',
  'sheet.decimals-further': ', {asked} with {decimals}',
  'sheet.may-truncate': 'Cutting the other digits off instead is accepted too.',
  'sheet.whole-numbers': 'Answers that are whole numbers by nature, such as classes, need no decimals.',
  'sheet.ids': 'The small name in the corner of a box is the id of that answer on the answer form.',
  'sheet.choice': 'Choose: write the letter of the right value.',
  'sheet.arithmetic':
    'An answer handed in as a file may be a calculation: + − * / ^, parentheses, e, sqrt, exp, ln, tanh, sigmoid.',
  'sheet.comma': 'The decimal mark is a comma.',

  'solution.values': 'All values',
  'solution.title': 'Worked solution',
  'solution.rounded':
    'Values are shown rounded to the decimals asked for, but computed with full precision: “≈” stands where digits were dropped, “=” where the value is exact.',

  'stage.forward': 'Forward pass',
  'stage.loss': 'Loss',
  'stage.backward': 'Backward pass',
  'stage.update': 'Update',

  'convention.weights-rows':
    'Weights: {formula}; a matrix has a row for each unit, and {entry} leads from input {from} to unit {to}.',
  'convention.weights-columns':
    'Weights: {formula} with row vectors; a matrix has a column for each unit, and {entry} leads from input {from} to unit {to}.',
  'convention.layer-superscripts':
    'A superscript is the number of a layer and no power: {symbol} belongs to the first layer after the input.',
  'convention.layers-from-0':
    'Layers are counted from 0; ids count them from 1, so {symbol} is {id} on the answer form.',
  'convention.bias-input': 'The bias is the weight of a constant input {input}',
  'convention.delta': 'Errors of units: {formula}',
  'convention.hidden-new': 'Errors are sent back through the weights that are already updated.',
  'convention.log': 'Logarithms in the loss have base {base}.',
  'convention.batch-sum':
    'One update after each epoch {e}, with the gradients of its presentations {p} added up.',
  'convention.batch-mean':
    'One update after each epoch {e}, with the mean gradient of its presentations {p}.',
  'convention.online':
    'One update after each presentation {p}, counted on across epochs; the next presentation meets the new weights.',
  'convention.error': 'Error: {formula}',
  'convention.update-rule': 'Learning rule: {formula}',
  'convention.method': 'Method:',
  'convention.loss': 'Loss: {formula}',
  'convention.function': '{name}: {formula}',
  'convention.function-slope-at-0': '{name}: {formula}; slope {slope} at 0',

  'diagram.label': 'The network: its units, weights and biases',
  'diagram.weights-omitted': 'The weights stand in the matrices.',
  'diagram.graph-label': 'The computational graph: its inputs, gates and values',
  'diagram.graph-legend-sheet': 'Above each arrow stands its value, below it belongs its gradient.',
  'diagram.graph-legend-solution': 'Above each arrow stands its value, below it in italics its gradient.',
  'diagram.plot-label': 'A plot with its axes, points, lines and curves',
  'diagram.plot-side': 'The small arrow on a line points to its positive side.',
  'diagram.plot-outside': 'Line {label}: outside the picture.',
  'diagram.plot-no-line': 'Line {label}: both weights are 0, so there is no line to draw.',

  'word.linear': 'linear',
  'word.step': 'step',
  'word.sign': 'sign',
  'word.sigmoid': 'sigmoid',
  'word.tanh': 'tanh',
  'word.relu': 'ReLU',
  'word.leaky-relu': 'leaky ReLU',
  'word.parametric-relu': 'parametric ReLU',
  'word.elu': 'ELU',
  'word.softplus': 'softplus',
  'word.arctan': 'arctan',
  'word.identity': 'identity',
  'word.softmax': 'softmax',
  'word.half-squared-error': 'half squared error',
  'word.squared-error': 'squared error',
  'word.mean-squared-error': 'mean squared error',
  'word.binary-cross-entropy': 'binary cross-entropy',
  'word.categorical-cross-entropy': 'categorical cross-entropy',
  'word.online': 'online',
  'word.batch': 'in batches',

  // What stands in the blank answer forms.
  'form.title': '{title}, variant {variant}',
  'form.how':
    'Write each answer between the quotes; leave the quotes empty where you have none.\n' +
    'Decimals may have a point or a comma; a fraction such as "1/3" is exact. Keep the brackets as they are.',
  'form.arithmetic':
    'Here a calculation may stand for a number: 0.6*1-0.35, 1/(1+e^-0.3), sqrt(2), exp, ln, tanh, sigmoid.',
  'form.choice': 'one letter, {options}',
  'form.question': '{title} (points: {points}; decimals: {decimals})',

  // How numbers are written where nobody says otherwise: `number.mark` is a value of the convention's `mark`.
  'number.mark': 'point',
} as const;

/** Mistakes that published lists report and by which no problem is drawn: title, explanation, hint. */
export const reportedSlips = {
  'slip.denominator-open.title': 'Parentheses of the denominator lost',
  'slip.denominator-open.explanation':
    'Only the 1 was divided by and e^(−{z}) added afterwards; the whole sum 1 + e^(−{z}) stands below the line.',
  'slip.denominator-open.hint': 'What stands below the line of the fraction, all of it?',
  'slip.exponent-subtracted.title': 'Exponent read as a difference',
  'slip.exponent-subtracted.explanation':
    '{z} was subtracted from e; in e^(−{z}) it stands in the exponent, and e is raised to its power.',
  'slip.exponent-subtracted.hint': 'Is −{z} a term of the sum, or does it stand above e?',
  'slip.square-of-negative.title': 'Square of a negative number',
  'slip.square-of-negative.explanation':
    'The square kept the minus of the number that is squared; (−3)² is 9, without a minus.',
  'slip.square-of-negative.hint': 'Can a square be negative?',
  'slip.loss-for-error.title': 'Loss taken for the error',
  'slip.loss-for-error.explanation':
    'The value of the loss was sent back; what goes back is its derivative, which begins with the error.',
  'slip.loss-for-error.hint': 'Which of the two can be negative, loss or error?',
  'slip.slope-twice.title': '{f}′ multiplied in twice',
  'slip.slope-twice.explanation':
    '{delta} holds the derivative of the activation twice; each unit contributes it once.',
  'slip.slope-twice.hint': 'How often does the chain rule pass the activation of this unit?',
  'slip.outer-slope-at-value.title': 'Slope taken at the value',
  'slip.outer-slope-at-value.explanation':
    'The derivative of a gate was taken at what comes out of it; it belongs to what goes in.',
  'slip.outer-slope-at-value.hint': 'At which point does the chain rule take the outer derivative?',
  'slip.outer-slope-at-inner.title': 'Outer derivative at the wrong point',
  'slip.outer-slope-at-inner.explanation':
    'The outer derivative was taken at the innermost variable; it belongs at the value of the inner function.',
  'slip.outer-slope-at-inner.hint': 'At which point does the chain rule take the outer derivative?',
  'slip.back-averaged.title': 'Mean of what comes back',
  'slip.back-averaged.explanation': 'What comes back from the units above was averaged; all of it adds up.',
  'slip.back-averaged.hint': 'Does a unit that feeds two others matter as much as one that feeds one?',
  'slip.weight-for-gradient.title': 'Weight in the place of its change',
  'slip.weight-for-gradient.explanation':
    '{eta} times the weight itself was subtracted; the step is {eta} times what the formula on the sheet has beside it.',
  'slip.weight-for-gradient.hint': 'What does the step depend on, beside {eta}?',
  'slip.rate-in-one-layer.title': 'Learning rate in one layer only',
  'slip.rate-in-one-layer.explanation':
    'The steps of one layer have the factor {eta} and those of another have not; every step has it.',
  'slip.rate-in-one-layer.hint': 'Compare the steps of the layers with each other.',
  'slip.bias-step-for-weight.title': 'Step of the bias at a weight',
  'slip.bias-step-for-weight.explanation':
    'The step of the bias was taken at a weight; the step of a weight holds its input as well.',
  'slip.bias-step-for-weight.hint': 'By which factor do the steps of a weight and of the bias differ?',
  'slip.gradients-kept.title': 'Earlier steps kept',
  'slip.gradients-kept.explanation':
    'What the updates before had gathered was added once more; each update begins from zero.',
  'slip.gradients-kept.hint': 'What of the update before remains, beside the weights that it left?',
  'slip.previous-input.title': 'Inputs of the sample or step before',
  'slip.previous-input.explanation': 'The inputs of the sample or step before were used; each has its own.',
  'slip.previous-input.hint': 'Which row of the table is at work here?',
  'slip.term-left-out.title': 'A term of a sum left out',
  'slip.term-left-out.explanation': 'One term of a sum is missing.',
  'slip.term-left-out.hint': 'Count the terms of the sum.',
  'slip.wrong-index.title': 'Wrong row or column',
  'slip.wrong-index.explanation':
    'A number of the row or column beside was used; the indices of a product have to belong together.',
  'slip.wrong-index.hint': 'Read the indices of each factor aloud.',
  'slip.matrix-transposed.title': 'Matrix transposed',
  'slip.matrix-transposed.explanation':
    'The entries are right and stand with rows and columns exchanged; the convention on the sheet says which index comes first.',
  'slip.matrix-transposed.hint': 'Which index is the row of this matrix?',
  'slip.average-starts-whole.title': 'Average begun with the whole gradient',
  'slip.average-starts-whole.explanation':
    'The first value was taken for the average; it begins at 0 and weighs the first value as every other.',
  'slip.average-starts-whole.hint': 'What is the average before the first step?',
  'slip.correction-without-power.title': 'Bias correction without its power',
  'slip.correction-without-power.explanation':
    'Every step was divided by 1 − β; in step k it is 1 − β^k, which comes near to 1.',
  'slip.correction-without-power.hint': 'Should the correction stay as strong in every step?',
  'slip.epsilon-in-correction.title': 'ε inside the corrected average',
  'slip.epsilon-in-correction.explanation':
    'ε was added before the bias correction; it is added to what the correction and the root have left.',
  'slip.epsilon-in-correction.hint': 'In which order do correction, root and ε come?',
  'slip.epsilon-corrected.title': 'ε divided by the correction',
  'slip.epsilon-corrected.explanation':
    'The bias correction was applied to root and ε together; ε is added after it.',
  'slip.epsilon-corrected.hint': 'In which order do correction, root and ε come?',
} as const;

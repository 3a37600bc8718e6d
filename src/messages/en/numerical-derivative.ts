/** Texts of numerical-derivative. */
export const numericalDerivative = {
  'family.numerical-derivative': 'Difference quotients, forward and central, against the derivative',
  'title.numerical-derivative': 'Numerical derivative',
  'statement.numerical-derivative':
    'Approximate the derivative of f at the point below by forward and central differences with the given h, differentiate f by its formula, and compare.',
  'statement.numerical-derivative-partial':
    'Approximate the partial derivatives of f by {variables} at the point below with forward and central differences: only one variable moves by h, the others stay. Differentiate f by its formula too, and compare.',
  'stage.values': 'Values of f',
  'stage.differences': 'Difference quotients',
  'stage.errors': 'Errors',
  'item.tiny-step':
    'What happens to the difference quotients when h is made far smaller than the last decimal to which f is written?',
  'item.tiny-step.why':
    'Two things happen to a difference quotient: the error of the formula shrinks with h, and the rounding of f is divided by h, so that it grows. Below some h the second wins.',
  'item.tiny-step.better': 'They only get better, because h → 0 is the definition of the derivative.',
  'item.tiny-step.better.why': 'That holds for exact values of f; these are rounded.',
  'item.tiny-step.same': 'They stay the same, because h cancels.',
  'item.tiny-step.same.why': 'h cancels for a straight line only.',
  'item.tiny-step.lost':
    'They become useless: the difference is lost in the rounding of f, and the rounding is divided by h.',
  'item.tiny-step.lost.why':
    'The values of f beside each other are written alike, so that their difference is 0, or one unit of the last decimal.',
  'item.tiny-step.doubled': 'Only the forward quotient suffers; the central one stays exact.',
  'item.tiny-step.doubled.why': 'Both divide a rounded difference by a small number.',
  'slip.value-at-h.title': 'f taken at h itself',
  'slip.value-at-h.explanation': 'f was taken at h; it has to be taken at the point moved by h.',
  'slip.value-at-h.hint': 'Where does the step of length h begin?',
  'slip.power-of-sum.title': 'Power of a sum taken term by term',
  'slip.power-of-sum.explanation':
    '(x + h)² was written as x² + h²; the power of a sum has mixed terms such as 2xh as well.',
  'slip.power-of-sum.hint': 'Multiply (x + h)(x + h) out.',
  'slip.difference-reversed.title': 'Difference the wrong way round',
  'slip.difference-reversed.explanation':
    'The values were subtracted the wrong way round; it is the one at the larger argument minus the one at the smaller.',
  'slip.difference-reversed.hint': 'Which sign does the quotient of a growing function have?',
  'slip.one-sided-central.title': 'Forward quotient taken for the central one',
  'slip.one-sided-central.explanation':
    'The central difference was taken from f at the point itself; it takes f on both sides of it.',
  'slip.one-sided-central.hint': 'Which two points lie around the point in the middle?',
  'slip.not-divided-by-h.title': 'Difference not divided',
  'slip.not-divided-by-h.explanation':
    'The difference of the values was taken for the derivative; it has to be divided by the width of the step.',
  'slip.not-divided-by-h.hint': 'What is a slope a quotient of?',
  'slip.central-over-h.title': 'Central difference divided by h',
  'slip.central-over-h.explanation': 'The central difference was divided by h; its two points lie 2h apart.',
  'slip.central-over-h.hint': 'How far apart are the two points?',
  'slip.exponent-factor-missing.title': 'Exponent not brought down as a factor',
  'slip.exponent-factor-missing.explanation':
    'A power was differentiated by lowering its exponent only; the exponent becomes a factor as well.',
  'slip.exponent-factor-missing.hint': 'What is the derivative of x², and that of x³?',
  'slip.constant-kept.title': 'Constant term kept in the derivative',
  'slip.constant-kept.explanation':
    'A constant term was kept in the derivative; the derivative of a constant is 0.',
  'slip.constant-kept.hint': 'How much does a constant change?',
  'slip.partials-swapped.title': 'Partial derivatives exchanged',
  'slip.partials-swapped.explanation':
    'The derivative by another variable was written; of x·y the derivative by x is y.',
  'slip.partials-swapped.hint': 'Which variable moves, and which ones count as constants?',
  'slip.error-sign-kept.title': 'Sign kept in the absolute error',
  'slip.error-sign-kept.explanation':
    'The error was written with its sign; the absolute error is its size, without a sign.',
  'slip.error-sign-kept.hint': 'What does the word absolute stand for?',
  'slip.relative-to-quotient.title': 'Error relative to the approximation',
  'slip.relative-to-quotient.explanation':
    'The error was divided by the approximation; a relative error is divided by the exact value.',
  'slip.relative-to-quotient.hint': 'To which value is an error compared?',
} as const;

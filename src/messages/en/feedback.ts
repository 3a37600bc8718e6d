/** What is said about one answer, and what stands around it in a student's report. */
export const feedback = {
  'feedback.correct': 'Right.',
  'feedback.correct-idle':
    'Right, but nothing had to be done here because of {slots}; it counts only where that is right too.',
  'feedback.follow-through': 'Right as a consequence of your own {slots}; the mistake was made there.',
  'feedback.follow-through-own': 'Right as a consequence of your own earlier values.',
  'feedback.follow-through-capped':
    'Right as a consequence of your own {slots}; no more points are given here for what follows from mistakes.',
  'feedback.follow-through-own-capped':
    'Right as a consequence of your own earlier values; no more points are given here for what follows from mistakes.',
  'feedback.other-convention': 'Right under another convention than the one on the sheet ({convention}).',
  'feedback.slip': '{title}: {explanation}',
  'feedback.slip-habit': '{title}: {explanation} Other answers of yours show it too.',
  'report.often-seen': 'Often seen ({source}).',
  'report.slip-numbers': 'Your {given} is {numbers}.',
  'feedback.slip-class':
    'Several mistakes would give this answer; it does not show which one was made: {titles}.',
  'feedback.slip-class-habit':
    'Several mistakes would give this answer and others of yours; they do not show which one was made: {titles}.',
  'feedback.imprecise': 'Right to {written} {written|decimal|decimals}; {asked} {asked|was|were} asked for.',
  'feedback.imprecise-own':
    'Right from your own {slots}, to {written} {written|decimal|decimals}; {asked} {asked|was|were} asked for.',
  'feedback.imprecise-unit': 'Off by one unit in the last of {asked} {asked|decimal|decimals}.',
  'feedback.imprecise-unit-own':
    'From your own {slots} it is off by one unit in the last of {asked} {asked|decimal|decimals}.',
  'feedback.incorrect': 'Not right: no known mistake explains it.',
  'feedback.denied-zero':
    'This would follow from your own {slots}, but a zero there makes the step trivial, so it earns nothing.',
  'feedback.denied-unchanged':
    'This would follow from your own {slots}, but so it is only the value that stood there before, so it earns nothing.',
  'feedback.denied-class':
    'This would follow from your own {slots}, but so little of the question was worked out that it earns nothing.',
  'feedback.denied-copied':
    'This only repeats your own {slots}, which nothing explains, so it earns nothing.',
  'feedback.denied-wide':
    'This would follow from your own {slots}, but with such values there nearly anything would, so it earns nothing.',
  'feedback.denied-saturated':
    'This would follow from your own {slots}, but with such a value there the result hardly depends on it any more, so it earns nothing.',
  'feedback.too-few-digits':
    'Right as far as it goes, but so few digits do not show whether it was worked out.',
  'feedback.sign-flipped': 'Not right: the right value has the other sign.',
  'feedback.truncated': 'Not right: digits were cut off where they should have been rounded.',
  'feedback.power-of-ten': 'Not right: the decimal mark is in the wrong place.',
  'feedback.digits-exchanged': 'Not right: two neighbouring digits changed places.',
  'feedback.neighbour-copied': 'Not right here: this is the value of another entry of the same quantity.',
  'feedback.rounded-early': 'Not right: an earlier step was rounded to too few decimals.',
  'feedback.blank': 'Not answered.',
  'feedback.unreadable': 'This cannot be read as a number: {reason}.',

  'feedback.no-option': 'This is none of the options {options}: one letter was asked for.',

  'unreadable.not-a-number': 'allowed are decimals such as 0.3775, −12 or 1e-3, and fractions such as 3/8',
  'unreadable.too-long': 'it has too many digits',
  'unreadable.exponent-too-large': 'its exponent is too large',
  'unreadable.comma-and-point-together':
    'comma and point stand together, and either may be the decimal mark; leave the other one out',
  'unreadable.more-than-one-decimal-mark': 'it has more than one decimal mark',
  'unreadable.digits-grouped-wrongly': 'spaces stand inside it, but not between groups of three digits',
  'unreadable.denominator-of-zero': 'the denominator is zero',
  'unreadable.name-of-something-else': 'a name stands before it that is not the name of this box',
  'unreadable.calculation': 'it is a calculation; write its result alone, such as 0.25',
  'unreadable.not-a-calculation':
    'allowed are numbers such as 0.3775 or 3/8, and calculations of them with + − * / ^, parentheses, e, sqrt, exp, ln, tanh and sigmoid',
  'unreadable.calculation-without-a-value': 'this calculation has no value, or a far too large one',

  'convention-field.weights': 'which index of a weight matrix names the unit',
  'convention-field.bias': 'bias',
  'convention-field.delta': 'sign of δ',
  'convention-field.outputs': 'loss over the outputs',
  'convention-field.batch': 'gradients of a batch',
  'convention-field.step0': 'step function at 0',
  'convention-field.relu0': 'slope of the ReLU at 0',
  'convention-field.coding': 'coding of the classes',
  'convention-field.perceptron': 'perceptron rule',
  'convention-field.log': 'base of the logarithm',
  'convention-field.hiddenDeltas': 'weights that send δ back',
  'convention-field.update': 'update',
  'convention-field.decimals': 'decimals',
  'convention-field.mark': 'decimal mark',
  'convention-field.writing': 'rounding',
  'convention-field.names': 'names of the quantities',
  'convention-field.loss': 'loss',

  'convention-value.separate': 'separate',
  'convention-value.none': 'none',
  'convention-value.gradient': '∂J/∂net',
  'convention-value.negative': '−∂J/∂net',
  'convention-value.sum': 'added up',
  'convention-value.mean': 'mean',
  'convention-value.error': 'by the error',
  'convention-value.target': 'by the target',
  'convention-value.old': 'the old ones',
  'convention-value.new': 'the new ones',

  'verdict.correct': 'Right',
  'verdict.follow-through': 'Follows through',
  'verdict.other-convention': 'Other convention',
  'verdict.slip': 'Known mistake',
  'verdict.imprecise': 'Too few decimals',
  'verdict.incorrect': 'Not right',
  'verdict.blank': 'No answer',
  'verdict.unreadable': 'Not readable',

  'report.title': '{title}: your result',
  'report.question': 'Question {number}: {title}',
  'report.points': '{earned} of {possible} {possible|point|points}',
  'report.percent': '{percent} %',
  'report.answer': 'Answer',
  'report.given': 'Yours',
  'report.verdict': 'Verdict',
  'report.expected': 'Solution',
  'report.points-column': 'Points',
  'report.all-right': 'Everything is right here.',
  'report.remarks': 'What to look at',
  'report.follow-through':
    'Right as a consequence of earlier values of your own: what went wrong there is not counted again.',
  'report.follow-through-capped':
    'Right as a consequence of earlier values of your own; but no more points are given here for what follows from mistakes.',
  'report.followed': '{share} % of these points are for answers that follow from mistakes of your own.',
  'report.step': 'The mistake that cost most, worked out: {slot}',
  'report.step-blank': 'The first answer that is missing, worked out: {slot}',
  'report.note':
    'Right values are rounded to the decimals asked for, but computed with full precision. What was a consequence of an earlier mistake is marked on your own values, so that a mistake costs once.',
} as const;

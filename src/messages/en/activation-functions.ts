/** Activation functions: values and derivatives, curves and tables, linear layers made one. */
export const activationFunctions = {
  'family.activation-functions':
    'Activation functions: values and derivatives at points, which curve is which, linear layers collapsed into one',
  'title.activation-functions': 'Activation functions',
  'statement.activation-values':
    'Calculate the activation function {function} and its derivative at each of the points below.',
  'statement.activation-curves':
    'Each picture below shows an activation function. Which one is it? Some of the names may fit none of the pictures.',
  'statement.activation-tables':
    'The table below shows values of activation functions, rounded. Which function stands in each column? Some of the names may fit none.',
  'statement.activation-collapse':
    'Two layers without activation functions stand one behind the other. Pass the input through both, then find the weights and the bias of the one layer that does the same, and its output.',

  'stage.function': 'Function',
  'stage.derivative': 'Derivative',
  'stage.collapse': 'One layer in the place of two',
  'item.function': 'Function {number}',

  'why.identity': 'The output is the argument itself: a line through 0 with slope 1.',
  'why.step': 'Only the values 0 and 1, with a jump at 0.',
  'why.sign': 'Only the values −1 and 1, with a jump at 0.',
  'why.sigmoid': 'Values between 0 and 1, and ½ at 0.',
  'word.bipolar-sigmoid': 'bipolar sigmoid',
  'why.bipolar-sigmoid':
    'Values between −1 and 1, through 0 with slope ½: a tanh stretched to twice its width.',
  'why.tanh': 'Values between −1 and 1, through 0 with slope 1.',
  'why.arctan': 'Values between −π/2 and π/2, through 0 with slope 1, and slow to level off.',
  'why.relu': 'Exactly 0 below 0, the argument itself above.',
  'why.leaky-relu': 'The argument itself above 0, a flat line that goes on falling below.',
  'why.parametric-relu': 'The argument itself above 0, a line of slope α below.',
  'why.elu': 'The argument itself above 0, an exponential that levels off at −α below.',
  'why.softplus': 'Always above 0, ln 2 at 0, and like ReLU far from 0: a ReLU without its corner.',

  'gate.points-alike': 'Two of the points are the same.',
  'gate.points-one-sided': 'All points lie on the same side of 0, where the function has its corner or jump.',

  'slip.sigmoid-for-bipolar.title': 'Sigmoid between 0 and 1 instead of the bipolar one',
  'slip.sigmoid-for-bipolar.explanation':
    '1/(1 + e^(−{z})), with values between 0 and 1, was calculated; the bipolar sigmoid is 2/(1 + e^(−{z})) − 1, between −1 and 1.',
  'slip.sigmoid-for-bipolar.hint': 'Which value does the function have at 0?',
  'slip.bipolar-half-missing.title': 'Factor ½ missing in the derivative of the bipolar sigmoid',
  'slip.bipolar-half-missing.explanation':
    '(1 + {a})(1 − {a}) was taken, the derivative of tanh; the bipolar sigmoid is half as steep: ½(1 + {a})(1 − {a}).',
  'slip.bipolar-half-missing.hint': 'How steep is the function at 0?',
  'slip.tanh-half-argument.title': 'Factor 2 missing in the exponent of tanh',
  'slip.tanh-half-argument.explanation':
    '2/(1 + e^(−{z})) − 1 was calculated; the exponent in this form of tanh is −2·{z}.',
  'slip.tanh-half-argument.hint': 'How steep is tanh at 0?',
  'slip.degrees-for-radians.title': 'Degrees instead of radians',
  'slip.degrees-for-radians.explanation':
    'The calculator gave the angle in degrees; arctan as an activation function is in radians, between −π/2 and π/2.',
  'slip.degrees-for-radians.hint': 'How large can arctan become at most?',
  'slip.leaky-slope-forgotten.title': 'Slope α below zero forgotten',
  'slip.leaky-slope-forgotten.explanation':
    'The function was taken to be 0 below 0, as ReLU is; this one goes on with slope α there.',
  'slip.leaky-slope-forgotten.hint': 'What happens to a negative argument here?',
  'slip.leaky-as-elu.title': 'ELU in the place of leaky ReLU',
  'slip.leaky-as-elu.explanation':
    'The formula of the exponential linear unit, α(e^{z} − 1), was used below 0; leaky ReLU is the line α·{z} there.',
  'slip.leaky-as-elu.hint': 'Is the function a line or a curve below 0?',
  'slip.elu-as-leaky.title': 'Leaky ReLU in the place of ELU',
  'slip.elu-as-leaky.explanation':
    'The line α·{z} of the leaky ReLU was used below 0; the exponential linear unit is α(e^{z} − 1) there.',
  'slip.elu-as-leaky.hint': 'Is the function a line or a curve below 0?',
  'slip.elu-without-minus-one.title': 'ELU without −1',
  'slip.elu-without-minus-one.explanation':
    'α·e^{z} was calculated below 0; the exponential linear unit is α(e^{z} − 1) there, which meets the other side at 0.',
  'slip.elu-without-minus-one.hint': 'Do both sides of your function meet at 0?',
  'slip.softplus-log10.title': 'Decimal logarithm in softplus',
  'slip.softplus-log10.explanation':
    'The logarithm of base 10 was taken; softplus is the natural logarithm of 1 + e^{z}.',
  'slip.softplus-log10.hint': 'Which logarithm undoes the exponential function?',
  'slip.arctan-slope-linear.title': 'Square missing in the derivative of arctan',
  'slip.arctan-slope-linear.explanation':
    '1/(1 + {z}) was taken for the derivative of arctan, which is 1/(1 + {z}²).',
  'slip.arctan-slope-linear.hint': 'Can this derivative be negative?',
  'slip.inner-derivative-forgotten.title': 'Inner derivative forgotten',
  'slip.inner-derivative-forgotten.explanation':
    'Only the logarithm was differentiated, which gives 1/(1 + e^{z}); the chain rule multiplies by e^{z}, the derivative of what stands inside.',
  'slip.inner-derivative-forgotten.hint': 'What does the chain rule say about ln of something?',
  'slip.relu-slope-at-zero.title': 'Other slope at zero',
  'slip.relu-slope-at-zero.explanation':
    'The slope at exactly 0 was taken from the other side; the convention on the sheet says to which side 0 belongs.',
  'slip.relu-slope-at-zero.hint': 'What does the sheet say about the slope at 0?',
  'slip.product-order.title': 'Matrices multiplied in the wrong order',
  'slip.product-order.explanation':
    'The two matrices were multiplied the other way round; the layer that comes first stands next to the input.',
  'slip.product-order.hint': 'Which of the two matrices meets the input first?',
  'slip.weights-added.title': 'Weights added instead of multiplied',
  'slip.weights-added.explanation':
    'The two matrices were added; what passes through one layer and then another is multiplied by both.',
  'slip.weights-added.hint': 'What is done with the output of the first layer?',
  'slip.first-bias-lost.title': 'First bias lost',
  'slip.first-bias-lost.explanation':
    'Only the second bias was kept; the first one passes through the second layer and is multiplied by its weights.',
  'slip.first-bias-lost.hint': 'What comes out of both layers when the input is 0?',
  'slip.biases-added.title': 'Biases only added',
  'slip.biases-added.explanation':
    'The two biases were added as they are; the first one passes through the second layer and is multiplied by its weights.',
  'slip.biases-added.hint': 'Through what does the first bias still have to pass?',
} as const;

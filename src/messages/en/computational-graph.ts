/** Texts of the family computational-graph. */
export const computationalGraph = {
  'family.computational-graph': 'Computational graph: values forward, gradients back, gate by gate',
  'title.computational-graph': 'Computational graph',
  'statement.computational-graph':
    'The graph calculates {output} from its inputs, gate by gate. On the way forward every node gets a value. On the way back from {output}, where the gradient is 1, every gate multiplies the gradient that comes in by its local derivatives; where a value feeds several gates, what comes back is added up. Calculate what is asked below.',

  'graph.pattern-prompt': 'What does the gate that calculates {node} do to the gradient on its way back?',
  'graph.pattern-distributes': 'It distributes: every input gets the incoming gradient unchanged.',
  'graph.pattern-distributes-why': 'An addition does this: its local derivative by each of its inputs is 1.',
  'graph.pattern-routes': 'It routes: one input gets the whole gradient, the others get 0.',
  'graph.pattern-routes-why':
    'A maximum (or minimum) does this: it changes only with the input that it took its value from.',
  'graph.pattern-switches': 'It switches: each input gets the gradient times the value of the other input.',
  'graph.pattern-switches-why':
    'A product does this: its local derivative by one factor is the other factor.',
  'graph.pattern-adds-up': 'It adds up: its input gets the sum of several gradients.',
  'graph.pattern-adds-up-why':
    'This happens at a branch, where one value feeds several gates; no gate does it to what comes in from behind.',

  'practice.step.gate': 'What the gate makes of the values that it reads.',
  'practice.step.gate-gradient':
    'The gradient that comes in at the gate, times the gate’s local derivative; at a branch, the sum of all that come back.',

  'gate.near-tie': 'A maximum, or a ReLU, lies too near to the point where its slope jumps.',
  'gate.near-zero-divisor': 'Something is divided by a number near zero.',
  'gate.steep-exponential': 'An exponential has an argument so large that its value is unwieldy.',
  'gate.small-logarithm': 'A logarithm or a square root is taken too near to zero.',
  'gate.large-node': 'The value of a node is above 100 in size.',

  'slip.upstream-missing.title': 'Local derivative without the incoming gradient',
  'slip.upstream-missing.explanation':
    'The local derivative was written as the gradient; the chain rule multiplies it by the gradient that comes in from the gate’s output.',
  'slip.upstream-missing.hint': 'How does the output change when this gate’s output changes?',
  'slip.branch-first-path.title': 'Only the first path of a branch',
  'slip.branch-first-path.explanation':
    'Of the gradients that come back to a branch only that of the first path was taken; those of all paths are added up.',
  'slip.branch-first-path.hint': 'Along how many edges does this value leave?',
  'slip.branch-last-path.title': 'Only the last path of a branch',
  'slip.branch-last-path.explanation':
    'Of the gradients that come back to a branch only that of the last path was taken; those of all paths are added up.',
  'slip.branch-last-path.hint': 'Which gates read this value, and what does each send back?',
  'slip.backward-starts-with-value.title': 'Backward pass started with the value of the output',
  'slip.backward-starts-with-value.explanation':
    'The walk back began with the output’s value; it begins with the derivative of the output by itself, which is 1.',
  'slip.backward-starts-with-value.hint': 'What is the derivative of a quantity by itself?',
  'slip.reciprocal-minus-lost.title': 'Minus lost in the derivative of 1/x',
  'slip.reciprocal-minus-lost.explanation':
    'The derivative by a denominator lost its minus: that of 1/x is −1/x².',
  'slip.reciprocal-minus-lost.hint': 'Does 1/x grow or shrink when a positive x grows?',
  'slip.product-not-switched.title': 'Factors of a product not switched',
  'slip.product-not-switched.explanation':
    'The derivative of a product by one factor was taken to be this factor; it is the other one.',
  'slip.product-not-switched.hint': 'By how much does p·q change when p grows by 1?',
  'slip.sum-divides-gradient.title': 'Gradient divided among the terms of a sum',
  'slip.sum-divides-gradient.explanation':
    'The incoming gradient was shared out among the terms of a sum; each of them gets all of it.',
  'slip.sum-divides-gradient.hint': 'By how much does p + q change when p grows by 1?',
  'slip.minus-dropped-backward.title': 'Minus of a gate dropped on the way back',
  'slip.minus-dropped-backward.explanation':
    'The gradient came through a gate with a minus, such as −p or p − q, with its sign unchanged; there the local derivative is negative.',
  'slip.minus-dropped-backward.hint': 'In which direction does the gate’s output move when this input grows?',
  'slip.power-factor-missing.title': 'Exponent missing as a factor',
  'slip.power-factor-missing.explanation':
    'The exponent was lowered by 1 and not written as a factor: the derivative of xⁿ is n·xⁿ⁻¹, that of x² is 2x.',
  'slip.power-factor-missing.hint': 'Write x² as x·x: how many of the two factors change?',
  'slip.exp-as-power.title': 'Power rule applied to an exponential',
  'slip.exp-as-power.explanation':
    'The derivative of eˣ was taken as x·eˣ⁻¹, as if x were the base; eˣ is its own derivative.',
  'slip.exp-as-power.hint': 'Does x stand in the base or in the exponent?',
  'slip.ln-slope-value.title': 'Logarithm taken for its own derivative',
  'slip.ln-slope-value.explanation': 'The derivative of ln x was taken to be ln x; it is 1/x.',
  'slip.ln-slope-value.hint': 'Which function is its own derivative, and which has the slope 1/x?',
  'slip.max-wrong-input.title': 'Gradient of max sent to the wrong input',
  'slip.max-wrong-input.explanation':
    'The gradient of max (or min) went to the input that was not taken; it goes to the one that the value came from.',
  'slip.max-wrong-input.hint': 'Which input has to move for the maximum to move?',
  'slip.max-both-inputs.title': 'Gradient of max sent to every input',
  'slip.max-both-inputs.explanation':
    'The gradient of max, min or ReLU passed to an input that the value did not come from; such an input gets 0.',
  'slip.max-both-inputs.hint': 'Does the maximum change when the smaller input moves a little?',
} as const;

/** What practice in the terminal says beside the marking; `practice.step.` and a quantity's part is what kind of step it is. */
export const practice = {
  'practice.exercise':
    'Exercise {number}: {title} (difficulty {difficulty} of 5, {steps} {steps|answer|answers})',
  'practice.how': 'Type a number and Enter. ? gives a hint, help shows what else you can type.',
  'practice.prompt': '{slot} ({form})?',
  'practice.prompt-next': 'Enter for the next exercise, quit to stop:',
  'practice.decimals': '{decimals} {decimals|decimal|decimals}',
  'practice.decimals-one': '1 decimal',
  'practice.whole': 'whole number',
  'practice.again': 'Try again; or ? for a hint, ! for the answer, next to go on with yours.',
  'practice.slip': 'Not right. {finding}',
  'practice.slip-hint': 'Hint: {hint}',
  'practice.hint-last': 'That is the last hint; ! shows the answer.',
  'practice.kept': '{slot} stays {given}; what follows from it is marked with your value.',
  'practice.skipped': '{slot} stays empty; the next steps go on with the right value.',
  'practice.finished': 'Exercise {number} is done: {score}.',
  'practice.score': '{right} of {total} right, {once} of them at once',
  'practice.review': '{slot}: you had {given}, right is {expected}',
  'practice.review-empty': '{slot}: right is {expected}',
  'practice.harder': 'Well done: the next one is harder.',
  'practice.easier': 'The next one is easier.',
  'practice.help':
    '? or hint    the next hint: the kind of step, its formula, the numbers put in\n' +
    '! or reveal  show how the step is worked and go on with the right value\n' +
    'next         go on with your answer, though it is not right\n' +
    'skip         leave the step empty and go on\n' +
    'show         the exercise again\n' +
    'mine         your answers so far\n' +
    'back         take the last step up again\n' +
    'new          leave this exercise and take another\n' +
    'quit         stop; Ctrl-C does the same\n' +
    'Numbers: 0.25, 0,25, -3, 1/3 or 2.5e-3; a vector: 0.25 -3.',
  'practice.back': '{slot} is asked again.',
  'practice.nothing-behind': 'There is no step to go back to.',
  'practice.nothing-yet': 'No answer stands yet.',
  'practice.nothing-asked': 'Nothing is asked just now: Enter draws the next exercise, quit stops.',
  'practice.summary': '{exercises} exercises: {score}.',
  'practice.summary-one': '1 exercise: {score}.',
  'practice.summary-nothing': 'Nothing answered this time.',
  'practice.repeat': 'The same exercises again: {command}',

  'practice.cases': '{then} if {condition}, else {otherwise}',
  'practice.made-from': 'Made from {quantities}.',
  'practice.step.net': 'A net sum: every input times its weight, added up, and the bias.',
  'practice.step.out': 'The activation function of the unit, applied to its net sum.',
  'practice.step.output': 'The activation function of the neuron, applied to its net sum.',
  'practice.step.error': 'How far the neuron is from its target.',
  'practice.step.loss': 'The loss: how bad the outputs are beside the targets.',
  'practice.step.epoch-loss': 'The loss of the whole epoch, put together from its samples.',
  'practice.step.slope': 'The slope of the activation function at the net sum.',
  'practice.step.back': 'The errors of the layer above, sent back through the weights that lead there.',
  'practice.step.delta':
    'The error of a unit, by the chain rule: what comes back to its output, times the slope of its activation function.',
  'practice.step.weight-gradient':
    'The slope of the loss along a weight: the error of the unit it leads to, times the value it carries.',
  'practice.step.direction':
    'The slope of the loss along a weight: the error of the neuron, times the input of that weight.',
  'practice.step.bias-gradient':
    'The slope of the loss along a bias: like a weight whose input never changes.',
  'practice.step.new-weight': 'A step downhill: the old weight, less the learning rate times its slope.',
  'practice.step.new-bias': 'A step downhill: the old bias, less the learning rate times its slope.',
  'practice.step.weight': 'The weight after the update: the one before, changed by the learning rule.',
  'practice.step.bias': 'The bias after the update: the one before, changed by the learning rule.',
} as const;

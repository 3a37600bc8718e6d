/** Networks that read a sequence. */
export const recurrentNetwork = {
  'family.recurrent-network':
    'Recurrent network: states over time, loss, and backpropagation through time with shared weights',
  'title.recurrent-network': 'Recurrent network',
  'statement.recurrent-network-last':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after the last step; the loss is {loss}. Work through the sequence, then send the error back through time. A matrix over time has a row for each step.',
  'statement.recurrent-network-last.forward':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after the last step; the loss is {loss}. Work through the sequence. A matrix over time has a row for each step.',
  'statement.recurrent-network-last.loss':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after the last step; the loss is {loss}. Work through the sequence, up to the loss. A matrix over time has a row for each step.',
  'statement.recurrent-network-every':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after every step; the loss ({loss}) adds up over the steps. Work through the sequence, then send the errors back through time. A matrix over time has a row for each step.',
  'statement.recurrent-network-every.forward':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after every step; the loss ({loss}) adds up over the steps. Work through the sequence. A matrix over time has a row for each step.',
  'statement.recurrent-network-every.loss':
    'A recurrent network ({activation}) reads a sequence, a row of {X} for each time step, starts from the state {state}, and answers after every step; the loss ({loss}) adds up over the steps. Work through the sequence, up to the loss. A matrix over time has a row for each step.',

  'slip.state-not-carried.title': 'State not carried on',
  'slip.state-not-carried.explanation':
    'Each step began from the first state again; it begins from the state that the step before it left.',
  'slip.state-not-carried.hint': 'What does the network remember when the next input arrives?',
  'slip.net-carried.title': 'Net sum carried on in the place of the state',
  'slip.net-carried.explanation':
    'The next step was given the net sum of the step before; it receives the state, which is the activation function of that sum.',
  'slip.net-carried.hint': 'What leaves a unit: what it adds up, or what becomes of it?',
  'slip.input-not-advanced.title': 'First input read at every step',
  'slip.input-not-advanced.explanation':
    'Every step read the first input; the sequence goes on by one row at each step.',
  'slip.input-not-advanced.hint': 'Which row of the sequence belongs to this step?',
  'slip.own-output-forgotten.title': 'Output of the own step forgotten',
  'slip.own-output-forgotten.explanation':
    'A state collected only what comes back from the step after it; it also acts on the output of its own step.',
  'slip.own-output-forgotten.hint': 'In how many places does the network use this state?',
  'slip.time-cut.title': 'Nothing sent back through time',
  'slip.time-cut.explanation':
    'A state collected only what comes from the output of its own step; it also acts on every later step, through the state after it.',
  'slip.time-cut.hint': 'In how many places does the network use this state?',
  'slip.time-without-weights.title': 'Recurrent weights missing on the way back',
  'slip.time-without-weights.explanation':
    'The gradients by the next net sums were added up as they are; each is multiplied by the recurrent weight of its connection.',
  'slip.time-without-weights.hint': 'What lies between this state and the next net sum?',
  'slip.time-without-slope.title': '{f}′ missing between two steps',
  'slip.time-without-slope.explanation':
    'The gradient by the next state was sent back; what is sent back through the recurrent weights is the gradient by the next net sum, which has the factor {f}′.',
  'slip.time-without-slope.hint': 'At which side of the activation function do the recurrent weights end?',
  'slip.last-step-only.title': 'Gradient of the last step only',
  'slip.last-step-only.explanation':
    'The gradient of the shared weights was taken from the last step alone; every step uses these weights, and their shares add up.',
  'slip.last-step-only.hint': 'At how many steps does the network use this weight?',
  'slip.averaged-over-time.title': 'Gradient averaged over the steps',
  'slip.averaged-over-time.explanation':
    'The shares of the steps were averaged; the gradient of a shared weight is their sum.',
  'slip.averaged-over-time.hint': 'Where would a division by the number of steps come from?',
  'slip.state-of-same-step.title': 'State of the same step in the recurrent gradient',
  'slip.state-of-same-step.explanation':
    'The gradient by the net sum was multiplied by the state of its own step; the recurrent weights meet the state of the step before.',
  'slip.state-of-same-step.hint': 'Which state stands beside these weights in the net sum?',
} as const;

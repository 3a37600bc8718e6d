/** Cells with gates. */
export const gatedCell = {
  'family.gated-cell': 'LSTM and GRU: gates, cell and state of one step, and its gradients',
  'title.gated-cell': 'Cell with gates',
  'statement.gated-cell':
    'One step of the {cell} below is made; vectors are multiplied entry by entry where the formulas say so. Calculate what is asked.',
  'statement.gated-cell-upstream':
    'One step of the {cell} below is made; vectors are multiplied entry by entry where the formulas say so. The gradient of the loss by the new state, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.gated-cell-target':
    'One step of the {cell} below is made; vectors are multiplied entry by entry where the formulas say so. The new state is compared with a target; the loss is {loss}. Calculate what is asked.',
  'word.lstm': 'LSTM cell',
  'word.gru': 'GRU cell',

  'slip.state-left-out.title': 'State before left out',
  'slip.state-left-out.explanation':
    'The net sums were made from the input alone; the state before enters them with its own weights.',
  'slip.state-left-out.hint': 'What does a gate look at beside the input?',
  'slip.reset-left-out.title': 'Reset gate left out',
  'slip.reset-left-out.explanation':
    'The candidate read the whole state before; the reset gate decides how much of it gets there.',
  'slip.reset-left-out.hint': 'Where does the reset gate stand in the formulas?',
  'slip.reset-on-input.title': 'Reset gate on the input as well',
  'slip.reset-on-input.explanation':
    'The input’s share of the candidate was multiplied by the reset gate; the gate holds back the state before, and nothing else.',
  'slip.reset-on-input.hint': 'What does the reset gate let the cell forget?',
  'slip.gates-exchanged.title': 'Forget and input gates exchanged',
  'slip.gates-exchanged.explanation':
    'The input gate was multiplied by the old cell and the forget gate by the candidate; the forget gate says how much of the old cell stays.',
  'slip.gates-exchanged.hint': 'Which gate belongs to what was there before?',
  'slip.old-cell-left-out.title': 'Old cell left out',
  'slip.old-cell-left-out.explanation':
    'The new cell was made from the candidate alone; the forget gate keeps its share of the old cell.',
  'slip.old-cell-left-out.hint': 'What makes this cell remember?',
  'slip.input-gate-as-complement.title': 'Input gate taken as one minus the forget gate',
  'slip.input-gate-as-complement.explanation':
    'The candidate was weighed by one minus the forget gate; an LSTM has an input gate of its own.',
  'slip.input-gate-as-complement.hint': 'How many gates does this cell have?',
  'slip.cell-for-tanh.title': 'tanh of the cell left out',
  'slip.cell-for-tanh.explanation':
    'The output gate was multiplied by the cell itself; it lets through the tanh of the cell.',
  'slip.cell-for-tanh.hint': 'What happens to the cell before it becomes the state?',
  'slip.output-of-old-cell.title': 'State made from the old cell',
  'slip.output-of-old-cell.explanation':
    'The new state was made from the cell before the step; it follows from the new cell.',
  'slip.output-of-old-cell.hint': 'Which cell stands in the formula of the state?',
  'slip.update-gate-turned.title': 'Update gate the other way round',
  'slip.update-gate-turned.explanation':
    'The update gate and one minus it changed places; the sheet says which of them weighs the old state.',
  'slip.update-gate-turned.hint': 'What becomes of the old state when the update gate is 1?',
  'slip.complement-forgotten.title': 'One minus the update gate forgotten',
  'slip.complement-forgotten.explanation':
    'One part of the new state was taken whole; the update gate and one minus it share the state between old and new.',
  'slip.complement-forgotten.hint': 'What do the two weights of this mixture add up to?',
  'slip.cell-slope-forgotten.title': 'Derivative of tanh forgotten at the cell',
  'slip.cell-slope-forgotten.explanation':
    'The gradient by the cell lacks the derivative of tanh, which lies between the cell and the state.',
  'slip.cell-slope-forgotten.hint': 'Which function does the cell pass on its way to the state?',
  'slip.output-gate-forgotten.title': 'Output gate forgotten at the cell',
  'slip.output-gate-forgotten.explanation':
    'The gradient by the cell lacks the factor of the output gate, which lets through only part of the cell.',
  'slip.output-gate-forgotten.hint':
    'How strongly does the state react to the cell when the output gate is almost shut?',
  'slip.gate-factors-exchanged.title': 'Factors of the gates’ gradients exchanged',
  'slip.gate-factors-exchanged.explanation':
    'The gradient by the forget gate got the candidate and that by the input gate the old cell; each gate’s gradient has what the gate is multiplied by.',
  'slip.gate-factors-exchanged.hint': 'What does the forget gate stand beside in the formula of the cell?',
  'slip.update-gradient-one-sided.title': 'Only one place of the update gate differentiated',
  'slip.update-gradient-one-sided.explanation':
    'The update gate stands in both parts of the new state; its gradient has the difference of what it weighs.',
  'slip.update-gradient-one-sided.hint': 'In how many places does the update gate stand?',
  'slip.sigmoid-slope-for-tanh.title': 'Derivative of the sigmoid at the candidate',
  'slip.sigmoid-slope-for-tanh.explanation':
    'The candidate was differentiated as if it were a sigmoid; it is a tanh, whose derivative is one minus its square.',
  'slip.sigmoid-slope-for-tanh.hint': 'Which function makes the candidate?',
} as const;

/** Whether the training of a single neuron comes to an end, and what a learning rate does to it. */
export const singleNeuron = {
  'stage.convergence': 'Convergence',
  'gate.updates-together':
    'All samples that are ever mistaken are so in the same epoch first: the other epochs only repeat.',
  'gate.not-converging': 'Training does not end within the epochs as it should, or ends where it should not.',
  'item.mistakes': 'How many samples does epoch {epoch} classify wrongly?',
  'item.mistakes-why':
    'These are the samples of epoch {epoch} whose error is not zero when they are presented.',
  'item.converged': 'The rule has converged: nothing will change in further epochs.',
  'item.converged-why':
    'It has when a whole epoch passes without a mistake; one right sample, or the last one, is not enough.',
  'item.repeats':
    'After which earlier epoch were weights and bias the same as after epoch {epochs}? (The latest; 0 if after none.)',
  'item.repeats-why':
    'Whoever comes back to weights that occurred before, with the same samples ahead, goes round in a circle for ever.',
  'stage.rates': 'Other learning rates',
  'gate.rates-alike':
    'All learning rates make the loss smaller, or all make it larger: their effect does not show.',
  'item.tried-loss': 'Loss after the same step with learning rate {rate}',
  'item.grows': 'With learning rate {rate} the loss is larger than before the step.',
  'item.grows-why':
    'On a quadratic loss a step that is too long lands higher up on the other side of the valley.',
  'item.best-rate': 'With which of these learning rates is the loss smallest after the step?',
  'item.best-rate-why': 'Too small a rate moves too little, too large a one overshoots: compare the losses.',
  'diagram.decision-lines':
    'The samples (filled: upper class) and the lines on which the net is 0. Line 0 is that of the start, each other that after the update of its number.',
  'diagram.decision-lines-epochs':
    'The samples (filled: upper class) and the lines on which the net is 0. Line 0 is that of the start, each other that after the epoch of its number.',
} as const;

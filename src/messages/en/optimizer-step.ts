/** Texts of optimizer-step. */
export const optimizerStep = {
  'family.optimizer-step':
    'Optimizers step by step: gradient descent, momentum, Nesterov, AdaGrad, RMSProp, Adam, Newton',
  'title.optimizer-step': 'Steps of an optimizer',
  'statement.optimizer-loss':
    'Minimise the loss below with {method}, learning rate {rate}: calculate the steps k = {steps} from the given start. g(k) is the gradient at the weights that step k meets, those after step k − 1.',
  'statement.optimizer-gradients':
    'Training meets the gradients below, one in each step. Update the weights with {method}, learning rate {rate}: calculate the steps k = {steps} from the given start.',
  'statement.optimizer-newton-loss':
    'Make one step of Newton’s method on the loss below, from the given weights. First decide whether its Hessian allows it.',
  'statement.optimizer-newton-hessian':
    'At the weights below, a loss has the given gradient g and Hessian H. Make one step of Newton’s method. First decide whether the Hessian allows it.',
  'statement.optimizer-newton-loss.hessian':
    'Newton’s method is to be used on the loss below. Decide whether its Hessian H allows it.',
  'statement.optimizer-newton-hessian.hessian':
    'Newton’s method is to be used on a loss with the gradient g and the Hessian H below. Decide whether the Hessian allows it.',
  'word.gradient-descent': 'gradient descent',
  'word.momentum': 'momentum',
  'word.nesterov': 'Nesterov momentum',
  'word.adagrad': 'AdaGrad',
  'word.rmsprop': 'RMSProp',
  'word.adam': 'Adam',
  'word.newton': 'Newton’s method',
  'stage.gradient': 'Gradient',
  'stage.hessian': 'Hessian',
  'stage.inverse': 'Inverse of the Hessian',
  'gate.other-definiteness': 'The ranges held no Hessian that is as definite as wanted.',
  'gate.long-given': 'An entry of the Hessian is too long to print as a decimal.',
  'item.optimizer.invertible': 'Is H invertible?',
  'item.optimizer.invertible.why':
    'A matrix has an inverse where its determinant is not 0, whatever the sign.',
  'item.optimizer.positiveDefinite': 'Is H positive definite?',
  'item.optimizer.positiveDefinite.why':
    'A symmetric 2 × 2 matrix is positive definite where both leading principal minors, its first entry and its determinant, are above 0.',
  'item.optimizer.stationary': 'Where does Newton’s step lead on the quadratic with this Hessian?',
  'item.optimizer.stationary.why':
    'Newton’s step goes to the point where the gradient is 0, and the signs of H tell what that is.',
  'item.optimizer.stationary.minimum': 'to a minimum',
  'item.optimizer.stationary.minimum.why': 'That takes a positive definite H.',
  'item.optimizer.stationary.maximum': 'to a maximum: the step is not to be trusted',
  'item.optimizer.stationary.maximum.why':
    'That takes a negative definite H: first entry below 0, determinant above 0.',
  'item.optimizer.stationary.saddle': 'to a saddle point: the step is not to be trusted',
  'item.optimizer.stationary.saddle.why': 'That takes an indefinite H: determinant below 0.',
  'item.optimizer.stationary.undecided': 'nowhere: there is no such step',
  'item.optimizer.stationary.undecided.why': 'That takes a singular H: determinant 0.',
  'slip.cross-term-missing.title': 'Off-diagonal of the Hessian left out',
  'slip.cross-term-missing.explanation':
    'Each gradient entry used only its own weight; the off-diagonal entries of H bring in the other weight too.',
  'slip.cross-term-missing.hint': 'Which weights does each entry of H w contain?',
  'slip.half-kept.title': 'Factor ½ kept in the gradient',
  'slip.half-kept.explanation':
    'The factor ½ of the loss was left in the gradient; the derivative of ½wᵀHw is Hw, because the exponent 2 cancels it.',
  'slip.half-kept.hint': 'Differentiate ½·h·w² by w.',
  'slip.linear-term-missing.title': 'Linear term left out of the gradient',
  'slip.linear-term-missing.explanation':
    'The gradient was taken as Hw; the term −bᵀw of the loss adds −b to it.',
  'slip.linear-term-missing.hint': 'What is the derivative of −bᵀw?',
  'slip.linear-term-added.title': 'Linear term with the wrong sign',
  'slip.linear-term-added.explanation':
    'The gradient was taken as Hw + b; the loss subtracts bᵀw, so the gradient is Hw − b.',
  'slip.linear-term-added.hint': 'Which sign does bᵀw have in the loss?',
  'slip.gradient-at-start.title': 'Gradient of the start used again',
  'slip.gradient-at-start.explanation':
    'Every step used the gradient at the first weights; each step needs the gradient at the weights that it meets.',
  'slip.gradient-at-start.hint': 'At which weights does this step begin?',
  'slip.momentum-on-gradient.title': 'Momentum factor on the wrong term',
  'slip.momentum-on-gradient.explanation':
    'β multiplied the new gradient term; it belongs to the old v, which it lets decay.',
  'slip.momentum-on-gradient.hint': 'Which of the two terms is to be forgotten little by little?',
  'slip.velocity-sign.title': 'Gradient added to the velocity',
  'slip.velocity-sign.explanation':
    'The step along the gradient was added to βv; in this form it is subtracted, and v is then added to the weights.',
  'slip.velocity-sign.hint': 'In which direction does v have to point for the loss to fall?',
  'slip.velocity-subtracted.title': 'Velocity subtracted from the weights',
  'slip.velocity-subtracted.explanation':
    'v was subtracted from the weights; in this form v already holds the minus, and it is added.',
  'slip.velocity-subtracted.hint': 'Where does the minus stand in this form of momentum?',
  'slip.gradient-averaged.title': 'Gradient weighed by 1 − β',
  'slip.gradient-averaged.explanation':
    'The gradient was multiplied by 1 − β; in the form printed on the sheet it enters v in full.',
  'slip.gradient-averaged.hint': 'Which factor does the sheet put before the gradient?',
  'slip.velocity-unused.title': 'Weights updated with the gradient alone',
  'slip.velocity-unused.explanation':
    'The weights were moved by the gradient of this step alone; they have to be moved by v.',
  'slip.velocity-unused.hint': 'What is v computed for?',
  'slip.look-ahead-missing.title': 'Step along v instead of ahead of it',
  'slip.look-ahead-missing.explanation':
    'The weights were moved along v, as plain momentum does; Nesterov’s step is {eta}(g + βv), the gradient and the v that is carried on.',
  'slip.look-ahead-missing.hint': 'In which way does this step differ from that of momentum?',
  'slip.look-ahead-undamped.title': 'Look-ahead without its factor β',
  'slip.look-ahead-undamped.explanation':
    'v was added to the gradient in full; the part of v that the next step carries on is βv.',
  'slip.look-ahead-undamped.hint': 'How much of v is left after one more step?',
  'slip.look-ahead-without-gradient.title': 'Gradient left out of the step',
  'slip.look-ahead-without-gradient.explanation':
    'The step was taken along βv alone; the gradient of this step is added to it once more.',
  'slip.look-ahead-without-gradient.hint': 'Which two terms make up the direction on the sheet?',
  'slip.history-forgotten.title': 'Past of the running sum forgotten',
  'slip.history-forgotten.explanation':
    'Only the term of this step was used; what was gathered in the steps before belongs to it.',
  'slip.history-forgotten.hint': 'What has been gathered before this step?',
  'slip.decay-swapped.title': 'Decay factors exchanged',
  'slip.decay-swapped.explanation':
    'The old average was weighed by one minus the decay factor and the new term by the factor itself; it is the other way round.',
  'slip.decay-swapped.hint': 'Does the average change quickly or slowly with a factor near 1?',
  'slip.fresh-weight-missing.title': 'New term of the average not weighed',
  'slip.fresh-weight-missing.explanation':
    'The new term was added in full; in a running average it is weighed by one minus the decay factor.',
  'slip.fresh-weight-missing.hint': 'What do the two weights of an average add up to?',
  'slip.betas-swapped.title': 'β₁ and β₂ exchanged',
  'slip.betas-swapped.explanation':
    'β₂ was used for the gradients and β₁ for their squares; β₁ belongs to m and β₂ to v.',
  'slip.betas-swapped.hint': 'Which of the two averages is the slower one?',
  'slip.square-missing.title': 'Square of the gradient forgotten',
  'slip.square-missing.explanation': 'The gradients themselves were added up; the sum is of their squares.',
  'slip.square-missing.hint': 'Can this sum become negative?',
  'slip.root-missing.title': 'Square root forgotten',
  'slip.root-missing.explanation':
    'The step was divided by the sum of squares; it is divided by its square root.',
  'slip.root-missing.hint': 'In which units do the gradient and the sum of its squares come?',
  'slip.epsilon-inside-root.title': 'ε inside the root',
  'slip.epsilon-inside-root.explanation': 'ε was added below the root; here it is added to the root.',
  'slip.epsilon-inside-root.hint': 'Where does the sheet write ε?',
  'slip.epsilon-outside-root.title': 'ε outside the root',
  'slip.epsilon-outside-root.explanation': 'ε was added to the root; here it is added below the root.',
  'slip.epsilon-outside-root.hint': 'Where does the sheet write ε?',
  'slip.bias-correction-missing.title': 'Bias correction forgotten',
  'slip.bias-correction-missing.explanation':
    'm and v were used as they are; both start at 0, so each is divided by one minus its β to the power k.',
  'slip.bias-correction-missing.hint': 'Towards which value are the averages biased by their start?',
  'slip.bias-correction-only-first.title': 'Bias correction of m only',
  'slip.bias-correction-only-first.explanation':
    'Only m was corrected; v starts at 0 as well and is divided by one minus β₂ to the power k.',
  'slip.bias-correction-only-first.hint': 'Which averages start at 0?',
  'slip.bias-correction-multiplied.title': 'Bias correction multiplied',
  'slip.bias-correction-multiplied.explanation':
    'The averages were multiplied by one minus β to the power k; they are divided by it.',
  'slip.bias-correction-multiplied.hint': 'Does the correction make the first averages larger or smaller?',
  'slip.bias-correction-late.title': 'Bias correction one step late',
  'slip.bias-correction-late.explanation':
    'The power of β lagged behind by one; in step k the exponent is k.',
  'slip.bias-correction-late.hint': 'Which number does this step have?',
  'slip.first-moment-unused.title': 'Gradient instead of first moment',
  'slip.first-moment-unused.explanation':
    'The step used the gradient itself; Adam moves along the corrected first moment m̂.',
  'slip.first-moment-unused.hint': 'What is m̂ computed for?',
  'slip.determinant-sum.title': 'Products of the determinant added',
  'slip.determinant-sum.explanation':
    'The two products were added; the determinant is the product of the diagonal minus the product across it.',
  'slip.determinant-sum.hint': 'Which sign does the second product of a determinant have?',
  'slip.definite-from-determinant.title': 'Definiteness from the determinant alone',
  'slip.definite-from-determinant.explanation':
    'Only the determinant was looked at; H is positive definite where its first entry is above 0 as well.',
  'slip.definite-from-determinant.hint': 'What does a positive determinant say of two negative eigenvalues?',
  'slip.definite-from-diagonal.title': 'Definiteness from the diagonal alone',
  'slip.definite-from-diagonal.explanation':
    'Only the diagonal was looked at; H is positive definite where its determinant is above 0 as well.',
  'slip.definite-from-diagonal.hint': 'What do large entries off the diagonal change?',
  'slip.invertible-if-positive.title': 'Negative determinant taken for singular',
  'slip.invertible-if-positive.explanation':
    'A negative determinant was taken to rule out an inverse; only a determinant of 0 does.',
  'slip.invertible-if-positive.hint': 'By which number can one not divide?',
  'slip.stationary-from-corner.title': 'Kind of point from one entry',
  'slip.stationary-from-corner.explanation':
    'The kind of point was read off the first entry of H alone; the determinant decides whether it is a saddle point, or nothing at all.',
  'slip.stationary-from-corner.hint': 'What does the loss do along other directions?',
  'slip.off-diagonal-sign.title': 'Off-diagonal of the inverse without its minus',
  'slip.off-diagonal-sign.explanation':
    'The off-diagonal entries kept their sign; in the inverse of a 2 × 2 matrix they change it.',
  'slip.off-diagonal-sign.hint': 'Multiply your inverse by H: is that the identity?',
  'slip.diagonal-not-swapped.title': 'Diagonal of the inverse not exchanged',
  'slip.diagonal-not-swapped.explanation':
    'The diagonal entries stayed in their places; in the inverse of a 2 × 2 matrix they change places.',
  'slip.diagonal-not-swapped.hint': 'Multiply your inverse by H: is that the identity?',
  'slip.determinant-not-divided.title': 'Inverse without 1/det',
  'slip.determinant-not-divided.explanation':
    'The adjugate was taken for the inverse; it still has to be divided by the determinant.',
  'slip.determinant-not-divided.hint': 'Multiply your inverse by H: what stands on the diagonal?',
  'slip.inverse-by-entry.title': 'Inverse entry by entry',
  'slip.inverse-by-entry.explanation':
    'Each entry was replaced by its reciprocal; the inverse is the matrix whose product with H is the identity.',
  'slip.inverse-by-entry.hint': 'Multiply your inverse by H: is that the identity?',
  'slip.hessian-not-inverted.title': 'Hessian not inverted',
  'slip.hessian-not-inverted.explanation':
    'The gradient was multiplied by H; Newton’s step multiplies it by the inverse of H.',
  'slip.hessian-not-inverted.hint': 'Should a strongly curved direction get a longer or a shorter step?',
  'slip.hessian-ignored.title': 'Gradient step instead of Newton’s',
  'slip.hessian-ignored.explanation':
    'The gradient itself was used as the step; Newton’s method multiplies it by the inverse of H first.',
  'slip.hessian-ignored.hint': 'What does the curvature do to the step?',
  'slip.rate-missing.title': 'Learning rate left out',
  'slip.rate-missing.explanation': 'The step was taken without the learning rate; it scales every step.',
  'slip.rate-missing.hint': 'How large is one step?',
  'slip.step-added.title': 'Step added instead of subtracted',
  'slip.step-added.explanation':
    'The step was added to the weights; to make the loss smaller it is subtracted.',
  'slip.step-added.hint': 'Should the loss grow or shrink by this step?',
  'slip.step-from-start.title': 'Step made from the first weights',
  'slip.step-from-start.explanation':
    'Every step was made from the first weights; it starts from the weights that the step before left.',
  'slip.step-from-start.hint': 'Where did the step before end?',
} as const;

/** The gradient of one weight: what moves with it, path by path, and by the recursion of δ. */
export const gradientPaths = {
  'family.gradient-paths':
    'One weight of a network: what moves with it, its paths to the loss, its gradient in two ways',
  'title.gradient-paths': 'Paths of a gradient',
  'statement.gradient-paths':
    'The weight {weight} of the {architecture} network below ({activations}; {loss}) is moved a little; everything else that is given stays as it is. Say which quantities move with it and how many paths lead from it to the loss; every connection counts, whatever its numbers. Then calculate {gradient} twice: as the sum over its paths, with the product of the chain rule along each, and by the recursion of {delta}, back layer by layer.',
  'statement.gradient-paths.structure':
    'The weight {weight} of the {architecture} network below ({activations}; {loss}) is moved a little; everything else that is given stays as it is. Say which quantities move with it and how many paths lead from it to the loss; every connection counts, whatever its numbers.',
  'statement.gradient-paths.paths':
    'The weight {weight} of the {architecture} network below ({activations}; {loss}) is moved a little; everything else that is given stays as it is. Say which quantities move with it and how many paths lead from it to the loss; every connection counts, whatever its numbers. Then calculate {gradient} as the sum over its paths, with the product of the chain rule along each.',
  'statement.gradient-paths-update':
    'The weight {weight} of the {architecture} network below ({activations}; {loss}) is moved a little; everything else that is given stays as it is. Say which quantities move with it and how many paths lead from it to the loss; every connection counts, whatever its numbers. Then calculate {gradient} twice: as the sum over its paths, with the product of the chain rule along each, and by the recursion of {delta}, back layer by layer. Finally make one step of gradient descent for this weight with learning rate {rate}.',

  'stage.structure': 'What moves',
  'stage.paths': 'Path by path',
  'stage.recursion': 'By recursion',

  'gradient-paths.moves': '{symbol} moves with the weight.',
  'gradient-paths.own': 'The weight is part of this sum.',
  'gradient-paths.after':
    'A path leads here from the weight: every unit of a layer reads all of the layer before.',
  'gradient-paths.beside': 'It lies in the same layer, but the weight is not part of this sum.',
  'gradient-paths.before': 'It is calculated before the weight comes into play.',

  'gate.no-live-path': 'Every path of the weight passes through a unit that is off: its gradient is zero.',
  'gate.dead-paths':
    'Some path passes through a unit that is off where none should, or none does where one should.',

  'slip.paths-added.title': 'Units added instead of multiplied',
  'slip.paths-added.explanation':
    'The units of the layers after the weight were added up; each unit of one layer can be followed by each of the next, so their numbers are multiplied.',
  'slip.paths-added.hint': 'Trace all paths through two units with your finger: how many are they?',
  'slip.one-path-only.title': 'Only one of the paths',
  'slip.one-path-only.explanation':
    'The gradient was taken from the first path alone; the contributions of all paths are added up.',
  'slip.one-path-only.hint': 'How many ways lead from this weight to the loss?',
  'slip.path-slope-left-out.title': 'Slope of a unit on the path left out',
  'slip.path-slope-left-out.explanation':
    'The product along the path passes the weight’s own unit without its {f}′; every unit on the path contributes its slope.',
  'slip.path-slope-left-out.hint': 'Name every unit on the path: does each have its {f}′ in the product?',
  'slip.path-without-weights.title': 'Weights on the path left out',
  'slip.path-without-weights.explanation':
    'The product along the path has the slopes of its units but not the weights between them; every connection contributes its weight.',
  'slip.path-without-weights.hint': 'How does the next net react when the output of a unit changes?',
  'slip.path-weights-added.title': 'Weights along the path added',
  'slip.path-weights-added.explanation':
    'The weights along one path were added; along a path everything is multiplied, and only the paths are added up.',
  'slip.path-weights-added.hint': 'What does the chain rule do with functions one inside the other?',
} as const;

/** Texts of random-search. */
export const randomSearch = {
  'family.random-search': 'Random search and random local search, against the gradient',
  'title.random-search': 'Random search',
  'statement.random-search-local':
    'A random local search is to {goal} f. It starts at the point below and tries the candidate moves of the table in turn, each from the best point so far; a candidate is kept only if it is better.',
  'statement.random-search-around':
    'A random search is to {goal} f. It tries the candidate moves of the table, each from the starting point, and keeps the best candidate.',
  'statement.random-search-local-gradient':
    'A random local search is to {goal} f. It starts at the point below and tries the candidate moves of the table in turn, each from the best point so far; a candidate is kept only if it is better. Then find the gradient at the start, by forward differences and by formula, and make one step from the start along it (to minimise, against it).',
  'statement.random-search-around-gradient':
    'A random search is to {goal} f. It tries the candidate moves of the table, each from the starting point, and keeps the best candidate. Then find the gradient at the start, by forward differences and by formula, and make one step from the start along it (to minimise, against it).',
  'word.maximise': 'maximise',
  'word.minimise': 'minimise',
  'stage.search': 'Search',
  'stage.step': 'Step along the gradient',
  'gate.near-tie':
    'Two values that are compared lie so near to each other that rounding would decide between them.',
  'gate.nothing-chosen': 'Every candidate is kept, or none is, so that there is nothing to choose.',
  'gate.lookalike-gradient':
    'A partial derivative is as large as the variable itself, so that mistakes look alike.',
  'item.random-search.accepted': 'Is candidate {k} better than all before it, the start included?',
  'item.random-search.accepted.why.maximise': 'To maximise, its value has to be above the best one so far.',
  'item.random-search.accepted.why.minimise': 'To minimise, its value has to be below the best one so far.',
  'item.random-search.kept': 'Number k of the candidate that is kept (0 if none is better than the start)',
  'item.random-search.further.maximise': 'Which reaches the higher value of f?',
  'item.random-search.further.minimise': 'Which reaches the lower value of f?',
  'item.random-search.further.why':
    'The best value of the search is compared with the value after the step along the gradient. The gradient says where to go; a search has to be lucky.',
  'item.random-search.further.search': 'the random search',
  'item.random-search.further.gradient': 'the step along the gradient',
  'slip.goal-reversed.title': 'The wrong end kept',
  'slip.goal-reversed.explanation':
    'Worse values were kept and better ones dropped; which values are better depends on whether f is to be maximised or minimised.',
  'slip.goal-reversed.hint': 'Is f to become larger or smaller?',
  'slip.keeps-last.title': 'Every candidate kept',
  'slip.keeps-last.explanation':
    'Every candidate was kept, whatever its value; one is kept only if it is better than the best so far.',
  'slip.keeps-last.hint': 'What has to hold before a candidate is kept?',
  'slip.moves-from-start.title': 'Moves made from the start',
  'slip.moves-from-start.explanation':
    'Every move was made from the start; in a local search it is made from the best point so far.',
  'slip.moves-from-start.hint': 'Where does the search stand when it tries this move?',
  'slip.moves-added-up.title': 'Moves added up',
  'slip.moves-added-up.explanation':
    'All moves were made one after the other, also those whose candidates were not kept; a candidate that is not kept is left.',
  'slip.moves-added-up.hint': 'What becomes of a candidate that is not better?',
  'slip.compared-with-start.title': 'Compared with the start only',
  'slip.compared-with-start.explanation':
    'Candidates were compared with the value at the start; they have to be better than the best one so far.',
  'slip.compared-with-start.hint': 'Which value must this candidate beat?',
  'slip.wrong-way-along-gradient.title': 'Step the wrong way along the gradient',
  'slip.wrong-way-along-gradient.explanation':
    'The step went the wrong way; the gradient points to where f grows, so it is added to maximise and subtracted to minimise.',
  'slip.wrong-way-along-gradient.hint': 'Towards which values of f does the gradient point?',
} as const;

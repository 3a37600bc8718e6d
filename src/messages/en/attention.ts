/** Attention. */
export const attention = {
  'family.attention':
    'Attention: scores, softmax, output of one or two heads; gradients by values, scores, queries and keys',
  'title.attention': 'Attention',
  'statement.attention-given':
    'Attention ({heads}) is calculated from the queries, keys and values below, a row for each token; softmax is taken over each row. Calculate what is asked.',
  'statement.attention-given-upstream':
    'Attention ({heads}) is calculated from the queries, keys and values below, a row for each token; softmax is taken over each row. The gradient of the loss by the output, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.attention-given-target':
    'Attention ({heads}) is calculated from the queries, keys and values below, a row for each token; softmax is taken over each row. The output is compared with a target; the loss is {loss}. Calculate what is asked.',
  'statement.attention-tokens':
    'Self-attention ({heads}) is calculated from the tokens below, a row for each; softmax is taken over each row. Calculate what is asked.',
  'statement.attention-tokens-upstream':
    'Self-attention ({heads}) is calculated from the tokens below, a row for each; softmax is taken over each row. The gradient of the loss by the output, {gradient}, has come back from the rest of the network. Calculate what is asked.',
  'statement.attention-tokens-target':
    'Self-attention ({heads}) is calculated from the tokens below, a row for each; softmax is taken over each row. The output is compared with a target; the loss is {loss}. Calculate what is asked.',
  'word.heads-1': 'one head',
  'word.heads-2': 'two heads, which share the columns evenly',

  'slip.queries-keys-exchanged.title': 'Queries and keys exchanged',
  'slip.queries-keys-exchanged.explanation':
    'The score of query i and key j was written where that of query j and key i belongs; the rows of the scores are the queries.',
  'slip.queries-keys-exchanged.hint': 'Who asks in the first row of the scores?',
  'slip.keys-not-transposed.title': 'Keys not transposed',
  'slip.keys-not-transposed.explanation':
    'The queries were multiplied by the matrix of keys as it stands; a score is the product of a row of queries with a row of keys.',
  'slip.keys-not-transposed.hint': 'Which two vectors does a score compare?',
  'slip.scale-forgotten.title': 'Scores not scaled',
  'slip.scale-forgotten.explanation':
    'The products of queries and keys were taken as they are; the sheet divides them by the square root of the size of a key.',
  'slip.scale-forgotten.hint': 'Compare the scores with the formula on the sheet.',
  'slip.scale-without-root.title': 'Scores divided by the size of a key',
  'slip.scale-without-root.explanation':
    'The products were divided by the size of a key; the sheet divides by its square root.',
  'slip.scale-without-root.hint': 'What exactly stands below the fraction bar?',
  'slip.scale-added.title': 'Scores scaled without need',
  'slip.scale-added.explanation':
    'The products were divided by the square root of the size of a key; the formula on the sheet does not scale them.',
  'slip.scale-added.hint': 'Compare the scores with the formula on the sheet.',
  'slip.softmax-over-queries.title': 'Softmax over the columns',
  'slip.softmax-over-queries.explanation':
    'Softmax was taken down each column; each query spreads its attention over the keys, so that every row adds up to 1.',
  'slip.softmax-over-queries.hint': 'What do the weights of one query add up to?',
  'slip.softmax-left-out.title': 'Scores used as weights',
  'slip.softmax-left-out.explanation':
    'The scores were taken for the attention weights; softmax makes weights of them that add up to 1 in every row.',
  'slip.softmax-left-out.hint': 'Can an attention weight be negative?',
  'slip.keys-for-values.title': 'Keys averaged in the place of the values',
  'slip.keys-for-values.explanation':
    'The output was mixed from the keys; the keys say how much, and what is mixed are the values.',
  'slip.keys-for-values.hint': 'What does a token hand over to whoever attends to it?',
  'slip.attention-transposed.title': 'Attention weights read across',
  'slip.attention-transposed.explanation':
    'An output took its weights from a column; the weights of a query stand in its row.',
  'slip.attention-transposed.hint': 'Do the weights that you used add up to 1?',
  'slip.heads-exchanged.title': 'Heads exchanged',
  'slip.heads-exchanged.explanation':
    'Each head mixed its values by the weights of the other; a head uses its own columns of queries, keys and values.',
  'slip.heads-exchanged.hint': 'Which columns belong to the first head?',
  'slip.values-gradient-untransposed.title': 'Weights not transposed in the gradient by the values',
  'slip.values-gradient-untransposed.explanation':
    'The gradient by a value was collected along the row of its token; a value acts on every output through the column of its key.',
  'slip.values-gradient-untransposed.hint':
    'Which outputs does the first value enter, and with which weights?',
  'slip.upstream-for-values.title': 'Gradient by the output taken for that by the values',
  'slip.upstream-for-values.explanation':
    'The gradient by the output was handed on as it is; each value acts on the outputs through the attention weights.',
  'slip.upstream-for-values.hint': 'How strongly does an output react to one value?',
  'slip.softmax-passed-over.title': 'Derivative of softmax left out',
  'slip.softmax-passed-over.explanation':
    'The gradient by the weights was taken for the gradient by the scores; softmax lies between them, and it mixes a whole row.',
  'slip.softmax-passed-over.hint': 'What happens to all weights of a row when one score grows?',
  'slip.scale-forgotten-back.title': 'Scaling forgotten on the way back',
  'slip.scale-forgotten-back.explanation':
    'The gradients by queries and keys lack the factor by which the scores were scaled; the chain rule meets it on the way back as well.',
  'slip.scale-forgotten-back.hint': 'How does a score react when a query grows by a little?',
} as const;

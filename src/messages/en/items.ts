/** Questions about single entries: a choice in words, true or false, matching, a short number. */
export const items = {
  'item.choose': 'Write the letter of the right answer into the box.',
  'item.choose-several':
    'Write the letters of all right answers into the box: one or more. Right ones earn a part of the points each, wrong ones take a part away, and all letters together earn nothing.',
  'item.choose-all':
    'Write the letters of all right answers into the box: one or more. Only all of them without a wrong one count.',
  'item.match': 'Write into each box the letter that belongs to it.',
  // The same where a form has a box to tick for each letter.
  'item.tick': 'Tick the letter of the right answer.',
  'item.tick-several':
    'Tick the letters of all right answers: one or more. Right ones earn a part of the points each, wrong ones take a part away, and all letters together earn nothing.',
  'item.tick-all':
    'Tick the letters of all right answers: one or more. Only all of them without a wrong one count.',
  'item.tick-match': 'Tick the letter that belongs to each.',
  'item.tick-value': 'Choose: tick the letter of the right value.',
  'item.decide': 'Tick true or false.',
  'item.true': 'true',
  'item.false': 'false',
  'item.mistake': 'comes of: {titles}',
  'item.others': 'The others:',
  'item.chosen': 'Chosen: {label} (“{text}”).',
  'item.right': 'Right: {label} (“{text}”).',
  'item.right-all': 'Right: {labels}.',
  'item.not-right': '{label} (“{text}”) is not right.',
  'item.missed': '{label} (“{text}”) is right.',
  'item.right-boolean': 'Right: {answer}.',

  'feedback.wrong-option': 'Not right.',
  'feedback.partly-right':
    'Partly right: {right} of {of} right ones, {wrong} of {others} wrong ones. That earns {share} of the points.',
  'feedback.no-boolean':
    'This is neither true nor false: true or false was asked for, or t or f, yes or no, 1 or 0.',

  'feedback.no-options':
    'Something here is none of the options {options}: the letters of all right ones were asked for, such as A, C.',
  'form.choices': 'one letter or more, {options}, such as A, C',
  'form.boolean': 'true or false',
  'form.question-in-words': '{title} (points: {points})',

  'practice.boolean': 'true or false',
  'practice.how-item':
    'Type your answer and Enter: a letter, or true or false. help shows what else you can type.',
  'practice.no-hint': 'Nothing is calculated here, so there is no hint; ! shows the answer.',

  'analysis.choices': 'What was chosen',
  'analysis.choices-right': '(right)',
  'analysis.choices-blank': 'nothing, or not readable',
} as const;

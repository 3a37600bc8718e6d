/** What is said about one answer. */
export const feedback = {
  'feedback.correct': 'Right.',
  'feedback.follow-through': 'Right as a consequence of your own {slots}; full mark.',
  'feedback.other-convention': 'Right under another convention than the one on the sheet; full mark.',
  'feedback.slip': 'One mistake explains this answer.',
  'feedback.slip-habit': 'One mistake explains this answer, and others of yours too.',
  'feedback.slip-class': 'Several mistakes would give this answer; it does not show which one was made.',
  'feedback.slip-class-habit':
    'Several mistakes would give this answer and others of yours; they do not show which one was made.',
  'feedback.imprecise': 'Right to {written} decimals; {asked} were asked for.',
  'feedback.incorrect': 'Not right, and no known mistake explains it.',
  'feedback.sign-flipped': 'Not right: the right value has the other sign.',
  'feedback.truncated': 'Not right: digits were cut off where they should have been rounded.',
  'feedback.power-of-ten': 'Not right: the decimal mark is in the wrong place.',
  'feedback.digits-exchanged': 'Not right: two neighbouring digits changed places.',
  'feedback.neighbour-copied': 'Not right here: this is the value of another entry of the same quantity.',
  'feedback.rounded-early': 'Not right: an earlier step was rounded to too few decimals.',
  'feedback.blank': 'Not answered.',
  'feedback.unreadable': 'This cannot be read as a number: {reason}.',
} as const;

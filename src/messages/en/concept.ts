/** The family of questions in words. */
export const concept = {
  'family.concept': 'Questions in words: multiple choice, true or false, matching, a short number',
  'title.concept': 'Concepts',
  'statement.concept-options': 'Which answer is right?',
  'statement.concept-statements': 'Which of these statements are true?',
  'statement.concept-pairs': 'What belongs together?',
  'statement.concept-number': 'Which number is it?',
} as const;

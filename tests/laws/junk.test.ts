import { questionsFor } from './bank-questions.ts';
import { junkSuite } from './junk-suite.ts';
import { FAMILY_IDS } from './registry.ts';

// Letters and words are no numbers that junk could come near to.
for (const family of FAMILY_IDS.filter((id) => id !== 'concept')) {
  junkSuite(family, questionsFor(family), 6);
}

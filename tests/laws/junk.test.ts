import { questionsFor } from './bank-questions.ts';
import { junkSuite } from './junk-suite.ts';
import { FAMILY_IDS } from './registry.ts';

for (const family of FAMILY_IDS) {
  junkSuite(family, questionsFor(family), 60);
}

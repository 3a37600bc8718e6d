import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS } from './registry.ts';
import { slipsSuite } from './slips-suite.ts';

for (const family of FAMILY_IDS) {
  slipsSuite(family, questionsFor(family), 2000);
}

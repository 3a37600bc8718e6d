import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS, hasSlips } from './registry.ts';
import { slipsSuite } from './slips-suite.ts';

for (const family of FAMILY_IDS.filter(hasSlips)) {
  slipsSuite(family, questionsFor(family), { count: 300, every: 1 });
}

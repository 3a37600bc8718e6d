import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS, hasSlips } from './registry.ts';
import { slipsSuite } from './slips-suite.ts';

for (const family of FAMILY_IDS.filter(hasSlips)) {
  const questions = questionsFor(family);
  slipsSuite(family, questions, questions.length);
}

import { questionsFor } from './bank-questions.ts';
import { FAMILY_IDS, hasSlips } from './registry.ts';
import { slipsSuite } from './slips-suite.ts';

/** Each question is worked with a third of the slips only. */
const THIRD = 3;

for (const family of FAMILY_IDS.filter(hasSlips)) {
  const questions = questionsFor(family);
  slipsSuite(family, questions, { count: questions.length, every: THIRD });
}

import { questionsFor } from './bank-questions.ts';
import { questionOf } from './questions.ts';
import { FAMILY_IDS, hasSlips, lawsOf } from './registry.ts';
import { chargedOnceAgain, slipsSuite } from './slips-suite.ts';

/** Each question is worked with a third of the slips only. */
const THIRD = 3;

for (const family of FAMILY_IDS.filter(hasSlips)) {
  const questions = questionsFor(family);
  slipsSuite(family, questions, { count: questions.length, every: THIRD });
}

const ofLaws = Object.entries(lawsOf('perceptron-rule').outlines).map(([id, outline]) =>
  questionOf(id, outline),
);
chargedOnceAgain(ofLaws, [9, 20, 32]);

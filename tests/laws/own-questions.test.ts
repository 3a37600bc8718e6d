import { expect, it } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { ownQuestion, RECURRENCE } from '../exam/own-slips-bank.ts';
import { MANNERS } from '../reference/manners.ts';
import { bankCases, outcomeOf } from './honest-manners.ts';
import { slipsSuite } from './slips-suite.ts';

const BANK = 'own-questions.yaml';

it("an honest student of questions of one's own is refused nothing, in whatever manner", () => {
  const outcomes = bankCases(BANK, [1, 2]).flatMap((one) =>
    Object.entries(MANNERS).map((manner) => outcomeOf(one, manner)),
  );
  expect(outcomes.flatMap(({ refused }) => refused)).toEqual([]);
  expect(outcomes.reduce((sum, { answers }) => sum + answers, 0)).toBeGreaterThan(100);
});

const open = readBankFile(`question-banks/${BANK}`).questions.filter(({ ask }) =>
  ask?.every((item) => typeof item === 'string' || 'quantity' in item),
);
slipsSuite('worksheet', open, { count: 16, every: 1 });
slipsSuite('worksheet with a recurrence', [ownQuestion(RECURRENCE)], { count: 8, every: 1 });

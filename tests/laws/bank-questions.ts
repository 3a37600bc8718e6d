import { existsSync } from 'node:fs';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { questionOf } from './questions.ts';
import { lawsOf } from './registry.ts';

/** The questions of the bank named after a family, else those that its laws outline. */
export function questionsFor(family: string): readonly BankQuestion[] {
  const bank = `question-banks/${family}.yaml`;
  if (existsSync(bank)) return readBankFile(bank).questions;
  return Object.entries(lawsOf(family).outlines).map(([id, outline]) => questionOf(id, outline));
}

import type { BankQuestion } from '../bank/bank.ts';
import type { Drawn, Problem } from '../families/family.ts';
import type { Slot } from '../worksheet/program.ts';

/** A question with its numbers, accepted by every gate. */
export interface Exercise extends Drawn<Problem> {
  readonly question: BankQuestion;
  /** How many draws it took, from 1. */
  readonly attempt: number;
  /** Entries of the asked quantities, in the order in which they are asked. */
  readonly slots: readonly Slot[];
}

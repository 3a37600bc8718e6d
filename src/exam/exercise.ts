import type { BankQuestion } from '../bank/bank.ts';
import type { Drawn, Problem } from '../families/family.ts';
import type { SlipWords } from '../messages/slip-text.ts';
import type { Slot } from '../worksheet/program.ts';
import type { KeyOption } from './exam.ts';

/** A question with its numbers, accepted by every gate. */
export interface Exercise extends Drawn<Problem> {
  readonly question: BankQuestion;
  /** How many draws it took, from 1. */
  readonly attempt: number;
  /** Ids of the asked quantities, and of the entries that are asked as choices. */
  readonly ask: readonly string[];
  /** Asked entries, in the order in which they are asked. */
  readonly slots: readonly Slot[];
  /** The options of what has any; nothing before the gates let a draw pass. */
  readonly choices: readonly Choice[];
  /** What gates say of numbers that are given, and so are printed all the same. */
  readonly warnings: readonly Rejection[];
}

/** A gate that rejected, and what it found. */
export interface Rejection {
  readonly gate: string;
  /** A slip that would pass unnoticed, with its author's words where it has any. */
  readonly slip?: string;
  readonly words?: SlipWords;
  /** Entries for which the gate rejects, where it says so. */
  readonly slots?: readonly string[];
  /** Why a step has no value that can be printed. */
  readonly why?: string;
}

/** An entry that is answered by one of its options. */
export interface Choice {
  /** `delta1[1]` */
  readonly id: string;
  readonly options: readonly KeyOption[];
}

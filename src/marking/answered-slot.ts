import type { KeyOption, KeySlot } from '../exam/exam.ts';
import type { ReadNumber } from '../number/read-number.ts';
import type { Writing } from '../worksheet/propagate.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Kind, Worksheet } from '../worksheet/types.ts';

/** A slot of the key with the answer that was given. */
export interface AnsweredSlot {
  readonly key: KeySlot;
  /** As written; empty where nothing was. */
  readonly text: string;
  /** Of a choice, the value behind the letter. */
  readonly answer: ReadNumber;
  readonly right: boolean;
  /** Of a choice, the option that was chosen. */
  readonly chosen?: KeyOption;
}

/** The worksheet behind a question, built only when an answer is not simply right. */
export interface Background {
  readonly worksheet: Worksheet;
  readonly solved: Solved;
  readonly kinds: readonly Kind[];
  readonly writing: Writing;
}

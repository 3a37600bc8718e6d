import type { KeyOption, KeySlot } from '../exam/exam.ts';
import type { ReadNumber } from '../number/read-number.ts';

/** A slot of the key with the answer that was given. */
export interface AnsweredSlot {
  readonly key: KeySlot;
  /** As written; empty where nothing was. */
  readonly text: string;
  /** Of a choice, the value behind the letter. */
  readonly answer: ReadNumber;
  readonly right: boolean;
  /** Right only because an instructor accepts it besides the key: what follows from it follows from this value. */
  readonly acceptedToo?: true;
  /** Of a choice, the option that was chosen. */
  readonly chosen?: KeyOption;
}

import { booleanText } from '../marking/item-text.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { plainNumber } from './number-text.ts';
import type { SolutionExercise } from './source.ts';

/** One answer as it is to be entered; `accepted` is empty where it is not shown. */
export interface AnswerCell {
  readonly id: string;
  readonly value: string;
  /** `0.3774 … 0.3776` */
  readonly accepted: string;
}

/** Answers by the ids of entries. */
export type Cells = (id: string) => AnswerCell;

export function cellsOf(
  { solved, tolerance, decimals, convention }: SolutionExercise,
  language: string,
): Cells {
  const slots = new Map(solved.program.slots.map((slot) => [slot.id, slot]));
  const number = (text: string) => plainNumber(text, convention.mark);
  const words = (kind: string, text: string) =>
    kind === 'boolean' ? booleanText(text === '1', language) : number(text);
  return (id) => {
    const slot = slots.get(id)!;
    const accepted = tolerance?.accepted(slot.number);
    return {
      id,
      value: words(slot.kind, solved.fixed(slot.number, digitsOf(decimals, slot))),
      accepted: accepted ? `${number(accepted.low)} … ${number(accepted.high)}` : '',
    };
  };
}

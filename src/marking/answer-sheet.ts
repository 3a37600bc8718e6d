import type { Place } from '../errors.ts';

/** What one student handed in; nothing is judged yet. */
export interface AnswerSheet {
  readonly file: string;
  /** Where it stands in a file of many. */
  readonly line?: number;
  /** Empty where a table of answers does not tell it, as is the variant. */
  readonly exam: string;
  readonly variant: string;
  readonly student?: string;
  /** Why it cannot be told whose sheet it is, and what would settle it. */
  readonly nobodys?: string;
  /** Question → slot → text as written. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** `QUESTION/QUANTITY` of what was written as a list, whose commas may have split decimals. */
  readonly lists?: ReadonlySet<string>;
  /** Where the answer to a quantity stands; where that is not known, the file alone. */
  readonly placeOf?: (question: string, quantity: string) => Place;
  /** What could not be used; the rest is marked all the same. */
  readonly problems: readonly AnswerProblem[];
}

/** `answers.csv:7` */
export function placeText({ file, line }: Pick<AnswerSheet, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** An entry of an answer sheet that fits nowhere. */
export interface AnswerProblem {
  /** `q1/z1[4]`, or a field. */
  readonly at: string;
  readonly line?: number;
  readonly message: string;
}

/** What one student handed in; nothing is judged yet. */
export interface AnswerSheet {
  readonly file: string;
  readonly exam: string;
  readonly variant: string;
  readonly student?: string;
  /** Question → slot → text as written. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What could not be used; the rest is marked all the same. */
  readonly problems: readonly AnswerProblem[];
}

/** An entry of an answer sheet that fits nowhere. */
export interface AnswerProblem {
  /** `q1/z1[4]`, or a field. */
  readonly at: string;
  readonly line?: number;
  readonly message: string;
}

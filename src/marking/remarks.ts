import { clipped } from '../files/data-error.ts';
import type { AnswerProblem } from './answer-sheet.ts';

/** Whoever has mended these sees the next ones; thousands of them would only fill the gradebook. */
const MOST_REMARKS = 20;

/** What is to be said of a sheet: the first remarks as they are, of the others how many there are. */
export class Remarks {
  readonly #kept: AnswerProblem[] = [];
  #more = 0;

  /** Only what is kept is made. */
  add(make: () => AnswerProblem): void {
    if (this.#kept.length === MOST_REMARKS) this.#more++;
    else {
      const { at, ...rest } = make();
      this.#kept.push({ at: clipped(at), ...rest });
    }
  }

  list(): readonly AnswerProblem[] {
    if (this.#more === 0) return this.#kept;
    return [
      ...this.#kept,
      { at: 'and more', message: `${this.#more} entries more could not be used as they are.` },
    ];
  }
}

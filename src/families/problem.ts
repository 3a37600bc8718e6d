import type { Convention } from '../conventions/convention.ts';

/** An exercise with its numbers: what a problem file holds, with the convention resolved. Plain JSON data. */
export interface Problem {
  readonly family: string;
  readonly convention: Convention;
}

/** A field of a problem that does not fit: `layers[0].weights` and why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly path: readonly (string | number)[];

  constructor(path: readonly (string | number)[], message: string) {
    super(message);
    this.path = path;
  }
}

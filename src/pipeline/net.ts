import { UserError } from '../errors.ts';

/** What went wrong in a single part of a batch, when all the rest was done. */
export class PartsFailed extends Error {
  override readonly name = 'PartsFailed';

  constructor(failures: readonly Failure[]) {
    const lines = failures.map(({ what, error }) => `${what}: failed: ${reasonOf(error)}`);
    super(lines.join('\n'), { cause: failures[0]!.error });
    const first = failures[0]!.error;
    // Where it happened, and not where it was told.
    this.stack = `${this.message}\n${first instanceof Error ? first.stack : String(first)}`;
  }
}

export interface Failure {
  readonly what: string;
  readonly error: unknown;
}

/**
 * Spread below a batch: a bug in one part is kept in mind, and the rest is done. What the user can mend, and what the
 * disk refuses, concerns all parts and goes on.
 */
export class Net {
  readonly #failures: Failure[] = [];

  /** The value, or undefined where its calculation failed. */
  catching<T>(what: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#note(what, error);
      return undefined;
    }
  }

  async catchingLater(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#note(what, error);
    }
  }

  /** To be called when everything else is written. @throws {PartsFailed} */
  end(): void {
    if (this.#failures.length > 0) throw new PartsFailed(this.#failures);
  }

  #note(what: string, error: unknown): void {
    if (!isBug(error)) throw error;
    this.#failures.push({ what, error });
  }
}

/** Neither the user's mistake nor the system's refusal. */
export function isBug(error: unknown): boolean {
  return !(error instanceof UserError) && !isRefusal(error);
}

/** What the system refuses, such as writing to a full disk, concerns everything that is still to come. */
export function isRefusal(error: unknown): boolean {
  return (error as { readonly syscall?: unknown } | null)?.syscall !== undefined;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

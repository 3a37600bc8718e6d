import type { DocumentHtml } from '../document/index.ts';
import { UserError } from '../errors.ts';
import { PrintFailure } from '../pdf/press-pool.ts';
import type { Printer } from '../pdf/printer.ts';

/** A browser that fails so often will not do better, and each failure takes its time. */
const MOST_FAILURES = 5;
const NOT_TRIED = `was not tried, because ${MOST_FAILURES} others could not be printed`;

/** Prints the documents of a run; one that cannot be printed is kept in mind, and the others go on. */
export class Printing {
  readonly #printer: Printer;
  readonly #write: (path: string, content: Uint8Array) => void;
  /** Why, by path without ending. */
  readonly unprinted = new Map<string, string>();

  constructor(printer: Printer, write: (path: string, content: Uint8Array) => void) {
    this.#printer = printer;
    this.#write = write;
  }

  async print(path: string, page: DocumentHtml, language: string): Promise<void> {
    const pdf = await this.bytes(path, page, language);
    if (pdf) this.#write(`${path}.pdf`, pdf);
  }

  /** Undefined where it cannot be printed. */
  async bytes(
    path: string,
    { title, body, codes }: DocumentHtml,
    language: string,
  ): Promise<Uint8Array | undefined> {
    if (this.unprinted.size >= MOST_FAILURES) {
      this.unprinted.set(path, NOT_TRIED);
      return undefined;
    }
    try {
      return await this.#printer.print({ title, body, codes, language });
    } catch (error) {
      if (!(error instanceof PrintFailure)) throw error;
      this.unprinted.set(path, error.message);
      return undefined;
    }
  }

  /** For what is not whole without all its documents. @throws {UserError} naming those that are missing. */
  refuseMissing(): void {
    const missing = [...this.unprinted].map(([path, why]) => `${path}.pdf: ${why}`);
    if (missing.length === 0) return;
    const others = missing.length - MOST_FAILURES;
    throw new UserError(
      [
        `${missing.length === 1 ? 'A document' : `${missing.length} documents`} could not be printed, so nothing was written:`,
        ...missing.slice(0, MOST_FAILURES),
        ...(others > 0 ? [`and ${others} more`] : []),
      ].join('\n  '),
    );
  }
}

import type { PlanOptions } from './exam-plan.ts';
import type { SeedOptions } from './exam-seed.ts';
import type { PrinterWishes } from './printer-setting.ts';
import type { Format } from './writers/index.ts';

export interface GenerateOptions extends SeedOptions, PlanOptions {
  readonly out: string;
  readonly roster: string | undefined;
  readonly variants: number | undefined;
  readonly versions: number | undefined;
  /** Undefined: as before, else PDF. */
  readonly formats: readonly Format[] | undefined;
  /** Fillable PDFs too. */
  readonly fillable: boolean;
  /** Roster with students who come late to an exam that is made. */
  readonly add: string | undefined;
  /** The student, or the code, whose sheet is to be printed again. */
  readonly only: string | undefined;
  /** What is given to the printer, and how files are called. */
  readonly printer: PrinterWishes;
  readonly force: boolean;
  readonly progress: (done: number, total: number) => void;
}

export interface MadeExam {
  readonly summary: string;
  /** To be called when that is told. @throws {PartsFailed} where a variant or a document is missing. */
  end(): void;
}

/** What is to be made, where nothing else is asked for or was made before: `usual`. */
export function formatsFor(
  { formats, fillable }: GenerateOptions,
  usual: readonly Format[] = ['pdf'],
): readonly Format[] {
  return [...new Set([...(formats ?? usual), ...(fillable ? ['fillable' as const] : [])])];
}

import { UserError } from '../errors.ts';

/** Kinds of files that answers are read from. */
export const ANSWER_FILES = '.yaml, .yml, .json, .csv, .tsv, .txt or .xlsx';

/** A file in a folder of answers that is not read. */
export class NotRead extends UserError {
  /** A system or program left it there; no student handed it in. */
  readonly isTrace: boolean;

  constructor(file: string, what: string, isTrace: boolean) {
    super(what, { place: { file } });
    this.isTrace = isTrace;
  }
}

const ANSWERS = /\.(?:ya?ml|json|csv|tsv|txt|xlsx)$/i;
const SPREADSHEET = /\.(?:xlsm|xlsb|xls|ods|numbers)$/i;
const TRACES = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Why what is so named in a folder is not read; undefined for a file of answers, or a folder. */
export function whyLeftOut(name: string, path: string, isFolder: boolean): NotRead | undefined {
  if (TRACES.test(name)) return new NotRead(path, 'is left out: no student hands in what is so named.', true);
  if (isFolder || ANSWERS.test(name)) return undefined;
  if (SPREADSHEET.test(name)) return new NotRead(path, 'is not read. Save it as .xlsx or .csv.', false);
  return new NotRead(path, `is not read. Allowed: ${ANSWER_FILES}.`, false);
}

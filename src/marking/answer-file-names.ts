import { UserError } from '../errors.ts';

/** Kinds of files that answers are read from. */
export const ANSWER_FILES = '.yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf';

/** A file in a folder of answers that is not read. */
export class NotRead extends UserError {
  /** A system or program left it there; no student handed it in. */
  readonly isTrace: boolean;

  constructor(file: string, what: string, isTrace: boolean) {
    super(what, { place: { file } });
    this.isTrace = isTrace;
  }
}

const ANSWERS = /\.(?:ya?ml|json|csv|tsv|txt|xlsx|pdf)$/i;
const SPREADSHEET = /\.(?:xlsm|xlsb|xls|ods|numbers)$/i;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:docx?|odt|rtf|pages)$/i, 'a document of a word processor'],
  [/\.(?:jpe?g|png|heic|gif|webp|tiff?|bmp)$/i, 'a picture'],
];
const TRACES = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Why what is so named in a folder is not read; undefined for a file of answers, or a folder. */
export function whyLeftOut(name: string, path: string, isFolder: boolean): NotRead | undefined {
  if (TRACES.test(name)) return new NotRead(path, 'is left out: no student hands in what is so named.', true);
  if (isFolder || ANSWERS.test(name)) return undefined;
  if (SPREADSHEET.test(name)) return new NotRead(path, 'is not read. Save it as .xlsx or .csv.', false);
  const kind = KINDS.find(([names]) => names.test(name))?.[1];
  const what = kind === undefined ? '' : `is ${kind} and `;
  return new NotRead(
    path,
    `${what}is not read. Answers are handed in on the form from the folder answers or fillable (${ANSWER_FILES}).`,
    false,
  );
}

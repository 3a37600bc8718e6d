import { CsvError, parse } from 'csv-parse/sync';
import { DataError } from './data-error.ts';
import { MOST_CHARACTERS } from './source.ts';

/** A table with a header, as text. */
export interface CsvTable {
  /** Trimmed, in lower case, without a byte order mark. */
  readonly header: readonly string[];
  /** The header as it was written. */
  readonly titles: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Where the row starts, counted from 1. */
  readonly line: number;
  /** Trimmed; at most one for each column, fewer where the row is short. */
  readonly cells: readonly string[];
}

/** Tables of people are smaller; what is larger costs memory. */
const MOST_COLUMNS = 5000;
const MOST_CELLS = 700_000;
const LONGEST_ROW = 500_000;

/**
 * Reads CSV whose cells stand between commas, semicolons or tabs, whichever its header has most of, or its first line
 * names (`sep=;`).
 * @throws {DataError} for quotes that do not close, a row longer than the header, too many cells, an empty text.
 */
export function readCsv(text: string, file: string): CsvTable {
  if (text.length > MOST_CHARACTERS)
    throw csvError(file, undefined, `is too large: at most ${MOST_CHARACTERS / 1e6} MB are read.`);
  return tableOf(records(text.replace(/^\uFEFF/, ''), file), file);
}

/** A table from its rows, the first of which is its header. @throws {DataError} for a row longer than the header, or no rows */
export function tableOf([titles, ...rows]: readonly CsvRow[], file: string): CsvTable {
  if (!titles) throw csvError(file, 1, 'is empty.');
  const width = titles.cells.length;
  for (const { line, cells } of rows) {
    if (cells.slice(width).some((cell) => cell !== '')) {
      throw csvError(file, line, `the row has ${cells.length} cells, but the header has ${width}.`);
    }
  }
  return {
    titles: titles.cells,
    header: titles.cells.map((title) => title.toLowerCase()),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.length > width ? cells.slice(0, width) : cells,
    })),
  };
}

/** Takes the rows of a table that are not empty. @throws {DataError} where they become too many */
export class RowsTaken {
  readonly rows: CsvRow[] = [];
  readonly #file: string;
  #total = 0;

  constructor(file: string) {
    this.#file = file;
  }

  take(line: number, record: readonly string[]): void {
    const cells = record.map((cell) => cell.trim());
    this.#total += cells.length;
    if (cells.length > MOST_COLUMNS) throw tooMany(this.#file, line, `${MOST_COLUMNS} columns`);
    if (this.#total > MOST_CELLS) throw tooMany(this.#file, line, `${MOST_CELLS} cells`);
    if (cells.some((cell) => cell !== '')) this.rows.push({ line, cells });
  }
}

/** What spreadsheets write, and read, to say what separates. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r?\n|\r|$)/i;

/** Every row that is not empty. */
function records(text: string, file: string): readonly CsvRow[] {
  const named = SEPARATOR_LINE.exec(text);
  const first = named ? 2 : 1;
  const body = named ? text.slice(named[0].length) : text;
  const taken = new RowsTaken(file);
  let line = first;
  const delimiter = named?.[1] ?? delimiterOf(body);
  // The library would read all of them first.
  if (titleLine(body).split(delimiter).length > MOST_COLUMNS)
    throw tooMany(file, line, `${MOST_COLUMNS} columns`);
  try {
    readRecords(body, delimiter, (record, lines) => {
      taken.take(line, record);
      // `lines` counts the lines read so far, with those inside quotes.
      line = lines + first;
    });
    return taken.rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const where: unknown = cause['lines'];
    const why =
      cause.code === 'CSV_MAX_RECORD_SIZE'
        ? `the row is too long: at most ${LONGEST_ROW} characters are allowed.`
        : 'is not valid CSV: a cell that starts with a double quote does not end with one.';
    throw csvError(file, typeof where === 'number' ? where + first - 1 : line, why, cause);
  }
}

function tooMany(file: string, line: number, what: string): DataError {
  return csvError(file, line, `holds too much: at most ${what} are allowed.`);
}

/** Rows are taken one by one, so that reading ends where there are too many. */
function readRecords(
  text: string,
  delimiter: string,
  take: (record: readonly string[], lines: number) => void,
): void {
  parse(text, {
    delimiter,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    // Space around quotes is allowed, but not where a tab separates.
    trim: delimiter !== '\t',
    on_record: (record: readonly string[], { lines }) => {
      take(record, lines);
      // Kept by us, not by the library.
      return null;
    },
  });
}

const DELIMITERS: readonly string[] = [',', ';', '\t'];

/**
 * The mark that the first line has most of, of those that the second has as often, where there are such: titles of columns
 * may hold more commas than there are semicolons between them.
 */
function delimiterOf(text: string): string {
  const [header = '', row = ''] = firstLines(text);
  const countIn = (line: string, delimiter: string) => line.split(delimiter).length - 1;
  const isSteady = (each: string) =>
    countIn(header, each) > 0 && countIn(header, each) === countIn(row, each);
  const steady = DELIMITERS.filter(isSteady);
  const [first, ...others] = steady.length > 0 ? steady : DELIMITERS;
  return others.reduce((best, each) => (countIn(header, each) > countIn(header, best) ? each : best), first!);
}

/** The first line without what stands in quotes. */
function titleLine(text: string): string {
  return firstLines(text)[0] ?? '';
}

/** The first two lines that hold something, without what stands in quotes. */
function firstLines(text: string): readonly string[] {
  const lines = /^\s*([^\r\n]*)[\r\n]*([^\r\n]*)/.exec(text)!;
  return lines.slice(1).map((line) => line.replace(/"[^"]*"/g, ''));
}

export function csvError(file: string, line: number | undefined, what: string, cause?: unknown): DataError {
  return new DataError(line === undefined ? { file } : { file, line }, [], what, cause);
}

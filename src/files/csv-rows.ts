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
 * Reads CSV whose cells stand between commas, semicolons or tabs, whichever its header has most of.
 * @throws {DataError} for quotes that do not close, a row longer than the header, too many cells, an empty text.
 */
export function readCsv(text: string, file: string): CsvTable {
  if (text.length > MOST_CHARACTERS)
    throw csvError(file, undefined, `is too large: at most ${MOST_CHARACTERS / 1e6} MB are read.`);
  const [titles, ...rows] = records(text.replace(/^\uFEFF/, ''), file);
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

/** Every row that is not empty. */
function records(text: string, file: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let total = 0;
  const take = (record: readonly string[], lines: number): void => {
    const cells = record.map((cell) => cell.trim());
    total += cells.length;
    if (cells.length > MOST_COLUMNS) throw tooMany(file, line, `${MOST_COLUMNS} columns`);
    if (total > MOST_CELLS) throw tooMany(file, line, `${MOST_CELLS} cells`);
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    // `lines` counts the lines read so far, with those inside quotes.
    line = lines + 1;
  };
  const { delimiter, columns } = delimiterOf(text);
  // The library would read all of them first.
  if (columns > MOST_COLUMNS) throw tooMany(file, line, `${MOST_COLUMNS} columns`);
  try {
    readRecords(text, delimiter, take);
    return rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const where: unknown = cause['lines'];
    const why =
      cause.code === 'CSV_MAX_RECORD_SIZE'
        ? `the row is too long: at most ${LONGEST_ROW} characters are allowed.`
        : 'is not valid CSV: a cell that starts with a double quote does not end with one.';
    throw csvError(file, typeof where === 'number' ? where : line, why, cause);
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

/** The mark that the first line has most of, outside quotes. */
function delimiterOf(text: string): { readonly delimiter: string; readonly columns: number } {
  const header = /^\s*[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    columns: header.split(delimiter).length,
  }));
  return counted.reduce((best, each) => (each.columns > best.columns ? each : best));
}

export function csvError(file: string, line: number | undefined, what: string, cause?: unknown): DataError {
  return new DataError(line === undefined ? { file } : { file, line }, [], what, cause);
}

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
  /** Trimmed; one for each column, empty where the row is short. */
  readonly cells: readonly string[];
}

/**
 * Reads CSV whose cells stand between commas, semicolons or tabs, whichever its header has most of.
 * @throws {DataError} for quotes that do not close, a row longer than the header, an empty text.
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
      cells: titles.cells.map((_, column) => cells[column] ?? ''),
    })),
  };
}

/** Every row that is not empty. */
function records(text: string, file: string): readonly CsvRow[] {
  let line = 1;
  try {
    const parsed = rowsBetween(delimiterOf(text), text);
    return parsed.flatMap(({ record, info }) => {
      const row = { line, cells: record.map((cell) => cell.trim()) };
      // `lines` counts the lines read so far, with those inside quotes.
      line = info.lines + 1;
      return row.cells.every((cell) => cell === '') ? [] : [row];
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const where: unknown = cause['lines'];
    throw csvError(
      file,
      typeof where === 'number' ? where : line,
      'is not valid CSV: a cell that starts with a double quote does not end with one.',
      cause,
    );
  }
}

interface InfoRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Space around quotes is allowed, but not where a tab separates. */
function rowsBetween(delimiter: string, text: string): readonly InfoRow[] {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: delimiter !== '\t',
  };
  // The library's types do not know what `info` does.
  return parse(text, options) as unknown as readonly InfoRow[];
}

/** The mark that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = /^\s*[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

export function csvError(file: string, line: number | undefined, what: string, cause?: unknown): DataError {
  return new DataError(line === undefined ? { file } : { file, line }, [], what, cause);
}

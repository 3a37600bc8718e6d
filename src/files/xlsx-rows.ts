import { UserError } from '../errors.ts';
import { type CsvRow, csvError, RowsTaken } from './csv-rows.ts';
import { TooMuch, unzipTexts } from './unzip.ts';
import { dateStyles, sharedTexts, sheetParts } from './xlsx-parts.ts';
import { readXml } from './xml-events.ts';

/** Unpacked; people's sheets are smaller. */
const MOST_BYTES = 20_000_000;

/** Stands for a number that the spreadsheet took for a date, because what was typed cannot be known any more. */
export const DATE_CELL = '(date)';

const PARTS =
  /^xl\/(?:(?:workbook|sharedStrings|styles)\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * The rows of the one sheet of an .xlsx file that has any, as texts; numbers as the spreadsheet shows them at most, with
 * 15 digits.
 * @throws {DataError} for what is no such file, unpacks to too much, or has several sheets with rows
 */
export function readXlsx(bytes: Uint8Array, file: string): readonly CsvRow[] {
  try {
    return rowsIn(
      unzipTexts(bytes, (name) => PARTS.test(name), MOST_BYTES),
      file,
    );
  } catch (cause) {
    if (cause instanceof TooMuch) {
      const why = `holds too much: at most ${MOST_BYTES / 1e6} MB are unpacked.`;
      throw csvError(file, undefined, why, cause);
    }
    if (cause instanceof UserError) throw cause;
    throw damaged(file, cause);
  }
}

function damaged(file: string, cause?: unknown): Error {
  return csvError(file, undefined, 'is no .xlsx file, or damaged. Save it anew, or as CSV.', cause);
}

function rowsIn(parts: ReadonlyMap<string, string>, file: string): readonly CsvRow[] {
  const [workbook, relations] = [parts.get(WORKBOOK), parts.get(RELATIONS)];
  if (workbook === undefined || relations === undefined) throw damaged(file);
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(parts.get('xl/styles.xml') ?? '');
  const sheets = sheetParts(workbook, relations)
    .map(({ name, path }) => ({ name, rows: sheetRows(parts.get(path) ?? '', { shared, dates, file }) }))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length > 1) {
    const names = sheets.map(({ name }) => JSON.stringify(name)).join(', ');
    throw csvError(file, undefined, `has several sheets with something in them: ${names}. Allowed: one.`);
  }
  return sheets[0]?.rows ?? [];
}

interface Book {
  readonly shared: readonly string[];
  /** Styles of dates. */
  readonly dates: ReadonlySet<number>;
  readonly file: string;
}

function sheetRows(xml: string, book: Book): readonly CsvRow[] {
  const taken = new RowsTaken(book.file);
  let [line, cells]: [number, string[]] = [0, []];
  let [cell, value, isValue]: [ReadonlyMap<string, string>, string, boolean] = [new Map(), '', false];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') [line, cells] = [Number(attributes.get('r') ?? line + 1), []];
      if (name === 'c') [cell, value] = [attributes, ''];
      if (name === 'v' || name === 't') isValue = true;
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'c') {
        const column = columnOf(cell.get('r') ?? '') ?? cells.length;
        // Rows that are too long are refused when they are taken.
        while (cells.length < Math.min(column, MOST_COLUMN)) cells.push('');
        cells[Math.min(column, MOST_COLUMN)] = cellText(cell, value, book);
      }
      if (name === 'row') taken.take(line, cells);
    },
  });
  return taken.rows;
}

/** XFD, the last that a spreadsheet has. */
const MOST_COLUMN = 16_384;

/** From 0: `B7` stands in column 1; undefined where no address stands. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: ReadonlyMap<string, string>, value: string, { shared, dates }: Book): string {
  switch (cell.get('t') ?? 'n') {
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'd':
      return DATE_CELL;
    case 'n':
      return value !== '' && dates.has(Number(cell.get('s') ?? 0)) ? DATE_CELL : shownNumber(value);
    default:
      return value;
  }
}

/** 0.37750000000000006, which is how 0.3775 may be kept, as 0.3775. */
function shownNumber(text: string): string {
  const number = Number(text);
  if (text.length <= 16 || !Number.isFinite(number)) return text;
  return String(Number(number.toPrecision(15)));
}

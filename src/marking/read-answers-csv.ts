import { type CsvRow, type CsvTable, csvError, readCsv, tableOf } from '../files/csv-rows.ts';
import type { DataError } from '../files/data-error.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { type AnswerLine, answersOfLines } from './read-answers-lines.ts';
import { SlotTexts } from './read-answers-slots.ts';

/** More sheets than these are no class. */
const MOST_SHEETS = 20_000;

/** Reads CSV: one line a slot where the header has question, slot and value, else one line a student. */
export function readAnswerCsv(text: string, file: string): readonly AnswerSheet[] {
  return sheetsOf(readCsv(text, file), file);
}

/** Reads the rows of a spreadsheet: such a table, or a name and what belongs to it in each row. */
export function readAnswerSheet(rows: readonly CsvRow[], file: string): readonly AnswerSheet[] {
  return isAnswerTable(rows[0]?.cells ?? [])
    ? sheetsOf(tableOf(rows, file), file)
    : [answersOfLines(linesOf(rows), file)];
}

/** Whether these are titles of a table of answers: whose each row is, and columns for answers. */
export function isAnswerTable(titles: readonly string[]): boolean {
  const names = titles.map((title) => title.toLowerCase());
  const isCoded = names.includes('exam') && names.includes('variant');
  return isCoded || (names.includes('student') && titles.some((title) => addressIn(title)));
}

/** A matrix may go on below its name. */
function linesOf(rows: readonly CsvRow[]): readonly AnswerLine[] {
  const lines: AnswerLine[] = [];
  for (const { line, cells } of rows) {
    const [name = '', ...values] = cells;
    const last = values.findLastIndex((cell) => cell !== '');
    const value = values
      .slice(0, last + 1)
      .map((cell) => cell || '-')
      .join('; ');
    const before = lines.at(-1);
    if (name === '' && before) lines[lines.length - 1] = { ...before, value: `${before.value}\n${value}` };
    else lines.push({ line, name, value, isHead: false });
  }
  return lines;
}

function sheetsOf(table: CsvTable, file: string): readonly AnswerSheet[] {
  const columns = columnsOf(table, file);
  const isLong = [columns.question, columns.slot, columns.value].every((column) => column >= 0);
  if (!isLong && !table.titles.some((title) => addressIn(title))) {
    throw csvError(file, 1, `has no column for an answer. Allowed: ${HEADERS}.`);
  }
  if (!isLong && table.rows.length > MOST_SHEETS) throw tooManySheets(file);
  return isLong ? slotRows(table, columns, file) : studentRows(table, columns, file);
}

function tooManySheets(file: string): DataError {
  return csvError(file, undefined, `holds too much: at most ${MOST_SHEETS} answer sheets are allowed.`);
}

const HEADERS =
  'exam,variant,student,question,slot,value or exam,variant,student,QUESTION/SLOT,… or, for students of a roster, student,QUESTION/SLOT,…';
const COLUMNS = ['exam', 'variant', 'student', 'question', 'slot', 'value'] as const;

/** Where the columns stand that have a name of their own; −1 for those that there are not. */
type Columns = Readonly<Record<(typeof COLUMNS)[number], number>>;

/** Whose a row is may be told by the student alone, where a row is all that a student handed in. */
function columnsOf({ header, titles }: CsvTable, file: string): Columns {
  const [exam, variant, student, question, slot, value] = COLUMNS.map((column) => header.indexOf(column));
  const columns = {
    exam: exam!,
    variant: variant!,
    student: student!,
    question: question!,
    slot: slot!,
    value: value!,
  };
  for (const column of COLUMNS) {
    if (columns[column] < 0 && (column === 'exam' || column === 'variant') && !isAnswerTable(titles))
      throw csvError(file, 1, `has no column ${column}. Allowed: ${HEADERS}.`);
    if (header.lastIndexOf(column) !== columns[column])
      throw csvError(file, 1, `has several columns ${column}. Allowed: one.`);
  }
  return columns;
}

interface OpenSheet {
  readonly head: Head;
  readonly texts: SlotTexts;
  /** Where a quantity was first answered. */
  readonly lines: Map<string, number>;
}

/** One sheet for each exam, variant and student, wherever its lines stand. */
function slotRows(table: CsvTable, columns: Columns, file: string): readonly AnswerSheet[] {
  const variants = new Map<string, Map<string, OpenSheet>>();
  let count = 0;
  for (const row of table.rows) {
    const head = headOf(row, columns, file);
    const key = JSON.stringify([head.exam, head.variant]);
    const sheets = variants.get(key) ?? new Map<string, OpenSheet>();
    variants.set(key, sheets);
    count -= sheets.size;
    const { texts, lines } = sheetFor(head, sheets);
    count += sheets.size;
    if (count > MOST_SHEETS) throw tooManySheets(file);
    const [question, slot, value] = [columns.question, columns.slot, columns.value].map(
      (column) => row.cells[column],
    );
    texts.add(question ?? '', slot ?? '', value ?? '', () => ({ line: row.line }));
    const quantity = quantityIn(question ?? '', quantityOf(slot ?? ''));
    if (!lines.has(quantity)) lines.set(quantity, row.line);
  }
  const all = [...variants.values()].flatMap((sheets) => [...sheets.values()]);
  return all.map(({ head, texts, lines }) => ({
    ...head,
    ...texts.result(),
    placeOf: (question, quantity) => {
      const line = lines.get(quantityIn(question, quantity));
      return line === undefined ? { file } : { file, line };
    },
  }));
}

function quantityIn(question: string, quantity: string): string {
  return `${question}/${quantity}`;
}

/** A line without a student belongs to the first who answered the variant; another student has another sheet. */
function sheetFor(head: Head, sheets: Map<string, OpenSheet>): OpenSheet {
  const [first] = sheets.values();
  const known = head.student === undefined ? first : (sheets.get(head.student) ?? sheets.get(NOBODY));
  const sheet = known
    ? { ...known, head: { ...head, ...known.head } }
    : { head, texts: new SlotTexts(), lines: new Map<string, number>() };
  if (known?.head.student === undefined) sheets.delete(NOBODY);
  sheets.set(sheet.head.student ?? NOBODY, sheet);
  return sheet;
}

const NOBODY = '';

/** Stands in a cell of a column that is not for this row's sheet. */
export const NOT_ASKED = '×';

/**
 * A row in which no answer stands is nobody's sheet: tables have a row for everybody of a roster. Whoever handed in an
 * empty sheet has a hyphen in one of the cells.
 */
function studentRows(table: CsvTable, known: Columns, file: string): readonly AnswerSheet[] {
  const columns = table.titles.flatMap((title, column) => {
    const address = addressIn(title);
    return address ? [{ column, ...address }] : [];
  });
  return table.rows.flatMap((row) => {
    const texts = new SlotTexts();
    let isHandedIn = false;
    for (const { column, question, slot } of columns) {
      // Short rows end here, so that a wide header costs nothing.
      if (column >= row.cells.length) break;
      const text = row.cells[column]!;
      if (text === NOT_ASKED) continue;
      isHandedIn ||= text !== '';
      texts.add(question, slot, text, () => ({ line: row.line }));
    }
    const { line } = row;
    return isHandedIn
      ? [{ ...headOf(row, known, file), line, ...texts.result(), placeOf: () => ({ file, line }) }]
      : [];
  });
}

/** `QUESTION/SLOT`, which may stand behind words for people: `1. z1[2] · A neuron · neuron/z1[2]`. */
function addressIn(title: string): { readonly question: string; readonly slot: string } | undefined {
  const address = /\s([^\s/]+\/\S+)$/.exec(title)?.[1] ?? title;
  const slash = address.indexOf('/');
  return slash < 0 ? undefined : { question: address.slice(0, slash).trim(), slot: address.slice(slash + 1) };
}

type Head = Pick<AnswerSheet, 'file' | 'exam' | 'variant' | 'student'>;

/** A row without exam or variant stays a sheet, so that it is listed and the others are marked. */
function headOf({ cells }: CsvRow, columns: Columns, file: string): Head {
  const student = cells[columns.student] ?? '';
  return {
    file,
    exam: cells[columns.exam] ?? '',
    variant: cells[columns.variant] ?? '',
    ...(student === '' ? {} : { student }),
  };
}

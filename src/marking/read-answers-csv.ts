import { type CsvRow, type CsvTable, csvError, readCsv } from '../files/csv-rows.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { SlotTexts } from './read-answers-slots.ts';

/** Reads CSV: one line a slot where the header has question, slot and value, else one line a student. */
export function readAnswerCsv(text: string, file: string): readonly AnswerSheet[] {
  const table = readCsv(text, file);
  for (const column of ['exam', 'variant']) {
    if (!table.header.includes(column))
      throw csvError(file, 1, `has no column ${column}. Allowed: ${HEADERS}.`);
  }
  const isLong = ['question', 'slot', 'value'].every((column) => table.header.includes(column));
  if (!isLong && !table.titles.some((title) => title.includes('/'))) {
    throw csvError(file, 1, `has no column for an answer. Allowed: ${HEADERS}.`);
  }
  return isLong ? slotRows(table, file) : studentRows(table, file);
}

const HEADERS = 'exam,variant,student,question,slot,value or exam,variant,student,QUESTION/SLOT,…';

/** One sheet for each exam and variant, wherever its lines stand. */
function slotRows(table: CsvTable, file: string): readonly AnswerSheet[] {
  const sheets = new Map<string, { readonly head: Head; readonly texts: SlotTexts }>();
  for (const row of table.rows) {
    const head = headOf(table, row, file);
    const key = JSON.stringify([head.exam, head.variant]);
    const sheet = sheets.get(key) ?? { head, texts: new SlotTexts() };
    sheets.set(key, sheet);
    const [question, slot, value] = ['question', 'slot', 'value'].map((column) => cellOf(table, row, column));
    sheet.texts.add(question!, slot!, value!, () => ({ line: row.line }));
  }
  return [...sheets.values()].map(({ head, texts }) => ({ ...head, ...texts.result() }));
}

function studentRows(table: CsvTable, file: string): readonly AnswerSheet[] {
  const columns = table.titles.flatMap((title, column) => {
    const slash = title.indexOf('/');
    return slash < 0
      ? []
      : [{ column, question: title.slice(0, slash).trim(), slot: title.slice(slash + 1) }];
  });
  return table.rows.map((row) => {
    const texts = new SlotTexts();
    for (const { column, question, slot } of columns) {
      texts.add(question, slot, row.cells[column]!, () => ({ line: row.line }));
    }
    return { ...headOf(table, row, file), ...texts.result() };
  });
}

type Head = Pick<AnswerSheet, 'file' | 'exam' | 'variant' | 'student'>;

/** A row without exam or variant stays a sheet, so that it is listed and the others are marked. */
function headOf(table: CsvTable, row: CsvRow, file: string): Head {
  const student = cellOf(table, row, 'student');
  return {
    file,
    exam: cellOf(table, row, 'exam'),
    variant: cellOf(table, row, 'variant'),
    ...(student === '' ? {} : { student }),
  };
}

function cellOf({ header }: CsvTable, { cells }: CsvRow, column: string): string {
  return cells[header.indexOf(column)] ?? '';
}

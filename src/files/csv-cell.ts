/** Spreadsheets run a cell that starts so as a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** The text with an apostrophe before it where a spreadsheet would run it. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

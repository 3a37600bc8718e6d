import { stringify } from 'csv-stringify/sync';

/**
 * Where a spreadsheet may see the start of a formula: at the start of a cell, also after spaces, and where it takes a
 * semicolon, a tab or a line break within the cell for the end of one, as it does in many languages.
 */
const FORMULA = /(^|[;|\t\r\n])([^\S\t\r\n]*)(?=[=+\-@＝＋－＠])/gu;
const BREAK_FIRST = /^(?=[\t\r\n])/;

/** The text with an apostrophe wherever a spreadsheet would run what follows. */
export function harmlessCell(text: string): string {
  return text.replace(FORMULA, "$1$2'").replace(BREAK_FIRST, "'");
}

/** A table as CSV between commas or semicolons; cells that hold what others take for a separator stand in quotes too. */
export function csvText(table: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  return stringify([...table], {
    delimiter,
    quoted_match: delimiter === ',' ? /[;|\t]|^\s|\s$/ : /[,|\t]|^\s|\s$/,
  });
}

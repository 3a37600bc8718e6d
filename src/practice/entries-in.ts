/**
 * The entries of a vector or matrix in one text: `[0.1, -0.2]`, `0,1; −0,2`, a column, rows of a spreadsheet. One
 * entry is no list.
 */
export function entriesIn(text: string): readonly string[] {
  const plain = text.replaceAll(/[[\](){}]/g, ' ').trim();
  const between = /[;\t\n]/.test(plain) || /\d,\d/.test(plain) ? /[;\s]+|,\s+/ : /[,\s]+/;
  return plain.split(between).filter((entry) => entry !== '' && entry !== '|');
}

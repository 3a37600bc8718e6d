const dateDigits = /\/(?:CreationDate|ModDate) \(D:(\d{14})/g;

/** Names of table cells in a tagged PDF: the browser counts them on from document to document. */
const cellName = /\(node(\d{8})\)/g;

/** Overwrites in place what differs between two prints of one document: the dates and the names of table cells. */
export function makeStable(pdf: Buffer): void {
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(dateDigits)) {
    pdf.write('20000101000000', match.index + match[0].length - 14, 'latin1');
  }
  const cells = [...text.matchAll(cellName)];
  // Names stand sorted in the PDF's tree of names, so their order is kept.
  const sorted = [...new Set(cells.map((match) => match[1]))].sort();
  const newDigits = new Map(sorted.map((digits, index) => [digits, String(index + 1).padStart(8, '0')]));
  for (const match of cells) pdf.write(newDigits.get(match[1])!, match.index + '(node'.length, 'latin1');
}

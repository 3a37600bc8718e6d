/** What a PDF says about itself besides its title, which Chromium takes from <title>. */
export interface PdfMetadata {
  readonly author?: string;
  readonly subject?: string;
  /** A language tag. */
  readonly language: string;
}

/**
 * Adds author, subject and language as an incremental update (PDF 32000-1, 7.5.6): new versions of two objects and
 * a new cross-reference section behind the old file. Rewriting the file with a PDF library would cost as much as
 * half the print. A file whose cross-references are not the plain table that Chromium writes is returned as it is.
 */
export function withMetadata(pdf: Buffer, metadata: PdfMetadata): Buffer {
  const trailer = readTrailer(pdf);
  const info = trailer && readObject(pdf, trailer, trailer.info);
  const catalog = trailer && readObject(pdf, trailer, trailer.root);
  if (!trailer || !info || !catalog) return pdf;
  const changes = [
    change(trailer.info, info, entry('Author', metadata.author) + entry('Subject', metadata.subject)),
    change(trailer.root, catalog, catalog.includes('/Lang') ? '' : entry('Lang', metadata.language)),
  ].filter((object) => object !== undefined);
  return changes.length === 0 ? pdf : appended(pdf, trailer, changes);
}

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly info: number;
  /** Where the table begins, and where its first entry does. */
  readonly table: number;
  readonly entries: number;
}

interface ChangedObject {
  readonly number: number;
  readonly text: string;
}

function readTrailer(pdf: Buffer): Trailer | undefined {
  const end = pdf.subarray(-1024).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN);
  const dictionary = /trailer\s*<<([^>]*)>>/.exec(end)?.[1];
  if (!Number.isInteger(start) || dictionary === undefined) return undefined;
  const head = /^xref\s+0 \d+\r?\n/.exec(pdf.subarray(start, start + 40).toString('latin1'))?.[0];
  const number = (pattern: RegExp) => Number(pattern.exec(dictionary)?.[1] ?? NaN);
  const [size, root, info] = [number(/\/Size (\d+)/), number(/\/Root (\d+) 0 R/), number(/\/Info (\d+) 0 R/)];
  if (head === undefined || ![size, root, info].every(Number.isInteger)) return undefined;
  return { size, root, info, table: start, entries: start + head.length };
}

/** The inside of the dictionary that is object `number`; table entries have 20 bytes and begin with the offset. */
function readObject(pdf: Buffer, { entries, table }: Trailer, number: number): string | undefined {
  const offset = Number(pdf.toString('latin1', entries + 20 * number, entries + 20 * number + 10));
  const text = pdf.toString('latin1', offset, table);
  const end = text.indexOf('>>\nendobj');
  const head = `${number} 0 obj\n<<`;
  return text.startsWith(head) && end > 0 ? text.slice(head.length, end) : undefined;
}

function change(number: number, inside: string, added: string): ChangedObject | undefined {
  return added ? { number, text: `${number} 0 obj\n<<${inside}${added}>>\nendobj\n` } : undefined;
}

/** UTF-16 in hexadecimal digits needs no escaping. */
function entry(key: string, value: string | undefined): string {
  if (!value) return '';
  const digits = Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase();
  return `\n/${key} <FEFF${digits}>`;
}

function appended(pdf: Buffer, trailer: Trailer, changes: readonly ChangedObject[]): Buffer {
  const parts: Buffer[] = [pdf];
  let end = pdf.length;
  let table = 'xref\n';
  for (const { number, text } of changes) {
    table += `${number} 1\n${String(end).padStart(10, '0')} 00000 n \n`;
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    end += bytes.length;
  }
  const { size, root, info, table: previous } = trailer;
  table += `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${previous}>>\n`;
  parts.push(Buffer.from(`${table}startxref\n${end}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

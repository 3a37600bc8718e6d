import { inflateSync } from 'node:zlib';

/** A page of a PDF as the browser writes it: objects one by one, with one table of them at the end. */
export interface BrowserPage {
  /** Number of the page's object. */
  readonly object: number;
  /** `<</Type /Page …>>` */
  readonly dictionary: string;
  /** Number of the object with what is painted. */
  readonly contents: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const PAGE_OBJECT = /(?<=\n)(\d+) 0 obj\n(<<\/Type \/Page(s?)\n[\s\S]*?>>)\nendobj/g;

/** The pages in order. @throws {Error} where the browser writes in another way than it used to */
export function pagesOf(pdf: Buffer): readonly BrowserPage[] {
  const found = [...pdf.toString('latin1').matchAll(PAGE_OBJECT)];
  const dictionaries = new Map(found.map(([, number, dictionary]) => [Number(number), dictionary!]));
  const root = found.find(([, , dictionary, many]) => many && !dictionary!.includes('\n/Parent '));
  const below = (number: number): readonly BrowserPage[] => {
    const dictionary = dictionaries.get(number) ?? '';
    const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1];
    if (kids !== undefined) return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => below(Number(kid)));
    return [pageOf(number, dictionary)];
  };
  return below(Number(root?.[1]));
}

function pageOf(object: number, dictionary: string): BrowserPage {
  // What was put before it opens what the page's own commands set, and comes first.
  const contents = /\n\/Contents (?:\[\d+ 0 R )?(\d+) 0 R/.exec(dictionary)?.[1];
  const [, width, height] = /\n\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary) ?? [];
  if (!contents || !width || !height) throw new Error('The browser writes its PDFs in another way now');
  return { object, dictionary, contents: Number(contents), width: Number(width), height: Number(height) };
}

/** The commands that paint a page. */
export function contentOf(pdf: Buffer, { contents }: BrowserPage): string {
  const start = pdf.indexOf(`\n${contents} 0 obj\n<<`);
  const begin = pdf.indexOf('stream\n', start);
  const length = /\/Length (\d+)/.exec(pdf.toString('latin1', start, begin))?.[1];
  if (start === -1 || !length) throw new Error(`The PDF has no object ${contents}`);
  const from = begin + 'stream\n'.length;
  return inflateSync(pdf.subarray(from, from + Number(length))).toString('latin1');
}

/** An object that is added to a PDF, or stands in for the one of its number: `<<…>>`. */
export interface PdfObject {
  readonly number: number;
  readonly text: string;
}

/** The number that the first new object may have. */
export function firstFree(pdf: Buffer): number {
  return Number(/\/Size (\d+)/.exec(trailerOf(pdf))?.[1]);
}

/** The PDF with an update behind it, as the format allows: nothing that stands there is changed. */
export function withObjects(pdf: Buffer, objects: readonly PdfObject[]): Buffer {
  const trailer = trailerOf(pdf);
  const before = /startxref\n(\d+)\n/.exec(trailer)?.[1];
  const size = Math.max(firstFree(pdf), ...objects.map(({ number }) => number + 1));
  let offset = pdf.length;
  const places: string[] = [];
  const texts = objects.map(({ number, text }) => {
    const written = `${number} 0 obj\n${text}\nendobj\n`;
    places.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    offset += Buffer.byteLength(written, 'latin1');
    return written;
  });
  const entries = /(?<=<<)[\s\S]*?(?=>>)/.exec(trailer)![0].replace(/\/Size \d+/, `/Size ${size}`);
  const end = `xref\n${places.join('')}trailer\n<<${entries}\n/Prev ${before}>>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(texts.join('') + end, 'latin1')]);
}

function trailerOf(pdf: Buffer): string {
  return pdf.toString('latin1', pdf.lastIndexOf('\ntrailer\n'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { readPdf } from '../pdf/read-pdf.ts';

/** A text that somebody can read, and where it stands. */
export interface Readable {
  readonly where: string;
  readonly text: string;
}

/** Everything that a document shows or hides: its HTML, and the PDF's pages, metadata, bytes and unpacked streams. */
export async function documentTexts(folder: string, path: string): Promise<readonly Readable[]> {
  const html = readFileSync(join(folder, `${path}.html`), 'utf8');
  return [{ where: `${path}.html`, text: withoutFonts(html) }, ...(await pdfTexts(folder, `${path}.pdf`))];
}

async function pdfTexts(folder: string, path: string): Promise<readonly Readable[]> {
  const pdf = readFileSync(join(folder, path));
  const { pages, fonts: _fonts, ...metadata } = await readPdf(pdf);
  return [
    { where: `${path} pages`, text: pages.join('\n') },
    { where: `${path} metadata`, text: JSON.stringify(metadata) },
    { where: `${path} bytes`, text: decoded(pdf.toString('latin1')) },
    ...unpackedStreams(pdf).map((text, index) => ({ where: `${path} stream ${index}`, text })),
  ];
}

/** All that the student of a variant receives, or could ask for. */
export async function studentTexts(folder: string, code: string): Promise<readonly Readable[]> {
  const plain = ['exam.json', `answers/${code}.yaml`].map((name) => ({
    where: name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const form = await pdfTexts(folder, `fillable/${code}.pdf`);
  return [...plain, ...form, ...(await documentTexts(folder, `sheets/${code}`))];
}

/** Fonts are the same in every document. */
function withoutFonts(html: string): string {
  return html.replace(/base64,[A-Za-z0-9+/=]+/g, '');
}

function unpackedStreams(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    try {
      return [decoded(inflateSync(pdf.subarray(index + head.length), { finishFlush: 2 }).toString('latin1'))];
    } catch {
      return [];
    }
  });
}

/** The same with texts in UTF-16, as such or in hexadecimal digits, written out behind it. */
function decoded(text: string): string {
  const hexadecimal = [...text.matchAll(/<FEFF([0-9A-F]*)>/gi)].map(([, digits]) =>
    utf16(Buffer.from(digits!, 'hex')),
  );
  const bytes = [...text.matchAll(/\(\xFE\xFF((?:[^\\)]|\\[\s\S])*)\)/g)].map(([, raw]) =>
    utf16(Buffer.from(unescaped(raw!), 'latin1')),
  );
  return [text, ...hexadecimal, ...bytes].join('\n');
}

function unescaped(raw: string): string {
  return raw.replace(/\\([nrtbf()\\])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Big-endian, of an even number of bytes. */
function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type PdfForm, readPdfForm } from '../../src/files/pdf-form.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const pdf = (...parts: readonly string[]) => latin1(['%PDF-1.7', ...parts].join('\n'));
const ROOT = '1 0 obj <</Type /Catalog /AcroForm <</Fields [2 0 R]>>>> endobj';
const TRAILER = 'trailer <</Root 1 0 R>>';
const fieldsIn = (bytes: Uint8Array) => Object.fromEntries((readPdfForm(bytes) as PdfForm).fields);
const field = (entries: string) =>
  fieldsIn(pdf(ROOT, `2 0 obj <</FT /Tx /T (a) ${entries}>> endobj`, TRAILER));

test.each([
  ['a text', '/V (0,5)', '0,5'],
  ['brackets and escapes', '/V (a(b)\\)\\050\\\\ \\\r\nc)', 'a(b))(\\ c'],
  ['digits', '/V <302C3>', '0,0'],
  ['UTF-16', '/V <FEFF004100E9>', 'Aé'],
  ['UTF-8', '/V (\xef\xbb\xbf\xc3\xa9)', 'é'],
  ['letters of one byte', '/V (\xe9)', 'é'],
  ['a comment before it', '/V % (no)\n (yes)', 'yes'],
  ['a text elsewhere', '/V 3 0 R', ''],
  ['nothing', '', ''],
])('reads %s', (_what, entries, value) => {
  expect(field(entries)).toEqual({ a: value });
});

test('names of nested fields are put together, and what stands above holds below', () => {
  const form = pdf(
    ROOT,
    '2 0 obj <</T (q) /FT /Btn /Kids [3 0 R 4 0 R]>> endobj',
    '3 0 obj <</T (a) /V /Off /Kids [<</AS /Off>> <</AS /B>>]>> endobj',
    '4 0 obj <</T (b) /V /1 /Opt [(no) (yes)]>> endobj',
    TRAILER,
  );
  expect(fieldsIn(form)).toEqual({ 'q.a': 'B', 'q.b': 'yes' });
});

test('of an object that was changed behind the file the last stands', () => {
  const again = ['2 0 obj <</FT /Tx /T (a) /V (new)>> endobj', 'trailer <</Root 1 0 R /Prev 9>>'];
  expect(fieldsIn(pdf(ROOT, '2 0 obj <</FT /Tx /T (a) /V (old)>> endobj', TRAILER, ...again))).toEqual({
    a: 'new',
  });
});

const packed = (text: string, extra = '') => {
  const bytes = Buffer.from(zlibSync(strToU8(text, true))).toString('latin1');
  return `9 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${extra}>>\nstream\n${bytes}\nendstream endobj`;
};

test('objects that are packed together are unpacked, and streams are not looked into', () => {
  const form = pdf(
    ROOT,
    packed('2 0 <</FT /Tx /T (a) /V (1)>>'),
    '5 0 obj <</Length 30>> stream\n2 0 obj <</T (no)>> endobj   \nendstream',
    TRAILER,
  );
  expect(fieldsIn(form)).toEqual({ a: '1' });
});

test('tells what is no PDF, a part of one, and one that is locked', () => {
  expect(readPdfForm(latin1('exam: quiz'))).toBe('no PDF');
  expect(readPdfForm(pdf(ROOT))).toBe('no PDF');
  expect(readPdfForm(pdf('trailer <</Root 7 0 R>>'))).toBe('no PDF');
  expect(readPdfForm(pdf(ROOT, 'trailer <</Root 1 0 R /Encrypt <</Filter /Standard>>>>'))).toBe('encrypted');
  expect(fieldsIn(pdf('1 0 obj <<>> endobj', TRAILER))).toEqual({});
});

describe('neither time nor memory is lost to', () => {
  const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));
  const nothing = new Map();
  test.each<readonly [string, () => Uint8Array, unknown]>([
    ['a stream that unfolds to a gigabyte', () => bomb(), 'too much'],
    ['values within values', () => pdf(megabyte('1 0 obj [')), 'too much'],
    ['lists in lists', () => pdf('1 0 obj', megabyte('[')), 'no PDF'],
    ['texts without an end', () => pdf(megabyte('1 0 obj (')), 'too much'],
    ['digits without an end', () => pdf(megabyte('1 0 obj <')), 'too much'],
    ['many comments', () => pdf(megabyte('1 0 obj % ')), 'too much'],
    ['digits and spaces', () => pdf(megabyte('1 '), megabyte('1'), megabyte(' ')), 'no PDF'],
    ['streams without an end', () => pdf(megabyte('1 0 obj <<>> stream\n')), 'no PDF'],
    [
      'too many objects',
      () => pdf(Array.from({ length: 250_000 }, (_, at) => `${at} 0 obj 1`).join('\n')),
      'too much',
    ],
    [
      'a field that stands in itself',
      () => pdf(ROOT, '2 0 obj <</T (a) /Kids [2 0 R]>> endobj', TRAILER),
      nothing,
    ],
    [
      'references in a circle',
      () => pdf('1 0 obj <</AcroForm 2 0 R>> endobj 2 0 obj 3 0 R endobj 3 0 obj 2 0 R', TRAILER),
      nothing,
    ],
    [
      'too many fields',
      () =>
        pdf(
          '1 0 obj <</AcroForm <</Fields 2 0 R>>>> endobj',
          `2 0 obj [${'<</T (a)>>'.repeat(25_000)}]`,
          TRAILER,
        ),
      'too much',
    ],
    [
      'fields below fields',
      () =>
        pdf(
          ROOT,
          ...Array.from(
            { length: 1000 },
            (_, at) => `${at + 2} 0 obj <</T (a) /Kids [${at + 3} 0 R ${at + 3} 0 R]>> endobj`,
          ),
          TRAILER,
        ),
      nothing,
    ],
  ])('%s', (_what, make, outcome) => {
    const bytes = make();
    const before = process.cpuUsage();
    const form = readPdfForm(bytes);
    const { user, system } = process.cpuUsage(before);
    expect(typeof form === 'string' ? form : form.fields).toEqual(outcome);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

/** A megabyte of what a gigabyte of zeros is packed to, without making that gigabyte. */
function bomb(): Uint8Array {
  const block = zlibSync(new Uint8Array(1 << 22), { level: 9 });
  const streams = Array.from({ length: 256 }, () => [
    latin1('9 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n'),
    block,
    latin1('\nendstream endobj\n'),
  ]);
  return Buffer.concat([pdf(ROOT, ''), ...streams.flat(), latin1(TRAILER)]);
}

test('whatever the bytes are, they are read or told, and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    ...[
      ROOT,
      TRAILER,
      '2 0 obj',
      '<<',
      '>>',
      '/T (a)',
      '/V',
      '/Kids [2 0 R]',
      '[',
      ']',
      '(',
      ')',
      '<',
      'stream\n',
      'endstream',
    ],
    ...[
      'endobj',
      'R',
      '1 0',
      'xref',
      '/FT /Btn',
      '/Opt',
      '\0',
      '\xff',
      '9 0 obj <</Type /ObjStm /N 2 /First 8>> stream\n2 0 3 9 ',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      expect(readPdfForm(pdf(...parts))).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

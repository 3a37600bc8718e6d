import { describe, expect, it } from 'vitest';
import { pageCodeText, readPageCode } from '../../src/pdf/page-codes.ts';
import { type PrintDocument, withPrinter } from '../../src/pdf/printer.ts';
import { codesOn } from './read-codes.ts';
import { readPdf } from './read-pdf.ts';
import { shippedStylesheet } from './stylesheet.ts';

const body = '<h1>Quiz</h1><p>first page</p><p class="new-page">second page</p>';
const document: PrintDocument = { body, title: 'Quiz', language: 'en' };
const codes = { exam: 'midterm', variant: '3566-4Z47' };

/** As long as ids of exams may be. */
const LONG = { exam: `Prova_final-2026.2-${'turma-B_'.repeat(5)}noite`, variant: 'K7QX-2M4P' };

async function print(...documents: readonly PrintDocument[]) {
  const shell = { css: await shippedStylesheet, lang: 'en' };
  return withPrinter({ shell, paper: 'A4' }, (printer) =>
    Promise.all(documents.map((one) => printer.print(one))),
  );
}

describe('the QR code of a page', { timeout: 60_000 }, () => {
  it('is read from a picture at 150 dpi, on every page, and says exam, variant and page', async () => {
    const [usual, long] = await print({ ...document, codes }, { ...document, codes: LONG });
    expect(LONG.exam.length).toBe(64);
    for (const [pdf, said] of [
      [usual!, codes],
      [long!, LONG],
    ] as const) {
      const read = (await codesOn(pdf, 150)).map((texts) => texts.map(readPageCode));
      expect(read).toEqual([[{ ...said, page: 1 }], [{ ...said, page: 2 }]]);
    }
  });

  it('changes nothing else: text, tags, outline, and the same bytes every time', async () => {
    const [plain, first, second] = await print(document, { ...document, codes }, { ...document, codes });
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(true);
    expect(await readPdf(first!)).toEqual(await readPdf(plain!));
    expect(await codesOn(plain!, 150)).toEqual([[], []]);
  });

  it('has a text that is read back, and that of others is none of ours', () => {
    const code = { ...codes, page: 12 };
    expect(pageCodeText(code)).toBe('dm1/midterm/3566-4Z47/12');
    expect(readPageCode(pageCodeText(code))).toEqual(code);
    for (const text of [
      '',
      'https://a.b/c',
      'dm2/midterm/A/1',
      'dm1/midterm/A',
      'dm1/midterm/A/0',
      'dm1//A/1',
      'dm1/m/A/1/2',
    ])
      expect(readPageCode(text)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { sheetHtml } from '../../src/document/index.ts';
import { documentStyles } from '../../src/document/styles.ts';
import { type PrintWishes, sheetPrint } from '../../src/exam/sheet-print.ts';
import { withPrinter } from '../../src/pdf/printer.ts';
import { boxesOn, withLinks } from '../pdf/boxes-on.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { documentOf, keyless, NETWORK, solvedExercise } from './exercises.ts';

const network = { ...keyless(solvedExercise('mlp-backprop', NETWORK)), decimals: 4 };

const source = (wishes: PrintWishes = {}) => ({
  ...documentOf(network, network),
  exam: 'midterm',
  print: sheetPrint(wishes),
});

async function printed(wishes: PrintWishes = {}, more: object = {}): Promise<Uint8Array> {
  const shell = { css: await documentStyles(), lang: 'en' };
  const language = 'language' in more ? String(more.language) : 'en';
  return withPrinter({ shell, paper: 'A4' }, (printer) =>
    printer.print({ ...withLinks(sheetHtml({ ...source(wishes), ...more })), language }),
  );
}

it('tells at the foot of every page whose it is, in both languages, whatever a name holds', async () => {
  const student = { id: 's"1', name: 'A"}</style><b>\\22 ; Łucja' };
  for (const [language, pageOf] of [
    ['en', (page: number, all: number) => `Page ${page} of ${all}`],
    ['pt-BR', (page: number, all: number) => `Página ${page} de ${all}`],
  ] as const) {
    const { pages } = await readPdf(await printed({ qr: false }, { student, language }));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain(pageOf(index + 1, pages.length));
      expect(page).toContain(`Quiz 3 · ${student.name} · ${student.id}`);
      expect(page).toContain('K7QX-2M4P');
    });
  }
}, 60_000);

it('has a QR code where it belongs to an exam, unless nobody wants one', () => {
  expect(sheetHtml(source()).codes).toEqual({ exam: 'midterm', variant: 'K7QX-2M4P' });
  expect(sheetHtml(source({ qr: false })).codes).toBeUndefined();
  expect(sheetHtml({ ...source(), exam: undefined }).codes).toBeUndefined();
  expect(sheetHtml({ ...source(), variant: null }).codes).toBeUndefined();
});

it('has boxes of 22 by 9 millimetres or more at 4 decimals, and larger ones in large print', async () => {
  for (const [wishes, width, height] of [
    [{}, 22, 9],
    [{ size: 'large' }, 33, 13.5],
  ] as const) {
    const boxes = await boxesOn(await printed({ ...wishes, qr: false }));
    expect(boxes.length).toBeGreaterThan(30);
    for (const box of boxes) {
      expect(box.width).toBeGreaterThan(width - 0.3);
      expect(box.height).toBeGreaterThan(height - 0.3);
    }
  }
}, 60_000);

it('is set in 18 points where large print is asked for', async () => {
  const { pages } = await readPdf(await printed({ size: 'large' }));
  expect(pages.length).toBeGreaterThan((await readPdf(await printed())).pages.length);
}, 60_000);

it('has room to work in, a page for each question, and blank boxes, where that is asked for', async () => {
  const plain = sheetHtml(source()).body;
  expect(plain).not.toMatch(/class="room|own-page|no-ids/);
  const squares = sheetHtml(source({ workspace: 60, ruling: 'squares' })).body;
  expect(squares.match(/class="room squares"/g)).toHaveLength(2);
  expect(squares.match(/height: 5mm/g)).toHaveLength(2 * 12);
  expect(sheetHtml(source({ workspace: 60 })).body.match(/height: 60mm/g)).toHaveLength(2);
  const apart = await readPdf(await printed({ pagePerQuestion: true }));
  const begun = apart.pages.map((page) => page.match(/Question \d\./g)?.length ?? 0);
  expect(Math.max(...begun)).toBe(1);
  const ids = (pages: readonly string[]) => pages.join('\n').match(/dW1\[\d,\d\]/g) ?? [];
  expect(ids((await readPdf(await printed())).pages)).not.toEqual([]);
  expect(ids((await readPdf(await printed({ ids: false }))).pages)).toEqual([]);
}, 60_000);

import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { PdfJoiner } from '../../src/pdf/join-pdf.ts';
import { readPdf } from './read-pdf.ts';

async function pdfOf(pages: number, text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 1; page <= pages; page += 1)
    document.addPage([300, 400]).drawText(`${text} ${page}`, { x: 20, y: 200, size: 12 });
  return document.save();
}

const parts = await Promise.all(
  [3, 1, 2].map(async (pages, at) => ({
    bytes: await pdfOf(pages, 'abc'[at]!),
    bookmark: { title: `Ünit ${at + 1}`, group: at < 2 ? 'Room 1' : 'Room 2' },
  })),
);

async function joined(duplex: boolean): Promise<Uint8Array> {
  const joiner = await PdfJoiner.begin({ title: 'All – of it', language: 'pt-BR', duplex });
  for (const part of parts) await joiner.add(part);
  return joiner.end();
}

test('for duplex each part begins on a front page, and the last sheet of paper is full', async () => {
  const { pages, size, title, language } = await readPdf(await joined(true));
  expect(pages).toEqual(['a 1', 'a 2', 'a 3', '', 'b 1', '', 'c 1', 'c 2']);
  expect({ size, title, language }).toEqual({ size: [300, 400], title: 'All – of it', language: 'pt-BR' });
});

test('for one side the parts follow each other', async () => {
  expect((await readPdf(await joined(false))).pages).toEqual(['a 1', 'a 2', 'a 3', 'b 1', 'c 1', 'c 2']);
});

test('bookmarks lead to the first page of each part, below the names of their groups', async () => {
  const task = getDocument({ data: new Uint8Array(await joined(true)), verbosity: 0 });
  const document = await task.promise;
  type Outline = Awaited<ReturnType<typeof document.getOutline>>;
  const shown = async (outline: Outline): Promise<unknown[]> =>
    Promise.all(
      outline.map(async ({ title, dest, items }) => [
        title,
        (await document.getPageIndex((dest as [Parameters<typeof document.getPageIndex>[0]])[0])) + 1,
        ...(await shown(items)),
      ]),
    );
  expect(await shown(await document.getOutline())).toEqual([
    ['Room 1', 1, ['Ünit 1', 1], ['Ünit 2', 5]],
    ['Room 2', 7, ['Ünit 3', 7]],
  ]);
  await task.destroy();
});

test('the same parts give the same bytes', async () => {
  expect(Buffer.from(await joined(true)).equals(await joined(true))).toBe(true);
});

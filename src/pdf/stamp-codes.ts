import { type BrowserPage, firstFree, type PdfObject, pagesOf, withObjects } from './browser-pdf.ts';
import { qrDots } from './page-codes.ts';

/** Points. */
const MILLIMETRE = 72 / 25.4;

/** From the edges of the paper, in millimetres: printers leave out less than that. */
const FROM_EDGE = 5.5;

/** Draws a QR code into the lower right corner of every page; `textOf` counts pages from 1. */
export function withCodes(pdf: Buffer, textOf: (page: number) => string): Buffer {
  const pages = pagesOf(pdf);
  const free = firstFree(pdf);
  const opening: PdfObject = { number: free, text: streamOf('q') };
  const codes = pages.map((page, index) => ({
    number: free + 1 + index,
    text: streamOf(codeOn(page, textOf(index + 1))),
  }));
  const changed = pages.map(({ object, dictionary, contents }, index) => ({
    number: object,
    text: dictionary.replace(
      /\n\/Contents \d+ 0 R/,
      `\n/Contents [${free} 0 R ${contents} 0 R ${free + 1 + index} 0 R]`,
    ),
  }));
  return withObjects(pdf, [opening, ...codes, ...changed]);
}

function streamOf(commands: string): string {
  return `<</Length ${commands.length}>> stream\n${commands}\nendstream`;
}

/**
 * Ends what the page's own commands set, which the opening `q` kept apart. Black lines of dots that touch are filled
 * at once, so that no hairline shows between them; for a screen reader there is nothing to say.
 */
function codeOn({ width }: BrowserPage, text: string): string {
  const { side, count, lines } = qrDots(text);
  const dot = (side * MILLIMETRE) / count;
  const left = width - (FROM_EDGE + side) * MILLIMETRE;
  const top = (FROM_EDGE + side) * MILLIMETRE;
  const boxes = lines.map(({ row, column, length }) =>
    [left + column * dot, top - (row + 1) * dot, length * dot, dot].map(points).join(' '),
  );
  return ['Q', '/Artifact BMC', 'q', '0 g', ...boxes.map((box) => `${box} re`), 'f', 'Q', 'EMC'].join('\n');
}

function points(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

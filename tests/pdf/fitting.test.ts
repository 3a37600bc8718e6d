import { expect, it } from 'vitest';
import { pageFills } from '../../src/pdf/page-fill.ts';
import { withPrinter } from '../../src/pdf/printer.ts';
import { readPdf } from './read-pdf.ts';
import { shippedStylesheet } from './stylesheet.ts';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `<p>line ${i + 1}</p>`).join('');

async function printed(body: string) {
  const shell = { css: await shippedStylesheet, lang: 'en' };
  const pdf = await withPrinter({ shell, paper: 'A4' }, (printer) =>
    printer.print({ body, title: 'x', language: 'en' }),
  );
  return { fills: pageFills(Buffer.from(pdf)), pages: (await readPdf(pdf)).pages };
}

it('sets a document more closely where that saves a last page of a few lines, and no line is lost', async () => {
  const whole = await printed(lines(38));
  expect(whole.pages).toHaveLength(1);
  const saved = await printed(lines(42));
  expect(saved.pages).toHaveLength(1);
  expect(saved.pages[0]).toContain('line 42');
}, 60_000);

it('leaves a document as it is where nothing is saved, and tells how far its pages are written', async () => {
  const { fills, pages } = await printed(lines(60));
  expect(pages).toHaveLength(2);
  expect(fills[0]).toBeGreaterThan(0.9);
  expect(fills[1]).toBeGreaterThan(0.3);
  expect(fills[1]).toBeLessThan(0.7);
}, 60_000);

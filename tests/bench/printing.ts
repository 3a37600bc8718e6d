import type { Browser } from 'puppeteer-core';
import { documentStyles, sheetHtml, standaloneHtml, withoutKey } from '../../src/document/index.ts';
import { browserLauncher } from '../../src/pdf/launch-browser.ts';
import { type PrintDocument, withPrinter } from '../../src/pdf/printer.ts';
import { drawnVariants } from './exam.ts';
import { medians } from './medians.ts';
import { type Row, rate, times } from './table.ts';

const ROUNDS = 2;
const DOCUMENTS = 8;
/** About two pages. */
const QUESTIONS = 2;
const HEAD = { title: 'Bench', student: null, language: 'en' };
const quiet = () => {};

/** Finished documents printed by one printer, beside a new page of the browser for each: with tags for readers, and without. */
export async function printingRows(): Promise<readonly Row[]> {
  const css = await documentStyles();
  const documents = drawnVariants(DOCUMENTS).map(({ variant, exercises }) => ({
    ...sheetHtml({
      ...HEAD,
      variant: variant.code,
      exercises: exercises.slice(0, QUESTIONS).map(withoutKey),
    }),
    language: 'en',
  }));
  return [await printingRow(css, documents, true), await printingRow(css, documents, false)];
}

async function printingRow(css: string, documents: readonly PrintDocument[], tagged: boolean): Promise<Row> {
  const pages = documents.map((document) => standaloneHtml({ ...document, css, lang: 'en' }));
  const options = { shell: { css, lang: 'en' }, paper: 'A4', notice: quiet, tagged } as const;
  return withPrinter(options, async (printer) => {
    const { browser, kill } = await browserLauncher(quiet)();
    try {
      const { one, each } = await medians(ROUNDS, {
        one: () => Promise.all(documents.map((document) => printer.print(document))),
        each: () => printEach(browser, pages, tagged),
      });
      return {
        what: `sheets of two questions, one printer, ${tagged ? 'tagged' : 'untagged'}`,
        measured: rate(DOCUMENTS, one, 'documents'),
        beside: `a new page for each: ${rate(DOCUMENTS, each, 'documents')}`,
        ratio: times(each / one),
        goal: '≥ 8 ×',
      };
    } finally {
      await kill();
    }
  });
}

async function printEach(browser: Browser, pages: readonly string[], tagged: boolean): Promise<void> {
  for (const html of pages) {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await page.pdf({ format: 'A4', tagged });
    await page.close();
  }
}

import type { Browser } from 'puppeteer';
import { sheetHtml, standaloneHtml, templatesFolder, withoutKey } from '../../src/document/index.ts';
import { launchBrowser } from '../../src/pdf/launch-browser.ts';
import { withPrinter } from '../../src/pdf/printer.ts';
import { loadStylesheet } from '../../src/pdf/stylesheet.ts';
import { drawnVariants } from './exam.ts';
import { medians } from './medians.ts';
import { type Row, rate, times } from './table.ts';

const ROUNDS = 3;
const DOCUMENTS = 12;
/** About two pages. */
const QUESTIONS = 2;
const HEAD = { title: 'Bench', student: null, language: 'en' };
const quiet = () => {};

/** Finished documents printed by one printer, beside a new page of the browser for each. */
export async function printingRows(): Promise<readonly Row[]> {
  const css = await loadStylesheet(templatesFolder());
  const documents = drawnVariants(DOCUMENTS).map(({ variant, exercises }) => ({
    ...sheetHtml({
      ...HEAD,
      variant: variant.code,
      exercises: exercises.slice(0, QUESTIONS).map(withoutKey),
    }),
    language: 'en',
  }));
  const pages = documents.map((document) => standaloneHtml({ ...document, css, lang: 'en' }));
  return withPrinter({ shell: { css, lang: 'en' }, paper: 'A4', notice: quiet }, async (printer) => {
    const browser = await launchBrowser(quiet);
    try {
      const { one, each } = await medians(ROUNDS, {
        one: () => Promise.all(documents.map((document) => printer.print(document))),
        each: () => printEach(browser, pages),
      });
      return [
        {
          what: 'sheets of two questions printed by one printer',
          measured: rate(DOCUMENTS, one, 'documents'),
          beside: `a new page for each: ${rate(DOCUMENTS, each, 'documents')}`,
          ratio: times(each / one),
          goal: '≥ 8 ×',
        },
      ];
    } finally {
      await browser.close();
    }
  });
}

async function printEach(browser: Browser, pages: readonly string[]): Promise<void> {
  for (const html of pages) {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await page.pdf({ format: 'A4' });
    await page.close();
  }
}

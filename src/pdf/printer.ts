import { launchBrowser, type Notice } from './launch-browser.ts';
import { glyphWatch } from './missing-glyphs.ts';
import { openPagePool, type PagePool } from './page-pool.ts';
import { withMetadata } from './pdf-metadata.ts';
import { openPrintPage, type PageContent } from './print-page.ts';
import type { Shell } from './shell.ts';
import { makeStable } from './stable-bytes.ts';

/** What all documents of a run share. */
export interface PrinterOptions {
  readonly shell: Shell;
  readonly paper: 'A4' | 'Letter';
  /** Structure for screen readers and an outline of the headings; on unless said otherwise. */
  readonly tagged?: boolean;
  /** Told what the user should know: no sandbox, a browser passed over, characters without a font. */
  readonly notice?: Notice;
}

/** One document to print; its body is HTML made by our own templates, in which all outside text is escaped. */
export interface PrintDocument extends PageContent {
  readonly author?: string;
  readonly subject?: string;
}

/** Prints documents. Calls may overlap: `Promise.all(documents.map((document) => printer.print(document)))`. */
export interface Printer {
  /** The same document gives the same bytes, in every run with the same browser. */
  readonly print: (document: PrintDocument) => Promise<Uint8Array>;
}

/** More pages would not print faster: two keep two cores busy, and each holds its own fonts. */
const pageCount = 2;

/**
 * Starts one browser for everything that `use` prints, and closes it whatever happens.
 * Throws a UserError if no browser can be found or started, an Error if the browser prints blank pages.
 */
export async function withPrinter<T>(
  options: PrinterOptions,
  use: (printer: Printer) => Promise<T>,
): Promise<T> {
  const { shell, paper, tagged = true, notice = () => {} } = options;
  const browser = await launchBrowser(notice);
  try {
    const settings = { shell, paper, tagged, watch: glyphWatch(notice) };
    const pool = await openPagePool(pageCount, () => openPrintPage(browser, settings));
    await checkProbe(pool);
    return await use({ print: (document) => printDocument(pool, document) });
  } finally {
    await browser.close();
  }
}

/** A browser without fonts prints blank pages and reports success. */
async function checkProbe(pool: PagePool): Promise<void> {
  const pdf = await pool.print({ body: '<p>0.5 x</p>', title: 'probe', language: 'en' });
  if (!/\/FontFile[23]?\b/.test(pdf.toString('latin1'))) {
    throw new Error(
      'The browser prints blank pages: it finds no font. Install one, or set PUPPETEER_EXECUTABLE_PATH.',
    );
  }
}

async function printDocument(pool: PagePool, document: PrintDocument): Promise<Uint8Array> {
  const pdf = await pool.print(document);
  makeStable(pdf);
  return withMetadata(pdf, document);
}

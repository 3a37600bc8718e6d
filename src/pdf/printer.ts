import { printFitting } from './fitting.ts';
import { browserLauncher, type Notice } from './launch-browser.ts';
import { glyphWatch } from './missing-glyphs.ts';
import { pageCodeText } from './page-codes.ts';
import { openPress, type TimeLimit } from './press.ts';
import { openPressPool } from './press-pool.ts';
import type { PageContent } from './print-page.ts';
import type { Shell } from './shell.ts';
import { makeStable } from './stable-bytes.ts';
import { withCodes } from './stamp-codes.ts';

/** What all documents of a run share. */
export interface PrinterOptions {
  readonly shell: Shell;
  readonly paper: 'A4' | 'Letter';
  /** Structure and language for screen readers and an outline of the headings; on unless said otherwise. */
  readonly tagged?: boolean;
  /** Told what the user should know: no sandbox, a browser passed over, characters without a font. */
  readonly notice?: Notice;
  /** How long a document may take; as long as its length lets expect, many times over, unless said otherwise. */
  readonly limit?: TimeLimit;
}

/** One document to print; its body is HTML made by our own templates, in which all outside text is escaped. */
export interface PrintDocument extends Omit<PageContent, 'closeness'> {
  /** What a QR code on each page says, besides the page's number; undefined: there is none. */
  readonly codes?: { readonly exam: string; readonly variant: string } | undefined;
}

/** Prints documents. Calls may overlap: `Promise.all(documents.map((document) => printer.print(document)))`. */
export interface Printer {
  /**
   * The same document gives the same bytes, in every run with the same browser.
   * @throws {PrintFailure} for a document that two browsers could not print in time; others can still be printed.
   */
  readonly print: (document: PrintDocument) => Promise<Uint8Array>;
}

/** More would not print faster: two keep two cores busy. */
const PRESSES = 2;

/** Documents that may be handed over at once: enough to keep the presses busy while others are being made. */
export const IN_FLIGHT = 2 * PRESSES;

/**
 * Starts browsers for everything that `use` prints, and ends them whatever happens.
 * Throws a UserError if no browser can be found or started, an Error if the browser prints blank pages.
 */
export async function withPrinter<T>(
  options: PrinterOptions,
  use: (printer: Printer) => Promise<T>,
): Promise<T> {
  const { shell, paper, tagged = true, notice = () => {}, limit } = options;
  const settings = { shell, paper, tagged, watch: glyphWatch(notice) };
  const launch = browserLauncher(notice);
  const pool = await openPressPool(PRESSES, () => openPress(launch, settings, limit));
  const print = async ({ codes, ...content }: PrintDocument) => {
    const pdf = await printFitting(content, pool.print);
    makeStable(pdf);
    return codes ? withCodes(pdf, (page) => pageCodeText({ ...codes, page })) : pdf;
  };
  try {
    return await use({ print });
  } finally {
    await pool.close();
  }
}

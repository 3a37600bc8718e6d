import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { formulaFunctions } from './formula-pictures.ts';
import { printShell, type Shell } from './shell.ts';

/** What goes onto the pages of one PDF. */
export interface PageContent {
  /** HTML made by our own templates. */
  readonly body: string;
  readonly title: string;
  /** A language tag, as in `<html lang>`. */
  readonly language: string;
  /** How closely it is set; as usual unless said otherwise. */
  readonly closeness?: Closeness;
}

/** Less room between lines and parts, so that fewer pages are needed; `closest` has a narrower margin above too. */
export type Closeness = 'close' | 'closest';

/** What all documents of a run share. */
export interface PageSettings {
  readonly shell: Shell;
  readonly paper: 'A4' | 'Letter';
  /** Structure for screen readers, and an outline of the headings. */
  readonly tagged: boolean;
  /** Looks at the text of each document before it is printed. */
  readonly watch: (session: CDPSession, root: string, text: string) => Promise<void>;
}

/** One browser page that prints one document after the other. */
export interface PrintPage {
  readonly print: (content: PageContent) => Promise<Buffer>;
}

/** Inches. */
const paperSizes = {
  A4: { width: 210 / 25.4, height: 297 / 25.4 },
  Letter: { width: 8.5, height: 11 },
} as const;

/** Opens a page, loads the shell and its fonts, then closes the page to scripts and to the network. */
export async function openPrintPage(browser: Browser, settings: PageSettings): Promise<PrintPage> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setContent(printShell(settings.shell), { waitUntil: 'load' });
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load()))');
  const session = await page.createCDPSession();
  await blockNetwork(session);
  const root = await rootHandle(session);
  const print = async (content: PageContent) => {
    await swapContent(session, root, content);
    await settings.watch(session, root, content.body);
    const { data } = await session.send('Page.printToPDF', printOptions(settings));
    return Buffer.from(data, 'base64');
  };
  return { print: failingWith(page, print) };
}

/** Makes a crash of the page fail the print; else it would wait for its answer until the protocol's time is up. */
function failingWith<A, B>(page: Page, print: (content: A) => Promise<B>): (content: A) => Promise<B> {
  let crash: Error | undefined;
  page.once('error', (error) => {
    crash = error;
  });
  return (content) =>
    new Promise<B>((resolve, reject) => {
      if (crash) return reject(crash);
      page.once('error', reject);
      const done = () => page.off('error', reject);
      print(content).then(resolve, reject).finally(done);
    });
}

/** `Aborted` leaves the page where it is; other reasons would put an error page in place of the shell. */
async function blockNetwork(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await session.send('Network.enable');
  const none = { latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
  await session.send('Network.emulateNetworkConditions', { offline: true, ...none });
}

/** A reference to <html>; it dies with the shell, so a page that went elsewhere cannot print silently. */
async function rootHandle(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.documentElement' });
  if (!result.objectId) throw new Error('The print page has no document');
  return result.objectId;
}

/**
 * Runs inside the browser, `this` being <html>. The body is parsed in an inert document first, so that elements
 * which would load, run or lead elsewhere are gone before they can act: our templates write none.
 */
const swapFunction = `function ({ body, title, language, closeness }) {${formulaFunctions}
  const parsed = document.createElement('template');
  parsed.innerHTML = body;
  const active = 'script,meta,base,link,iframe,frame,object,embed';
  for (const element of parsed.content.querySelectorAll(active)) element.remove();
  for (const formula of parsed.content.querySelectorAll('math')) asPicture(formula);
  document.title = title;
  this.lang = language;
  this.className = closeness;
  document.body.replaceChildren(parsed.content);
}`;

async function swapContent(session: CDPSession, root: string, content: PageContent): Promise<void> {
  const { body, title, language, closeness = '' } = content;
  const { exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: root,
    functionDeclaration: swapFunction,
    arguments: [{ value: { body: wellFormed(body), title: wellFormed(title), language, closeness } }],
  });
  if (exceptionDetails) throw new Error(`The print page refused a document: ${exceptionDetails.text}`);
}

/** Half a surrogate pair cannot travel to the browser: U+FFFD stands in. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Margins come from `@page`; the size from here, unless a stylesheet says another. */
function printOptions({ paper, tagged }: PageSettings) {
  const { width, height } = paperSizes[paper];
  return {
    paperWidth: width,
    paperHeight: height,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
  };
}

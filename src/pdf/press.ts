import { openPrintPage, type PageContent, type PageSettings } from './print-page.ts';
import type { RunningBrowser } from './start-browser.ts';
import { within } from './within.ts';

/**
 * A browser with one page, which prints one document after the other. A document that brings its browser down or
 * keeps it busy for ever disturbs no other press.
 */
export interface Press {
  readonly print: (content: PageContent) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a document may take. */
export type TimeLimit = (content: PageContent) => number;

/** A hundred times what documents take on two quiet cores: 30 ms, and as much again for each 60 kB of HTML. */
export const usualLimit: TimeLimit = ({ body }) => 20_000 + body.length / 20;

const OPENING_LIMIT = 60_000;

/** Starts a browser and opens its page. Fails where it prints blank pages. */
export async function openPress(
  launch: () => Promise<RunningBrowser>,
  settings: PageSettings,
  limit: TimeLimit = usualLimit,
): Promise<Press> {
  const { browser, kill } = await launch();
  try {
    const opened = openPrintPage(browser, settings);
    const { print } = await within(OPENING_LIMIT, 'The opening of a page in the browser', opened);
    const press: Press = {
      print: (content) => within(limit(content), 'The print', print(content)),
      close: kill,
    };
    await checkProbe(press);
    return press;
  } catch (error) {
    await kill();
    throw error;
  }
}

/** A browser without fonts prints blank pages and reports success. */
async function checkProbe({ print }: Press): Promise<void> {
  const pdf = await print({ body: '<p>0.5 x</p>', title: 'probe', language: 'en' });
  if (!/\/FontFile[23]?\b/.test(pdf.toString('latin1'))) {
    throw new Error(
      'The browser prints blank pages: it finds no font. Install one, or set PUPPETEER_EXECUTABLE_PATH.',
    );
  }
}

import type { Browser } from 'puppeteer-core';
import { UserError } from '../errors.ts';
import { type BrowserFinder, browserFinders, remedies } from './find-browser.ts';
import type { FoundBrowser } from './found-browser.ts';
import { assertStarts, lastWords, reasonOf } from './try-browser.ts';

/** Tells the user something that is no error. */
export type Notice = (message: string) => void;

/**
 * Starts the first browser that is found and runs. One that is found but does not start (a system with another
 * C library, a sandbox that the system forbids) is passed over with a notice; throws a UserError when none is left.
 */
export async function launchBrowser(
  notice: Notice,
  finders: readonly BrowserFinder[] = browserFinders,
): Promise<Browser> {
  const failures: Error[] = [];
  for (const find of finders) {
    try {
      const found = await find();
      if (found) return await launch(found, notice);
    } catch (error) {
      // A mistake in what the user asked for is not to be papered over with another browser.
      if (error instanceof UserError) throw error;
      failures.push(error instanceof Error ? error : new Error(String(error)));
      notice(`A browser was passed over. ${failures.at(-1)?.message}`);
    }
  }
  const tried = failures.map(({ message }) => `\n  - ${message}`).join('');
  const problem = tried
    ? `No browser to print PDFs with could be started:${tried}`
    : 'No browser to print PDFs with was found.';
  throw new UserError(`${problem}\n${remedies}`, { cause: failures[0] });
}

async function launch(found: FoundBrowser, notice: Notice): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    notice('The browser that prints runs without its sandbox: as root, Chromium allows no other way.');
  const args = [...offlineFlags, ...(isRoot ? ['--no-sandbox'] : [])];
  try {
    await assertStarts(found);
    const puppeteer = await import('puppeteer-core');
    const env = { ...process.env, ...found.env };
    // A pipe, not a port: through the port every user of this computer could read what is printed.
    return await puppeteer.launch({
      executablePath: found.path,
      headless: 'shell',
      pipe: true,
      args,
      env,
      ...signalsLeftToUs,
    });
  } catch (cause) {
    const reason = (await lastWords(found, args)) || reasonOf(cause);
    const message = `${found.name} (${found.path}) does not start: ${reason}`;
    throw found.isChosen ? new UserError(message, { cause }) : new Error(message, { cause });
  }
}

/** The browser is killed when this process exits; closing it at a signal would look like a print that failed. */
const signalsLeftToUs = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Whatever asks for the network, even the browser itself, is sent to a proxy where nobody listens. */
const offlineFlags = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--dns-prefetch-disable',
];

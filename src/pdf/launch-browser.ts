import { UserError } from '../errors.ts';
import { type BrowserFinder, browserFinders, remedies } from './find-browser.ts';
import type { FoundBrowser } from './found-browser.ts';
import { browserFlags, isRoot, type RunningBrowser, startBrowser } from './start-browser.ts';
import { assertStarts, lastWords, reasonOf } from './try-browser.ts';

/** Tells the user something that is no error. */
export type Notice = (message: string) => void;

/** Starts a browser each time it is called, always of the same program. */
export type Launcher = () => Promise<RunningBrowser>;

/**
 * The first start looks for a browser that is found and runs. One that is found but does not start (a system with
 * another C library, a sandbox that the system forbids) is passed over with a notice; throws a UserError when none is
 * left.
 */
export function browserLauncher(
  notice: Notice,
  finders: readonly BrowserFinder[] = browserFinders,
): Launcher {
  let chosen: FoundBrowser | undefined;
  return async () => {
    if (chosen) return startBrowser(chosen);
    const { found, running } = await firstThatStarts(notice, finders);
    chosen = found;
    return running;
  };
}

interface Started {
  readonly found: FoundBrowser;
  readonly running: RunningBrowser;
}

async function firstThatStarts(notice: Notice, finders: readonly BrowserFinder[]): Promise<Started> {
  const failures: Error[] = [];
  for (const find of finders) {
    try {
      const found = await find();
      if (found) return { found, running: await firstStart(found, notice) };
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

async function firstStart(found: FoundBrowser, notice: Notice): Promise<RunningBrowser> {
  if (isRoot())
    notice('The browser that prints runs without its sandbox: as root, Chromium allows no other way.');
  try {
    return await carefulStart(found);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (await found.repair?.()) return carefulStart(found);
    const reason = (await lastWords(found, browserFlags())) || reasonOf(cause);
    const message = `${found.name} (${found.path}) does not start: ${reason}`;
    throw found.isChosen ? new UserError(message, { cause }) : new Error(message, { cause });
  }
}

async function carefulStart(found: FoundBrowser): Promise<RunningBrowser> {
  await assertStarts(found);
  return startBrowser(found);
}

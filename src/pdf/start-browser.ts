import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { hold } from '../files/held-file.ts';
import { type BrowserFolder, browserFolder } from './browser-folder.ts';
import { fontsConf } from './fonts-conf.ts';
import type { FoundBrowser } from './found-browser.ts';
import { within } from './within.ts';

/** A browser that runs in a folder of its own. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends all of its processes, in whatever state they are, and removes what they wrote. */
  readonly kill: () => Promise<void>;
}

const START_LIMIT = 60_000;
const END_LIMIT = 5000;

/** Starts a browser without asking whether it can. */
export async function startBrowser(
  found: FoundBrowser,
  flags: readonly string[] = browserFlags(),
): Promise<RunningBrowser> {
  const folder = await browserFolder();
  const end = new AbortController();
  try {
    const launched = launch(found, flags, folder, end.signal);
    const browser = await within(START_LIMIT, 'The start of the browser', launched);
    const release = holdProcess(browser.process());
    folder.removeLast();
    return { browser, kill: () => kill(browser, end, folder).finally(release) };
  } catch (error) {
    end.abort();
    await folder.remove();
    throw error;
  }
}

async function launch(
  found: FoundBrowser,
  flags: readonly string[],
  { path }: BrowserFolder,
  signal: AbortSignal,
): Promise<Browser> {
  const env = { ...process.env, ...found.env, TMPDIR: path, ...(await fontEnvironment(found, path)) };
  const puppeteer = await import('puppeteer-core');
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    // A pipe, not a port: through the port every user of this computer could read what is printed.
    pipe: true,
    args: [...flags],
    env,
    userDataDir: join(path, 'profile'),
    signal,
    ...signalsLeftToUs,
  });
}

async function fontEnvironment({ fonts }: FoundBrowser, folder: string): Promise<Record<string, string>> {
  if (!fonts) return {};
  const file = join(folder, 'fonts.conf');
  await writeFile(file, fontsConf(fonts.folder, fonts.cache));
  return { FONTCONFIG_FILE: file };
}

/** A browser that was stopped answers nobody, so it is not asked; whatever it printed is here already. */
async function kill(browser: Browser, end: AbortController, folder: BrowserFolder): Promise<void> {
  const gone = endOf(browser.process());
  end.abort();
  await within(END_LIMIT, 'The end of the browser', gone).catch(() => {});
  await folder.remove();
}

/** Should the program be ended, the browser goes with all the processes that it started. */
function holdProcess(child: ChildProcess | null): () => void {
  if (child?.pid === undefined) return () => {};
  return hold({ process: process.platform === 'win32' ? child.pid : -child.pid });
}

async function endOf(process: ChildProcess | null): Promise<void> {
  if (process && process.exitCode === null && process.signalCode === null) await once(process, 'exit');
}

/** The browser is killed when this process exits; closing it at a signal would look like a print that failed. */
const signalsLeftToUs = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Whatever asks for the network, even the browser itself, is sent to a proxy where nobody listens. */
const offlineFlags = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--dns-prefetch-disable',
];

export function browserFlags(): readonly string[] {
  return [...offlineFlags, ...(isRoot() ? ['--no-sandbox'] : [])];
}

/** As root, Chromium runs only without its sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
